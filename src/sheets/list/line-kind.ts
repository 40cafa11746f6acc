import { labelWords } from '../../lexicon';
import type { ListColumn } from './column';
import type { ListHeads } from './heads';
import type { Meaning } from './meaning';
import { listCell, textAt, typedCell, type ListTable, type TypedCell } from './table';

/** What a line below the headings is, where it is no line of a measure. */
export type LineKind = 'heading-again' | 'line-total' | 'line-below' | 'line-group' | null;

/** The cells of a line that were typed in it: a merged block counts where it begins. */
export function typedCells(table: ListTable, row: number): TypedCell[] {
  return (table.rows[row] ?? []).flatMap(({ text, shows }, col) =>
    text.trim() === '' || shows !== undefined ? [] : [typedCell(table, row, col)],
  );
}

/** Whether a cell only shows again what stands further left or above in its merged block. */
export function isShownAgain(table: ListTable, row: number, col: number): boolean {
  return listCell(table, row, col).shows !== undefined;
}

const totals = /^(?:(?:合計|小計|総計|総合計|計|平均|合計・平均)(?:\([^()]*\))?|.*(?:小計|合計|総計))$/u;
/** 「総務課 計」, but not 会計 */
const totalBehind = /[\s　]計$/u;
const footnote = /^(?:[※*]|\(?注\d*[).．:：]?|備考[:：]|出典|資料[:：]|\(?出所)/u;

/** Headings repeated on a new page, sums, footnotes, and names of groups that stand alone in their line. */
export function lineKind(
  table: ListTable,
  heads: ListHeads,
  columns: readonly ListColumn[],
  row: number,
): LineKind {
  const cells = typedCells(table, row);
  const isHead = (cell: TypedCell): boolean => {
    for (let head = heads.first; head <= heads.last; head++)
      if (textAt(table, head, cell.col) === cell.text) return true;
    return false;
  };
  if (cells.length > 1 && cells.every(isHead)) return 'heading-again';
  const named = cells.filter(({ col }) => isName(columns, col));
  // 計 stands in another column, too, where the line has no name of its own
  const asked = named.length > 0 ? named : cells.filter(({ col }) => kindAt(columns, col) === 'department');
  if (asked.some(({ text }) => totals.test(labelWords(text)) || totalBehind.test(text))) return 'line-total';
  const [only] = cells;
  if (!only || cells.length > 1) return null;
  if (footnote.test(only.text.normalize('NFKC'))) return 'line-below';
  return isGroup(columns, only) ? 'line-group' : null;
}

function isName(columns: readonly ListColumn[], col: number): boolean {
  const kind = kindAt(columns, col);
  return kind === 'number' || kind === 'title';
}

function kindAt(columns: readonly ListColumn[], col: number): Meaning['kind'] | undefined {
  return columns.find((column) => column.col === col)?.meaning?.kind;
}

/** Words alone in the place of a number, or a name alone where the others have numbers. */
function isGroup(columns: readonly ListColumn[], { col, text }: TypedCell): boolean {
  const column = columns.find((one) => one.col === col);
  const hasNumbers = columns.some(({ meaning }) => meaning?.kind === 'number');
  if (!column || column.meaning === null) return hasNumbers && col === 0;
  if (column.meaning.kind === 'title') return hasNumbers;
  return (
    column.meaning.kind === 'number' &&
    /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(text) &&
    text.length > 3
  );
}
