import type { BandColumn } from './bands';
import type { Line } from './body';
import type { ColumnMeaning } from './column-meaning';
import { cellsOf, isFigureCell, isYearBelow, share } from './cells';
import type { FigureKind } from './figure-kind';
import { headOf, looseYear } from './heads';
import type { Box } from './view';
import { labelWords, type LabelYear } from '../lexicon';
import { splitUnit } from './units';
import type { FiscalYearKey } from '../quantity';
import { resolveYear, type YearContext } from './years';

type YearOf = Extract<ColumnMeaning, { kind: 'yearOf' }>['of'];

/** A column whose cells are years is one of years where at least this share of them is. */
const usual = 0.8;
/** Each row is an indicator of its own where this share of rows has a name. */
const named = 0.9;

/**
 * 「現状値 | 年度 | 目標値 | 目標年度」: columns that say of which year the figure beside them is. A column 年度 of a table with a
 * year a row is none of them.
 */
export function withYearColumns(
  columns: readonly BandColumn[],
  meanings: readonly ColumnMeaning[],
  data: readonly Line[],
): ColumnMeaning[] {
  if (!hasNameEach(meanings, data)) return [...meanings];
  return meanings.map((one, i): ColumnMeaning => {
    const words = columns[i]?.heads.at(-1)?.words ?? '';
    const filled = cellsOf(data, i).filter(({ text }) => text !== '');
    if (filled.length === 0 || share(filled, (box) => isYearBelow(box, words)) < usual) return one;
    if (one.kind === 'figure') {
      const of = one.year === null ? ofFigure(one.figure) : null;
      return of !== null && /年/u.test(words) ? { kind: 'yearOf', of } : one;
    }
    if (one.kind !== 'years' && one.kind !== 'text') return one;
    // 「基準値 | (数値, 年度)」
    const path = columns[i]?.heads.map((head) => head.words).join('') ?? '';
    const of = saidBy(path) ?? (isAlone(meanings, i) ? null : before(meanings[i - 1]));
    return of === null ? one : { kind: 'yearOf', of };
  });
}

function hasNameEach(meanings: readonly ColumnMeaning[], data: readonly Line[]): boolean {
  const at = meanings.findIndex(({ kind }) => kind === 'name');
  const title = meanings.findIndex((one) => one.kind === 'field' && one.role === 'title');
  const key = at >= 0 ? at : title;
  if (key < 0 || data.length === 0) return false;
  const own = data.filter(({ boxes, row }) => boxes[key]?.row === row && boxes[key].text !== '').length;
  return own >= data.length * named;
}

function ofFigure(kind: FigureKind | null): YearOf | null {
  if (kind === 'baseline' || kind === 'actual') return kind;
  return kind === 'target' || kind === 'finalTarget' ? 'target' : null;
}

function saidBy(words: string): YearOf | null {
  if (!/年/u.test(words)) return null;
  if (/基準|現状|策定|当初/u.test(words)) return 'baseline';
  if (/目標/u.test(words)) return 'target';
  return /実績|直近|最新/u.test(words) ? 'actual' : null;
}

/** The figure left of a column of years, where its heading names no year. */
function before(one: ColumnMeaning | undefined): YearOf | null {
  return one?.kind === 'figure' && one.year === null ? ofFigure(one.figure) : null;
}

/** One column 年度 alone, with 目標 and 実績 without a year right of it: it is the year of these. */
function isAlone(meanings: readonly ColumnMeaning[], i: number): boolean {
  const others = meanings.some(({ kind }, k) => k !== i && (kind === 'years' || kind === 'yearOf'));
  const behind = meanings.some(
    (one, k) =>
      k > i &&
      one.kind === 'figure' &&
      one.year === null &&
      (one.figure === 'target' || one.figure === 'actual'),
  );
  return !others && behind;
}

/** The year that stands beside a figure in its row. */
export function yearBeside(
  { boxes }: Line,
  { figure }: Extract<ColumnMeaning, { kind: 'figure' }>,
  meanings: readonly ColumnMeaning[],
  context: YearContext,
): FiscalYearKey | null {
  const of = ofFigure(figure);
  const at = meanings.findIndex((one) => one.kind === 'yearOf' && one.of === of);
  const words = boxes[at]?.words ?? '';
  return words === '' ? null : resolveYear((headOf(words) ?? looseYear(words))?.year ?? null, context);
}

