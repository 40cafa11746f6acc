import { rowKindOf, type LabelYear } from '../lexicon';
import type { BandColumn } from './bands';
import { cellsOf, isFigureCell, isValueHead, isYearBelow, isYearCell, share } from './cells';
import type { Line, Table } from './body';
import type { Given } from './given';
import { meaningOfWord } from './meaning-words';
import type { ColumnMeaning } from './column-meaning';
import { figureKindOf } from './figure-kind';
import { headOf, type Head } from './heads';
import { isFormerTarget, isPartOfYear, kindOfRow } from './row-kinds';
import { withRates } from './rates-by-value';
import { isUnitWord } from './units';
import { withIndicatorColumns, withYearColumns } from './year-columns';
import type { Box } from './view';
import { isDepartment, isGradeWord } from './words';

/** The meanings of a table's columns, by their headings and by what stands in them. */
export function columnMeanings(table: Table, given: Given): ColumnMeaning[] {
  const { band, lines } = table;
  const data = lines.filter(({ kind }) => kind === 'data');
  const meanings = band.columns.map(
    (column, i) => givenMeaning(column, given) ?? meaningOf(column, cellsOf(data, i), given),
  );
  const beside = withYearColumns(band.columns, meanings, data);
  const figures = withRevised(
    band.columns,
    withYears(band.columns, withIndicatorColumns(withValues(band.columns, beside), data), data),
  );
  return withTotals(
    band.columns,
    withNumbers(table, withRates(table, withDetails(withUnits(figures, band.columns)))),
  );
}

/** 「合計」 beside the years of 目標 and 実績, each in a row. */
function withTotals(columns: readonly BandColumn[], meanings: readonly ColumnMeaning[]): ColumnMeaning[] {
  const has = (kind: ColumnMeaning['kind']): boolean => meanings.some((one) => one.kind === kind);
  if (!has('rowKind') || !has('figure')) return [...meanings];
  return meanings.map((one, i): ColumnMeaning =>
    one.kind === 'text' && /^(?:(?:計画)?期間)?合計値?$/u.test(columns[i]?.heads.at(-1)?.words ?? '')
      ? { kind: 'figure', figure: 'totalTarget', year: null, unit: null }
      : one,
  );
}

/** 「区分 | 数値」: the one column of figures of a list with a figure a row. */
function withValues(columns: readonly BandColumn[], meanings: readonly ColumnMeaning[]): ColumnMeaning[] {
  const has = (kind: ColumnMeaning['kind']): boolean => meanings.some((one) => one.kind === kind);
  if (!has('rowKind') || !has('years') || has('figure')) return [...meanings];
  return meanings.map((one, i): ColumnMeaning => {
    const head = columns[i]?.heads.at(-1);
    return one.kind === 'text' && head && isValueHead(head)
      ? { kind: 'figure', figure: null, year: null, unit: null }
      : one;
  });
}

/** Among columns of years with figures one with words alone is a column of figures, too. */
function withYears(
  columns: readonly BandColumn[],
  meanings: readonly ColumnMeaning[],
  data: readonly Line[],
): ColumnMeaning[] {
  const isYear = (i: number): boolean => {
    const head = columns[i]?.said.at(-1);
    return head !== null && head !== undefined && head.year !== null && head.role === null;
  };
  const figures = meanings.filter((one, i) => one.kind === 'figure' && isYear(i)).length;
  // 「次期計画で設定」 in one cell over all years but the first
  const overYears = (i: number): boolean =>
    isYear(i) &&
    data.some(({ boxes }) => {
      const box = boxes[i];
      return box !== null && box !== undefined && (boxes[i - 1] === box || boxes[i + 1] === box);
    });
  if (figures === 0) return [...meanings];
  return meanings.map((one, i) =>
    one.kind === 'text' && isYear(i) && (figures >= 2 || overYears(i))
      ? { kind: 'figure', figure: null, year: one.year, unit: null }
      : one,
  );
}

const numberText =
  /^(?:no\.?)?[（(]?(?:[\p{Nd}①-⑳]{1,4}|[A-ZＡ-Ｚ]{1,2})(?:[-－―.．‐ー][（(]?\p{Nd}{1,3}[)）]?){0,3}[)）]?$/iu;

/** A column without a heading left of the titles, with a number in each row: that of the measure. */
function withNumbers({ lines }: Table, meanings: readonly ColumnMeaning[]): ColumnMeaning[] {
  const isRole = (one: ColumnMeaning | undefined, role: string): boolean =>
    one?.kind === 'field' && one.role === role;
  const at = meanings.findIndex((one) => isRole(one, 'title')) - 1;
  const before = meanings[at];
  if (before?.kind !== 'text' || before.label !== '' || meanings.some((one) => isRole(one, 'number')))
    return [...meanings];
  const filled = cellsOf(
    lines.filter(({ kind }) => kind === 'data'),
    at,
  ).filter(({ text }) => text !== '');
  const isNumbers =
    filled.length >= 2 &&
    share(filled, ({ text }) => numberText.test(text)) >= 0.9 &&
    new Set(filled.map(({ text }) => text)).size > filled.length / 2;
  return isNumbers
    ? meanings.map((one, i) => (i === at ? { kind: 'field', role: 'number', level: 0, year: null } : one))
    : [...meanings];
}

