import { cellAddress } from '../../../book/address';
import { isCellError, type CellValue } from '../../../book/cell';
import type { Edit } from '../../../book/edit';
import type { BookSnapshot } from '../../../book/snapshot';
import { pagesHold, type RowHeight } from '../../../layout/grow-rows';
import type { PrintSheet } from '../../../print';
import { fromCell } from '../../../quantity/number-format';
import { cellAt } from '../../../sheets/sheet-reader';
import type { PaneTexts } from '../../../../locales/ja/pane';
import type { PaneFinding } from './pane-findings';

/** One cell or row as it is and as it will be, in words. */
export interface Change {
  readonly where: string;
  readonly before: string;
  readonly after: string;
}

export interface PlannedFix {
  readonly finding: PaneFinding;
  readonly edits: readonly Edit[];
  readonly changes: readonly Change[];
}

export interface PlannedFixes {
  /** They can be made together. */
  readonly fixes: readonly PlannedFix[];
  /** Further ones that change what one of these changes, or that the page does not hold beside them. */
  readonly later: number;
  /** Those that would make a finding, or that contradict one of these. */
  readonly clashing: readonly PlannedFix[];
}

/**
 * The fixes of findings that can be made at once: of two for one cell only the first, and rows grow only as far as the
 * pages hold them all.
 * @param printed a sheet as it would be printed; null where that is not known
 */
export function planFixes(
  findings: readonly PaneFinding[],
  snapshot: BookSnapshot,
  printed: (sheet: string) => PrintSheet | null,
  texts: PaneTexts,
): PlannedFixes {
  const taken = new Set<string>();
  const heights = new Map<string, RowHeight[]>();
  const fixes: PlannedFix[] = [];
  let later = 0;
  for (const finding of findings) {
    const edits = finding.fix;
    if (!edits) continue;
    const places = edits.flatMap(placesOf);
    if (places.some((place) => taken.has(place)) || !edits.every((edit) => holds(edit, heights, printed))) {
      later++;
      continue;
    }
    for (const place of places) taken.add(place);
    for (const edit of edits) {
      if (edit.kind === 'setRows')
        heights.set(edit.sheet, [...(heights.get(edit.sheet) ?? []), ...growing(edit.rows)]);
    }
    fixes.push({
      finding,
      edits,
      changes: edits.flatMap((edit) => changesOf(edit, snapshot, printed, texts)),
    });
  }
  return { fixes, later, clashing: [] };
}

function placesOf(edit: Edit): string[] {
  if (edit.kind === 'setCells') return edit.cells.map((cell) => `${edit.sheet}!${cellAddress(cell)}`);
  return edit.kind === 'setRows' ? edit.rows.map(({ row }) => `${edit.sheet}!${String(row + 1)}`) : [];
}

function holds(
  edit: Edit,
  heights: ReadonlyMap<string, readonly RowHeight[]>,
  printed: (sheet: string) => PrintSheet | null,
): boolean {
  if (edit.kind !== 'setRows') return true;
  const sheet = printed(edit.sheet);
  return sheet !== null && pagesHold(sheet, [...(heights.get(edit.sheet) ?? []), ...growing(edit.rows)]);
}

function growing(
  rows: readonly { readonly row: number; readonly height: number | null }[],
): readonly RowHeight[] {
  return rows.flatMap(({ row, height }) => (height === null ? [] : [{ row, height }]));
}

function changesOf(
  edit: Edit,
  snapshot: BookSnapshot,
  printed: (sheet: string) => PrintSheet | null,
  texts: PaneTexts,
): Change[] {
  const words = texts.fixing;
  if (edit.kind === 'setRows') {
    const rows = printed(edit.sheet)?.rows ?? [];
    return edit.rows.map(({ row, height }) => ({
      where: words.row(edit.sheet, row + 1),
      before: words.height(Math.round(rows[row] ?? 15)),
      after: words.height(Math.round(height ?? 15)),
    }));
  }
  if (edit.kind !== 'setCells') return [];
  const sheet = snapshot.sheets.find(({ name }) => name === edit.sheet);
  return edit.cells.map((cell) => {
    const held = sheet ? cellAt(sheet, cell.row, cell.col) : null;
    const format = cell.numberFormat ?? held?.numberFormat ?? 'General';
    const before = shown(held?.value ?? null, held?.numberFormat ?? 'General');
    const after = cell.formula === undefined ? shown(cell.value ?? null, format) : words.formula;
    const [was, will] = differing(before, after);
    return {
      where: `${edit.sheet} ${cellAddress(cell)}`,
      before: was || words.empty,
      after: will || words.empty,
    };
  });
}

/** Characters that are left around the place where two long texts differ, and how long a text is shown whole. */
const around = 8;
const wholeUpTo = 40;

/** Of long texts the part in which they differ. */
function differing(before: string, after: string): readonly [string, string] {
  const [one, other] = [[...before], [...after]];
  const shorter = Math.min(one.length, other.length);
  if (Math.max(one.length, other.length) <= wholeUpTo) return [before, after];
  let start = 0;
  while (start < shorter && one[start] === other[start]) start++;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const from = start > around ? start - around : 0;
  const part = (chars: readonly string[]): string => {
    const to = Math.min(chars.length, chars.length - end + around);
    return `${from > 0 ? '…' : ''}${chars.slice(from, to).join('')}${to < chars.length ? '…' : ''}`;
  };
  return [part(one), part(other)];
}

function shown(value: CellValue, numberFormat: string): string {
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value === null ? '' : (fromCell(value, numberFormat)?.text ?? String(value));
}