/** 「年度 | 区分 | 相談件数 | 満足度」: the columns of figures are indicators. */
export function isYearGrid(meanings: readonly ColumnMeaning[]): boolean {
  const has = (kind: ColumnMeaning['kind']): boolean => meanings.some((one) => one.kind === kind);
  const isKey = (one: ColumnMeaning): boolean =>
    one.kind === 'name' || (one.kind === 'field' && (one.role === 'title' || one.role === 'number'));
  return (
    has('years') &&
    has('rowKind') &&
    !meanings.some(isKey) &&
    has('figure') &&
    meanings.every((one) => one.kind !== 'figure' || (one.figure === null && one.year === null))
  );
}

/** Beside 年度 and 区分 columns with figures and a name of their own are those of indicators. */
export function withIndicatorColumns(
  meanings: readonly ColumnMeaning[],
  data: readonly Line[],
): ColumnMeaning[] {
  const asFigures = meanings.map((one, i): ColumnMeaning => {
    if (one.kind !== 'text' || one.label === '' || one.year !== null) return one;
    const filled = cellsOf(data, i).filter(({ text }) => text !== '');
    return filled.length === 0 || share(filled, isFigureCell) > 0.5
      ? { kind: 'figure', figure: null, year: null, unit: null }
      : one;
  });
  return isYearGrid(asFigures) ? asFigures : [...meanings];
}

/** 「年度 | 活動指標：講座数 | 成果指標：参加者数」 over 目標 and 実績: the columns of each indicator, by its name above them; null without. */
export function groupsOfYears(
  columns: readonly BandColumn[],
  meanings: readonly ColumnMeaning[],
): { readonly name: Box; readonly columns: number[] }[] | null {
  const isKey = (one: ColumnMeaning): boolean =>
    one.kind === 'name' || (one.kind === 'field' && (one.role === 'title' || one.role === 'number'));
  if (!meanings.some(({ kind }) => kind === 'years') || meanings.some(isKey)) return null;
  const groups = namedGroups(columns, meanings);
  return groups && groups.some(({ columns: own }) => own.some((i) => yearOf(meanings[i]) !== null))
    ? null
    : groups;
}

function yearOf(one: ColumnMeaning | undefined): LabelYear | null {
  return one?.kind === 'figure' ? one.year : null;
}

const nameEnd = /(?:[数率額量度合計口積]|人員|台数|割合)$/u;

/** 「番号 | 取組名 | 研修回数（回） | 参加者数（人）」 over 目標 and 実績: a list of measures with the same indicators, by their names above them. */
export function groupsOfMeasures(
  columns: readonly BandColumn[],
  meanings: readonly ColumnMeaning[],
): ReturnType<typeof namedGroups> {
  const has = (kind: ColumnMeaning['kind']): boolean => meanings.some((one) => one.kind === kind);
  const isTitled = meanings.some((one) => one.kind === 'field' && one.role === 'title');
  if (!isTitled || has('name') || has('years') || has('rowKind')) return null;
  const groups = namedGroups(columns, meanings);
  const isName = ({ text }: Box): boolean => nameEnd.test(splitUnit(text.trim()).name);
  return groups && groups.length > 1 && groups.every(({ name }) => isName(name)) ? groups : null;
}

/** The columns of figures by the names over them; null where one has none. */
function namedGroups(
  columns: readonly BandColumn[],
  meanings: readonly ColumnMeaning[],
): { readonly name: Box; readonly columns: number[] }[] | null {
  const groups = new Map<Box, number[]>();
  for (const [i, one] of meanings.entries()) {
    if (one.kind !== 'figure') continue;
    const { heads = [], said = [] } = columns[i] ?? {};
    const [top] = heads;
    // 「実施計画」 over 目標 is no name
    const isName = top !== undefined && heads.length > 1 && said[0] === null && top.text.length > 2;
    if (!isName) return null;
    groups.set(top, [...(groups.get(top) ?? []), i]);
  }
  return groups.size === 0 ? null : [...groups].map(([name, own]) => ({ name, columns: own }));
}

/** 「80.5％（R2）」: the year that stands in brackets behind a value that no heading gives one. */
export function yearInCell(text: string, kind: FigureKind | null): FiscalYearKey | null {
  if (kind === null || ofFigure(kind) === null) return null;
  const inside = /[（(]([^（()）]{2,12})[)）]\s*$/u.exec(text)?.[1];
  if (inside === undefined || !/\d|元/u.test(text.slice(0, text.lastIndexOf(inside)))) return null;
  const head = headOf(labelWords(inside));
  return head?.year?.kind === 'year' && head.role === null && head.plain === '' ? head.year.year : null;
}