/** Beside a column 単位 another that could hold units holds texts. */
function withUnits(meanings: readonly ColumnMeaning[], columns: readonly BandColumn[]): ColumnMeaning[] {
  const isNamed = (i: number): boolean => columns[i]?.said.at(-1)?.role === 'unit';
  if (!meanings.some((one, i) => one.kind === 'unit' && isNamed(i))) return [...meanings];
  return meanings.map((one, i) =>
    one.kind === 'unit' && !isNamed(i) ? { kind: 'text', label: '', year: null } : one,
  );
}

/** Of 当初目標 and 改定目標 of one year the former is not read; alone it is the target. */
function withRevised(columns: readonly BandColumn[], meanings: readonly ColumnMeaning[]): ColumnMeaning[] {
  const isFormer = (i: number): boolean => isFormerTarget(columns[i]?.heads.at(-1)?.words ?? '');
  return meanings.map((one, i): ColumnMeaning => {
    if (one.kind !== 'figure' || !isFormer(i)) return one;
    const isReplaced = meanings.some(
      (other, k) =>
        k !== i &&
        !isFormer(k) &&
        other.kind === 'figure' &&
        other.figure === 'target' &&
        JSON.stringify(other.year) === JSON.stringify(one.year),
    );
    return isReplaced ? { kind: 'text', label: '', year: null } : { ...one, figure: one.figure ?? 'target' };
  });
}

/** The words of the headings above a column, from top to bottom. */
export function pathOf({ heads }: BandColumn): string {
  return heads.map(({ words }) => words).join('/');
}

/** What somebody said of the column. */
function givenMeaning(column: BandColumn, { columns }: Given): ColumnMeaning | null {
  const word = columns.size === 0 ? undefined : columns.get(pathOf(column));
  if (word === undefined) return null;
  const head = headOfColumn(column);
  const label = column.heads.map(({ text }) => text.replace(/\s+/gu, '')).join(' ');
  const meaning = meaningOfWord(word, {
    year: head?.year ?? null,
    unit: head?.unit ?? null,
    label,
    level: 3,
  });
  // what is not read is a text that no field is made of
  return meaning === null ? { kind: 'text', label: '', year: null } : (meaning ?? null);
}

/** 「平成」 over 「29年度」. */
function inEra(heads: readonly Box[], year: LabelYear | null): LabelYear | null {
  const era = heads.map(({ words }) => /^(平成|令和)$/u.exec(words)?.[1]).find((one) => one !== undefined);
  if (era === undefined || year?.kind !== 'bare') return year;
  return { kind: 'year', year: `${era === '平成' ? 'H' : 'R'}${String(year.number)}` };
}

const wholeYear = /^(?:年間|通期|通年|年度計|年計|全体)$/u;

/** What the headings above a column say together, the lowest first. */
export function headOfColumn({ said, heads }: BandColumn): Head | null {
  const known = said.filter((head) => head !== null);
  const leaf = said.at(-1);
  if (known.length === 0 || leaf === undefined) return null;
  const year = inEra(heads, known.findLast((head) => head.year !== null)?.year ?? null);
  const figure = known.findLast(({ role, hints }) => figureKindOf(role) ?? figureKindOf(hints[0] ?? null));
  // 実施計画 over R1, R2: words of the years, no figures
  const isSchedule = known.some(
    ({ role: one }) =>
      one !== null && figureKindOf(one) === null && one !== 'indicatorName' && one !== 'rowKind',
  );
  const above = figure?.role ?? (isSchedule ? 'schedulePlan' : null);
  // under a year 計画 is a figure, no name
  const kind = year === null || leaf?.role !== 'title' ? null : rowKindOf(leaf.plain);
  // 「R6 | 年間」, 「基準値 | 数値」: no more than the heading above says
  const last = heads.at(-1);
  const isWhole = last !== undefined && (wholeYear.test(last.words) || isValueHead(last));
  const role = leaf === null ? (isWhole ? above : null) : (kind ?? leaf.role ?? above);
  const hints = known.flatMap((head) => head.hints);
  const unit = known.findLast((head) => head.unit !== null)?.unit ?? null;
  const isCost = known.some((head) => head.role === 'cost' || head.hints.includes('cost'));
  return { role: isCost ? 'cost' : role, year, hints, unit, plain: leaf?.plain ?? '' };
}

