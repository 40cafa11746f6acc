import type { FieldRef } from '../plan/field';
import type { Line } from './body';
import type { ColumnMeaning } from './column-meaning';
import type { TableReading } from './figures';
import type { IndicatorLines } from './indicator-lines';
import { indicatorDraft, type PlanYearsFound } from './indicator-fields';
import { bind, type BoundField, type FormRecord, type OpenCell } from './record';
import { headOf } from './heads';
import { headOfColumn } from './columns';
import { costRef } from './cost-fields';
import { departmentAbove } from './sheet-department';
import { fieldNameOf, namePartOf } from './field-names';
import { stageOf } from '../plan/stages';
import { withPlace } from './sheet-record';
import { splitNumber, whole, type Taking } from './taking';
import type { Box, View } from './view';
import { resolveYear, type YearContext } from './years';

/** Which columns say what a measure is. */
export interface KeyColumns {
  readonly number: number;
  readonly title: number;
  readonly department: number;
}

/**
 * The key columns of a table with a measure a row; null where its rows are indicators of one measure.
 * @param isList that it has a measure a row is known: its columns have names
 */
export function keyColumns(
  view: View,
  { kind, meanings, indicators, table }: TableReading,
  isList = false,
): KeyColumns | null {
  if (kind !== 'indicators' || indicators.length === 0) return null;
  const at = (role: string): number[] =>
    meanings.flatMap((one, i) => (one.kind === 'field' && one.role === role ? [i] : []));
  const levels = (i: number): number => {
    const one = meanings[i];
    return one?.kind === 'field' ? one.level : 0;
  };
  const title = at('title').toSorted((a, b) => levels(b) - levels(a) || a - b)[0] ?? -1;
  const number = nearestTo(at('number'), title);
  const department = at('department')[0] ?? -1;
  const name = meanings.findIndex((one) => one.kind === 'name');
  if (title >= 0) return { number, title, department };
  // a list of indicators with numbers and departments: each is a measure of its own
  if (number >= 0 && department >= 0 && name >= 0) return { number, title: name, department };
  if (isList && name >= 0) return { number, title: name, department };
  const guessed = meanings.some((one) => one.kind === 'name' && one.guessed);
  if (guessed && indicators.length >= 3 && !hasTitleLabel(view, table))
    return { number, title: name, department };
  // so is one with departments alone, where the sheet names no measure that they all belong to
  const own = indicators.filter((one) => (one.lines[0]?.boxes[department]?.text ?? '') !== '').length;
  const isOwn = name >= 0 && department >= 0 && indicators.length >= 2 && own >= indicators.length * 0.8;
  return isOwn && !hasTitleLabel(view, table) ? { number, title: name, department } : null;
}

/** 「施策名 | …」 somewhere beside the table. */
function hasTitleLabel({ boxes }: View, { band }: TableReading['table']): boolean {
  return boxes.some(
    ({ words, row, text }) =>
      text.length <= 12 && (row < band.first || row > band.last) && headOf(words)?.role === 'title',
  );
}

function nearestTo(all: readonly number[], place: number): number {
  return all.toSorted((a, b) => Math.abs(a - place) - Math.abs(b - place))[0] ?? -1;
}

/** The measures of a table, with the group headings that they stand under. */
export function rowRecords(
  view: View,
  reading: TableReading,
  keys: KeyColumns,
  years: PlanYearsFound,
  context: YearContext,
): FormRecord[] {
  const { table } = reading;
  const above = keys.department < 0 ? departmentAbove(view, table.band.first, context.given) : null;
  const department =
    above &&
    bind(view, { kind: 'department' }, above, { taking: above.taking, label: above.words, key: above.key });
  const records: { lines: IndicatorLines[]; group: Line | null }[] = [];
  let before: Line | null = null;
  for (const indicator of reading.indicators) {
    const [first] = indicator.lines;
    if (!first) continue;
    const group = table.lines.findLast(({ kind, row }) => kind === 'group' && row < first.row) ?? null;
    if (before && isSame(before, first, keys, group)) records.at(-1)?.lines.push(indicator);
    else records.push({ lines: [indicator], group });
    before = first;
  }
  return records
    .filter(({ lines }) => isMeasure(lines, keys))
    .map(({ lines, group }) => {
      const record = recordOf(view, reading, keys, lines, group, years, context);
      return department ? { ...record, fields: [...record.fields, department] } : record;
    });
}

/** A line that tells another number or title begins a measure; one that tells neither goes on. */
function isSame(before: Line, line: Line, { number, title }: KeyColumns, group: Line | null): boolean {
  if (group && group.row > before.row) return false;
  // typed again in each row
  const isRepeated = ({ words }: Box, i: number): boolean =>
    title >= 0 && words !== '' && before.boxes[i]?.words === words;
  const changed = (i: number): boolean => {
    if (i < 0) return false;
    const box = line.boxes[i] ?? null;
    return box !== null && tells(box) && box !== before.boxes[i] && !isRepeated(box, i);
  };
  return !changed(title) && !changed(number);
}

