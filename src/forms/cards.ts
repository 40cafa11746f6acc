import type { Table } from './body';
import { figureKindOf, type FigureKind } from './figure-kind';
import type { FigureCell, SideCell } from './figure-cell';
import { headOf } from './heads';
import { rowKindOf } from '../lexicon';
import { zoneAround, type Box, type View } from './view';
import { resolveYear, type YearContext } from './years';

/** What stands around a table without a column of names: the name of its one indicator, its baseline, what its figures are. */
export interface Card {
  readonly name: SideCell | null;
  readonly unit: SideCell | null;
  readonly figures: readonly FigureCell[];
  readonly kind: FigureKind | null;
}

/**
 * 「項目 | 収納率 | 基準値(R3)」 right above the years, or the name left of 「現状 | 目標」 in a box that goes down beside them.
 */
export function cardAround(view: View, table: Table, context: YearContext): Card {
  const { band } = table;
  const [from, to] = [band.columns[0]?.from ?? 0, band.columns.at(-1)?.to ?? 0];
  const zone = zoneAround(view, from);
  const near = [Math.max(zone.from, from - 6), Math.min(zone.to, to + 6)] as const;
  const above = boxesIn(view, band.first - 1, ...near);
  const label = above.find((box) => headOf(box.words)?.role === 'indicatorName');
  const [next, after] = label ? above.slice(above.indexOf(label) + 1) : [];
  // 「指標１ | 名称 | 講座の数」
  const isLabel = next && ['title', 'indicatorName'].includes(headOf(next.words)?.role ?? '');
  const value = isLabel ? after : next;
  const inBand = nameInBand(table);
  const beside = view.boxAt(band.last + 1, from - 1);
  const named =
    inBand ??
    (value && isName(value)
      ? value
      : beside && beside.row <= band.last && beside.row >= band.first && isName(beside)
        ? beside
        : null);
  const figures = label ? above.flatMap((head) => figureBelow(view, head, band.first, context)) : [];
  const unitLabel = label ? above.findIndex(({ words }) => headOf(words)?.role === 'unit') : -1;
  const unit = unitLabel < 0 ? undefined : above[unitLabel + 1];
  const title = label ? boxesIn(view, band.first - 2, ...near) : [];
  const words = [...title, ...table.captions].map(({ text }) => text).join(' ');
  return {
    name: named ? { row: named.row, col: named.col, box: named, meaning: { kind: 'name' } } : null,
    unit: unit ? { row: unit.row, col: unit.col, box: unit, meaning: { kind: 'unit' } } : null,
    figures,
    kind: (label ?? inBand) && /目標/u.test(words) && !/実績/u.test(words) ? 'target' : null,
  };
}

/** 「項目 | 収納率 | 基準値」 over the years themselves: the text over all of them that no heading is. */
export function nameInBand({ band }: Table): Box | null {
  const opens = band.columns.find(
    ({ heads, said }) => heads.length === 1 && said[0]?.role === 'indicatorName',
  )?.heads[0];
  if (!opens) return null;
  const over = band.columns.flatMap(({ heads, said }) => {
    const [top] = heads;
    return top &&
      isName(top) &&
      !/^(?:各?年度?|実施年度|対象年度)$/u.test(top.words) &&
      heads.length > 1 &&
      said[0] === null &&
      said.at(-1)?.year &&
      top.row === opens.row
      ? [top]
      : [];
  });
  const [first] = over;
  return first && over.length >= 2 && over.every((box) => box === first) ? first : null;
}

function isName({ text, value, words }: Box): boolean {
  if (typeof value !== 'string' || text.length < 2 || text.length > 60) return false;
  return (headOf(words)?.role ?? null) === null && rowKindOf(words) === null;
}

/** The boxes that begin in a row between two columns, from the left. */
function boxesIn(view: View, row: number, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  for (let col = Math.max(0, from); col < to; col++) {
    const box = view.boxAt(row, col);
    if (box && box.row === row && box.text !== '' && boxes.at(-1) !== box) boxes.push(box);
  }
  return boxes;
}

/** The figure below a heading that stands above the band: 基準値(R3). */
function figureBelow(view: View, head: Box, row: number, context: YearContext): FigureCell[] {
  const said = headOf(head.words);
  const kind = figureKindOf(said?.role ?? null);
  if (kind !== 'baseline' && kind !== 'finalTarget') return [];
  const box = view.boxAt(row, head.col);
  if (box && (box.row !== row || headOf(box.words) !== null)) return [];
  const year = resolveYear(said?.year ?? null, context);
  return [{ row, col: head.col, box, kind, year, years: year === null ? [] : [year], from: 'column' }];
}