function meaningOf(column: BandColumn, cells: readonly Box[], given: Given): ColumnMeaning {
  const head = headOfColumn(column);
  const label = column.heads.map(({ text }) => text.replace(/\s+/gu, '')).join(' ');
  const words = column.heads.at(-1)?.words ?? '';
  const filled = cells.filter(({ text }) => text !== '');
  if (/^(?:年度?|年次|実施年度|対象年度)$/u.test(words) && share(filled, isYearCell) > 0.5)
    return { kind: 'years' };
  // 「項目」 over 令和4年度, 令和5年度
  if (filled.length > 1 && !isFigureWord(head) && filled.every(isYearAlone)) return { kind: 'years' };
  const role = head?.role ?? null;
  const figure = figureKindOf(role) ?? (role === null ? figureKindOf(head?.hints[0] ?? null) : null);
  const isFigureHead = head !== null && (figure !== null || (role === null && head.year !== null));
  if (!isFigureHead && filled.length > 0 && share(filled, (box) => isRowKind(box, given)) >= 0.6)
    return { kind: 'rowKind' };
  if (!head) return byContent(filled, label, null, given);
  // 上期 of a year, where the year itself has a column of its own or not
  if (head.year !== null && filled.some(isFigureCell) && isPartOfYear(words))
    return { kind: 'text', label: '', year: null };
  if (isFigureHead) {
    // 「達成率」 of words, 「R6 進捗状況」
    const hasFigures = filled.length === 0 || share(filled, isFigureCell) > 0.2 || figure !== null;
    if (hasFigures) return { kind: 'figure', figure, year: head.year, unit: head.unit };
    return byContent(filled, label, head.year, given);
  }
  switch (role) {
    case 'indicatorName':
      return { kind: 'name' };
    case 'unit':
      return { kind: 'unit' };
    case 'rowKind':
      // 区分 with some words that are known: the others are asked for
      if (share(filled, (box) => isRowKind(box, given)) >= 0.25) return { kind: 'rowKind' };
      return filled.length > 0 ? byContent(filled, label, head.year, given) : { kind: 'rowKind' };
    case null:
      return byContent(filled, label, head.year, given);
    case 'title':
    case 'department':
      // numbers are no names
      if (filled.length > 1 && share(filled, ({ value }) => typeof value === 'number') > 0.5)
        return { kind: 'text', label, year: head.year };
      return { kind: 'field', role, level: levelOf(words), year: head.year };
    default:
      return { kind: 'field', role, level: levelOf(words), year: head.year };
  }
}

function isFigureWord(head: Head | null): boolean {
  return head !== null && (head.year !== null || figureKindOf(head.role) !== null);
}

/** 「令和4年度」, and nothing else. */
function isYearAlone({ value, words }: Box): boolean {
  const head = typeof value === 'string' ? headOf(words) : null;
  return head !== null && head.year !== null && head.role === null && head.plain === '';
}

function levelOf(words: string): number {
  return /事業|取組/u.test(words) ? 3 : 2;
}

function byContent(
  filled: readonly Box[],
  label: string,
  year: LabelYear | null,
  given: Given,
): ColumnMeaning {
  if (filled.length > 0) {
    if (share(filled, (box) => isRowKind(box, given)) >= 0.6) return { kind: 'rowKind' };
    if (filled.length > 1 && share(filled, (box) => isYearBelow(box, label)) > 0.8) return { kind: 'years' };
    if (share(filled, ({ text }) => isDepartment(text)) >= 0.7)
      return { kind: 'field', role: 'department', level: 0, year };
    if (label === '' && share(filled, ({ text }) => isUnitWord(text)) >= 0.8) return { kind: 'unit' };
    if (share(filled, ({ text }) => isGradeWord(text)) >= 0.7)
      return { kind: 'field', role: 'grade', level: 0, year };
  }
  return { kind: 'text', label, year };
}

function isRowKind({ words }: Box, given: Given): boolean {
  const kind = kindOfRow(words, given);
  return kind !== null && kind !== 'cost';
}

/** A text column between the name and the figures tells the indicator further: 対象, 内訳. */
function withDetails(meanings: readonly ColumnMeaning[]): ColumnMeaning[] {
  const name = meanings.findIndex(({ kind }) => kind === 'name');
  const figure = meanings.findIndex(({ kind }, i) => i > name && kind === 'figure');
  if (name < 0 || figure < 0) return [...meanings];
  return meanings.map((meaning, i) =>
    i > name &&
    i < figure &&
    meaning.kind === 'text' &&
    /対象|内訳|区分|属性|年代|性別/u.test(meaning.label.replace(/\s/gu, ''))
      ? { kind: 'detail' }
      : meaning,
  );
}