function isMeasure(lines: readonly IndicatorLines[], { title }: KeyColumns): boolean {
  return lines.some(({ lines: own }) => own.some(({ boxes }) => boxes[title] && tells(boxes[title])));
}

/** A name, or the error that a formula gives in its place. */
function tells({ text, error }: Box): boolean {
  return text !== '' || error !== undefined;
}

function recordOf(
  view: View,
  reading: TableReading,
  keys: KeyColumns,
  lines: readonly IndicatorLines[],
  group: Line | null,
  years: PlanYearsFound,
  context: YearContext,
): FormRecord {
  const { table, meanings } = reading;
  const { columns } = table.band;
  const first = lines[0]?.lines[0];
  const fields: BoundField[] = [];
  const open: OpenCell[] = [];
  let from = first?.row ?? 0;
  const to = Math.max(...lines.flatMap((one) => one.lines.map(({ row }) => row))) + 1;
  const label = (i: number): string =>
    columns[i]?.heads.map(({ text }) => text.replace(/\s+/gu, '')).join(' ') ?? '';
  const add = (
    ref: FieldRef,
    box: Box | null,
    i: number,
    taking: Taking,
    rest: Partial<BoundField> = {},
  ): void => {
    const row = box?.row ?? first?.row ?? 0;
    const col = box?.col ?? columns[i]?.from ?? 0;
    fields.push(bind(view, ref, { row, col, box }, { taking, label: label(i), ...rest }));
  };
  const boxOf = (i: number): Box | null => (i < 0 ? null : (first?.boxes[i] ?? null));
  const titleBox = boxOf(keys.title);
  const groupBox = group?.boxes.find((box) => box !== null && box.text !== '') ?? null;
  const isGroupLine = titleBox !== null && keys.number >= 0 && boxOf(keys.number) === titleBox;
  if (isGroupLine && groupBox && isRightAbove(view, groupBox, titleBox)) {
    // 「数値目標」 over number, title and department, right below a group heading: the group's own figures
    const split = splitNumber(groupBox.text);
    from = groupBox.row;
    add(
      { kind: 'title' },
      groupBox,
      keys.title,
      { how: split ? 'titleOf' : 'whole' },
      { sureness: 'likely', reasons: ['place-only'] },
    );
    if (split)
      add(
        { kind: 'number' },
        groupBox,
        keys.number,
        { how: 'numberOf' },
        { sureness: 'likely', reasons: ['place-only'] },
      );
  } else {
    const split = keys.number < 0 && titleBox ? splitNumber(titleBox.text) : null;
    const meaning = meanings[keys.title];
    const isName = meaning?.kind === 'name';
    // 「施策名（担当課）」
    const head = columns[keys.title];
    const withDepartment =
      keys.department < 0 && (head ? headOfColumn(head)?.hints.includes('department') : false);
    const isGuessed = meaning?.kind === 'field' && meaning.guessed;
    add(
      { kind: 'title' },
      titleBox,
      keys.title,
      split ? { how: 'titleOf' } : isName || withDepartment ? { how: 'nameOf' } : whole,
      isGuessed ? { sureness: 'unsure', reasons: ['values-fit'] } : {},
    );
    if (split) add({ kind: 'number' }, titleBox, keys.title, { how: 'numberOf' });
    if (withDepartment) add({ kind: 'department' }, titleBox, keys.title, { how: 'unitOf' });
    if (keys.number >= 0) add({ kind: 'number' }, boxOf(keys.number), keys.number, whole);
    if (keys.department >= 0 && boxOf(keys.department) !== titleBox)
      add({ kind: 'department' }, boxOf(keys.department), keys.department, whole);
  }
  const names = new Set<string>();
  const counting = countingGrades(meanings, label, years, context);
  meanings.forEach((meaning, i) => {
    if (meaning.kind === 'figure' && meaning.figure === 'cost') {
      const year = resolveYear(meaning.year, context) ?? years.report;
      const ref = costRef(label(i), year);
      if (ref) add(ref, boxOf(i), i, whole, { year });
      return;
    }
    if (meaning.kind !== 'field' && meaning.kind !== 'text') return;
    if ([keys.number, keys.title, keys.department].includes(i)) return;
    const box = boxOf(i);
    if (box && titleBox === box && isGroupLine) return;
    const judged = isGrade(meaning) ? gradesOfIndicators(lines, i) : [];
    if (judged.length > 0) {
      judged.forEach((own, k) => {
        add({ kind: 'text', name: `${fieldNameOf(label(i))}_${String(k + 1)}` }, own, i, whole);
      });
      return;
    }
    const stage = counting.has(i) ? null : stageRef(meaning, label(i), years, context);
    // a text for each line of the plan: 行動計画, 行動計画_2
    const more = isPlainText(meaning) ? boxesBelow(lines, i, box) : [];
    for (const own of [box, ...more]) {
      const ref = (own === box ? stage : null) ?? sideRef(meaning, label(i), names, years, context);
      if (ref)
        add(
          ref,
          own,
          i,
          whole,
          meaning.kind === 'text' ? { sureness: 'likely', reasons: ['label-unknown'] } : {},
        );
    }
  });
  lines.forEach((one, i) => {
    const draft = indicatorDraft(view, reading, one, years);
    const isTitle = meanings[keys.title]?.kind === 'name';
    const noName = !draft.fields.some(({ ref }) => ref.kind === 'indicatorName');
    fields.push(...draft.fields.map((field) => ({ ...field, ref: withPlace(field.ref, i + 1) })));
    // without a column of names the indicator is called as its measure
    if (noName && !isTitle && titleBox)
      add({ kind: 'indicatorName', indicator: i + 1 }, titleBox, keys.title, whole, { sureness: 'likely' });
    open.push(...draft.open);
  });
  return { sheet: view.sheet.name, from, to, fields, open };
}

