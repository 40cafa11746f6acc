import { rateIn } from '../../achievement';
import type { GradingRow } from './grading-rows';

export const sortKeys = ['number', 'department', 'rate', 'grade', 'difference'] as const;
export type SortKey = (typeof sortKeys)[number];

export interface GradingSort {
  readonly key: SortKey;
  readonly descending: boolean;
}

/** Which rows are wanted beside those that the text, grade and department let through. */
export const rowKinds = ['all', 'different', 'withoutRate'] as const;
export type RowKind = (typeof rowKinds)[number];

/** What of the table of 評価 is shown, and in which order. */
export interface GradingView {
  /** Words that are all to be found in number, title, indicator or department. */
  readonly text: string;
  /** `null`: any; '': without one. */
  readonly grade: string | null;
  readonly department: string | null;
  readonly kind: RowKind;
  readonly sort: GradingSort;
}

export const initialView: GradingView = {
  text: '',
  grade: null,
  department: null,
  kind: 'all',
  sort: { key: 'number', descending: false },
};

/** How many of the choices beside the text are in use. */
export function choicesInUse({ grade, department, kind }: GradingView): number {
  return [grade !== null, department !== null, kind !== 'all'].filter(Boolean).length;
}

/**
 * The rows to show. Rows that are equal in the sorted column stay in the order of the plan, in both directions; those
 * without a value come last.
 * @param grades the plan's grades, best first
 */
export function viewedRows(
  rows: readonly GradingRow[],
  view: GradingView,
  grades: readonly string[],
): readonly GradingRow[] {
  const words = plain(view.text).split(/\s+/u).filter(Boolean);
  const kept = rows.filter((row) => isShown(row, view, words));
  const ordered = kept.map((row) => ({ row, value: valueOf(row, view.sort.key, grades) }));
  const turn = view.sort.descending ? -1 : 1;
  ordered.sort((a, b) => {
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
    return turn * compare(a.value, b.value);
  });
  return ordered.map(({ row }) => row);
}

/** The departments that the rows name, in the order in which they come. */
export function departmentsOf(rows: readonly GradingRow[]): readonly string[] {
  return [...new Set(rows.flatMap(({ departments }) => departments))];
}

const collator = new Intl.Collator('ja', { numeric: true });

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

function isShown(row: GradingRow, view: GradingView, words: readonly string[]): boolean {
  const { evaluation, differs, rate } = row;
  if (view.kind === 'different' && !differs) return false;
  if (view.kind === 'withoutRate' && rate?.ok) return false;
  if (view.grade !== null && (evaluation.grade ?? '') !== view.grade) return false;
  if (view.department !== null && !row.departments.includes(view.department)) return false;
  if (words.length === 0) return true;
  const text = searchText(row);
  return words.every((word) => text.includes(word));
}

const searchTexts = new WeakMap<GradingRow, string>();

function searchText(row: GradingRow): string {
  let text = searchTexts.get(row);
  if (text === undefined) {
    const { number, title, department } = row.one.measure;
    text = plain(`${number}\n${title}\n${row.indicator}\n${department}`);
    searchTexts.set(row, text);
  }
  return text;
}

/** Full-width letters and capitals are found by their plain forms, and the other way round. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** What a row is sorted by; null comes last. The method 差 gives points, which are no rate. */
function valueOf(row: GradingRow, key: SortKey, grades: readonly string[]): string | number | null {
  const { rate, evaluation, one } = row;
  switch (key) {
    case 'number':
      return one.measure.number || null;
    case 'department':
      return one.measure.department || null;
    case 'rate':
      return (rate && rateIn(rate))?.exact.valueOf() ?? null;
    case 'grade':
      return rank(evaluation.grade, grades);
    case 'difference':
      return differenceOf(row, grades);
  }
}

/** Place in the scale from 0; a grade that it does not have comes behind. */
function rank(grade: string | null, grades: readonly string[]): number | null {
  if (grade === null) return null;
  const at = grades.indexOf(grade);
  return at < 0 ? grades.length : at;
}

/** Steps between the given and the computed grade; null where there is no difference. */
function differenceOf({ differs, evaluation }: GradingRow, grades: readonly string[]): number | null {
  if (!differs) return null;
  return Math.abs((rank(evaluation.given, grades) ?? 0) - (rank(evaluation.computed, grades) ?? 0));
}
