import type { Line, Table } from './body';
import type { ColumnMeaning } from './column-meaning';
import { isFigureCell } from './cells';
import type { SideCell } from './figure-cell';
import { figureKindOf } from './figure-kind';
import type { Given } from './given';
import { headOf } from './heads';
import { isMoney } from './money';
import { kindOfRow } from './row-kinds';
import type { Box, View } from './view';

/** Lines under one label at the left of 目標/実績, with the name that they have. */
export interface LabelledLines {
  readonly lines: readonly Line[];
  readonly name: SideCell | null;
}

/**
 * In a table of years without a column of names the texts left of 目標/実績 say what its rows are: 「実施スケジュール」 and
 * 「財政効果額」 are none of an indicator's, 「数値目標 | 受講者数」 has its name beside, any other text is the name. Null where
 * nothing stands left of 目標/実績.
 */
export function labelledLines(
  view: View,
  table: Table,
  meanings: readonly ColumnMeaning[],
  given: Given,
): LabelledLines[] | null {
  const kindAt = meanings.findIndex(({ kind }) => kind === 'rowKind');
  const edge = table.band.columns[kindAt]?.from;
  const named = meanings.some(
    (one) => one.kind === 'name' || one.kind === 'years' || (one.kind === 'field' && isKey(one.role)),
  );
  if (edge === undefined || named) return null;
  // 「効果額（千円）」 over the texts: money, whatever the rows are called
  if (table.band.columns.slice(0, kindAt).some(({ heads }) => heads.some(({ text }) => isMoney(text))))
    return [];
  const groups: { labels: readonly Box[]; lines: Line[]; kinds: Set<string> }[] = [];
  for (const line of table.lines) {
    if (line.kind !== 'data') continue;
    const labels = boxesLeft(view, line.row, table.band.columns[0]?.from ?? 0, edge);
    const kind = kindOfRow(line.boxes[kindAt]?.words ?? '', given) ?? '';
    const last = groups.at(-1);
    const begins = labels.some((box) => box.row === line.row && box.text !== '');
    if (last && !begins && (kind === '' || !last.kinds.has(kind))) last.lines.push(line);
    else groups.push({ labels: begins ? labels : [], lines: [line], kinds: new Set() });
    groups.at(-1)?.kinds.add(kind);
  }
  if (groups.every(({ labels }) => labels.length === 0)) return null;
  return groups.flatMap(({ labels, lines }): LabelledLines[] => {
    const name = nameOf(labels);
    return name !== undefined && hasFigures(lines, meanings)
      ? [{ lines, name: name && { row: name.row, col: name.col, box: name, meaning: { kind: 'name' } } }]
      : [];
  });
}

function isKey(role: string): boolean {
  return role === 'title' || role === 'number';
}

function boxesLeft(view: View, row: number, from: number, edge: number): Box[] {
  const boxes: Box[] = [];
  for (let col = from; col < edge; col++) {
    const box = view.boxAt(row, col);
    if (box && box.text !== '' && boxes.at(-1) !== box) boxes.push(box);
  }
  return boxes;
}

/** The box of the name; null where the rows have none, undefined where they are of no indicator. */
function nameOf(labels: readonly Box[]): Box | null | undefined {
  for (const box of labels) {
    if (typeof box.value !== 'string') return undefined;
    if (isMoney(box.text)) return undefined;
    const role = headOf(box.words)?.role ?? null;
    if (role === null) return box;
    if (role !== 'indicatorName' && role !== 'rowKind' && figureKindOf(role) === null) return undefined;
  }
  return null;
}

/** Whether a figure stands in the rows, or nothing at all; marks and arrows (□検討, →) are a schedule. */
function hasFigures(lines: readonly Line[], meanings: readonly ColumnMeaning[]): boolean {
  const filled = lines.flatMap(({ boxes, row }) =>
    boxes.filter((box, i) => box?.row === row && box.text !== '' && meanings[i]?.kind === 'figure'),
  );
  return filled.length === 0 || filled.some((box) => box !== null && isFigureCell(box));
}