/** Whether nothing but an empty row stands between two boxes. */
function isRightAbove(view: View, above: Box, { row, col }: Box): boolean {
  const next = above.row + above.rows;
  return next === row || (next === row - 1 && (view.boxAt(next, col)?.text ?? '') === '');
}

/** Whether what stands in a column is a text alone. */
function isPlainText(meaning: ColumnMeaning): boolean {
  return meaning.kind === 'text' || (meaning.kind === 'field' && !isGrade(meaning));
}

/** What stands below the first box of a record in one column, each once. */
function boxesBelow(lines: readonly IndicatorLines[], column: number, first: Box | null): Box[] {
  const boxes = new Set<Box>();
  for (const { lines: own } of lines)
    for (const { boxes: all, row } of own) {
      const box = all[column];
      if (box && box !== first && box.row === row && box.text !== '') boxes.add(box);
    }
  return [...boxes];
}

/** The columns of grades that count: of several for one year (1次評価, 2次評価) the last stage, else the first. */
function countingGrades(
  meanings: readonly ColumnMeaning[],
  label: (i: number) => string,
  years: PlanYearsFound,
  context: YearContext,
): ReadonlySet<number> {
  const best = new Map<string, number>();
  meanings.forEach((meaning, i) => {
    if (meaning.kind !== 'field' || meaning.role !== 'grade') return;
    const year = resolveYear(meaning.year, context) ?? years.report ?? '';
    const before = best.get(year);
    if (before === undefined || stageOf(label(i)) > stageOf(label(before))) best.set(year, i);
  });
  return new Set(best.values());
}

/** A grade of another stage than the one that counts. */
function stageRef(
  meaning: ColumnMeaning,
  label: string,
  years: PlanYearsFound,
  context: YearContext,
): FieldRef | null {
  if (meaning.kind !== 'field' || meaning.role !== 'grade' || stageOf(label) === 0) return null;
  const year = resolveYear(meaning.year, context) ?? years.report;
  const name = namePartOf(label);
  return year === null || name === '' ? null : { kind: 'stageGrade', name, year };
}

function isGrade(meaning: ColumnMeaning): boolean {
  return meaning.kind === 'field' && (meaning.role === 'grade' || meaning.role === 'gradeReason');
}

/**
 * The cells of a column of grades where each indicator of a measure has one of its own, empty where the measure has one: none of
 * them is the measure's grade, and to compare one with what all rates give would find faults that are none.
 */
function gradesOfIndicators(lines: readonly IndicatorLines[], column: number): readonly (Box | null)[] {
  const boxes = lines.map((one) => one.lines[0]?.boxes[column] ?? null);
  const filled = new Set(boxes.filter((box) => box !== null && box.text !== ''));
  return filled.size > 1 ? boxes : [];
}

function sideRef(
  meaning: Extract<ColumnMeaning, { kind: 'field' | 'text' }>,
  label: string,
  names: Set<string>,
  years: PlanYearsFound,
  context: YearContext,
): FieldRef | null {
  if (meaning.kind === 'field') {
    const year = resolveYear(meaning.year, context) ?? years.report;
    if (meaning.role === 'grade' && year !== null && !names.has(`評価 ${year}`)) {
      names.add(`評価 ${year}`);
      return { kind: 'givenGrade', year };
    }
    if (meaning.role === 'gradeReason' && year !== null && !names.has('理由')) {
      names.add('理由');
      return { kind: 'gradeReason', year };
    }
    if (meaning.role === 'betterWay' || meaning.role === 'method' || meaning.role === 'unit') return null;
  }
  const base = fieldNameOf(label);
  if (base === '') return null;
  let name = base;
  for (let n = 2; names.has(name); n++) name = `${base}_${String(n)}`;
  names.add(name);
  return { kind: 'text', name };
}
