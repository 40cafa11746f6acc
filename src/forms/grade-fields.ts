import type { LabelledCell } from './labels';
import type { PlanYearsFound } from './indicator-fields';
import { bind, type BoundField } from './record';
import type { ReadView } from './read-view';
import type { View } from './view';
import { isGradeWord } from './words';
import { takeText } from './taking';
import { resolveYear, type YearContext } from './years';
import { stageOf } from '../plan/stages';
import type { FieldRef } from '../plan/field';
import type { Table } from './body';
import type { ColumnMeaning } from './column-meaning';
import { fieldNameOf, namePartOf } from './field-names';
import type { TableReading } from './figures';
import { headOf, looseYear } from './heads';
import { shownAgain } from './repeats';

/** The grades of a measure: a labelled cell, or a row of years with a grade below each. */
export function gradeFields(
  view: View,
  { tables }: ReadView,
  labelled: readonly LabelledCell[],
  years: PlanYearsFound,
  context: YearContext,
): BoundField[] {
  const fields: BoundField[] = [];
  const stages: { readonly stage: number; readonly cell: LabelledCell }[] = [];
  for (const cell of labelled) {
    if (cell.role !== 'grade' || !cell.box) continue;
    const text = takeText(cell.box.text, cell.taking);
    // 「－」 says that this stage has none
    if (text !== '' && !isGradeWord(text) && !/^[-－―—‐ー]$/u.test(text)) continue;
    stages.push({ stage: stageOf(cell.label?.words ?? ''), cell });
  }
  const last = stages.toSorted((a, b) => b.stage - a.stage)[0];
  for (const { stage, cell } of stages) {
    if (years.report === null) break;
    const year = resolveYear(headOf(cell.label?.words ?? '')?.year ?? null, context) ?? years.report;
    const isLast = cell === last?.cell;
    const name = namePartOf(cell.words);
    // beside the one that counts only those that say which they are: other grades stay texts
    if (!isLast && (stage === 0 || name === '')) continue;
    fields.push(
      bind(view, isLast ? { kind: 'givenGrade', year } : { kind: 'stageGrade', name, year }, cell, {
        ...{
          taking: cell.taking,
          label: cell.words,
          key: cell.key,
          year,
          reasons: ['label-known', 'values-fit'],
        },
      }),
    );
  }
  const isYearList = ({ meanings }: TableReading): boolean => meanings.some((one) => one.kind === 'years');
  // with figures of several indicators each has grades of its own
  const judged = tables.filter(
    (one) => one.kind === 'indicators' && isYearList(one) && one.meanings.some(isOfGrade),
  );
  for (const reading of tables) {
    const { table, kind, meanings } = reading;
    if (isYearList(reading) && (kind === 'other' || (judged.length === 1 && judged[0] === reading))) {
      const own = kind === 'other' ? meanings : meanings.map((one) => (isOfGrade(one) ? one : unread(one)));
      fields.push(...yearListFields(view, table, own, context));
      continue;
    }
    if (kind !== 'other') continue;
    const line = table.lines[0];
    const cells = line?.boxes.filter((box) => box !== null && box.text !== '') ?? [];
    if (!line || cells.length === 0 || !cells.every((box) => box && isGradeWord(box.text))) continue;
    meanings.forEach((meaning, i) => {
      const box = line.boxes[i];
      const column = table.band.columns[i];
      if (meaning.kind !== 'figure' && meaning.kind !== 'field' && meaning.kind !== 'text') return;
      const year = 'year' in meaning ? resolveYear(meaning.year, context) : null;
      if (!column || year === null) return;
      fields.push(
        bind(
          view,
          { kind: 'givenGrade', year },
          { row: line.row, col: box?.col ?? column.from, box: box ?? null },
          { label: '評価', year, sureness: 'likely', reasons: ['values-fit'] },
        ),
      );
    });
  }
  return inputsFirst(fields);
}

/** Of two cells of one field the one that is typed, not calculated. */
function inputsFirst(fields: readonly BoundField[]): BoundField[] {
  const isTyped = ({ box }: BoundField): boolean => (box?.formula ?? null) === null;
  const byRef = new Map<string, BoundField>();
  for (const field of fields) {
    const key = JSON.stringify(field.ref);
    const before = byRef.get(key);
    if (!before || (!isTyped(before) && isTyped(field))) byRef.set(key, field);
  }
  return [...byRef.values()];
}

function isOfGrade(meaning: ColumnMeaning): boolean {
  return meaning.kind === 'field' && (meaning.role === 'grade' || meaning.role === 'gradeReason');
}

function unread(meaning: ColumnMeaning): ColumnMeaning {
  return meaning.kind === 'years' ? meaning : { kind: 'text', label: '', year: null };
}

/** Grades, reasons and reports of a list with a year a row. */
function yearListFields(
  view: View,
  { lines, band }: Table,
  meanings: readonly ColumnMeaning[],
  context: YearContext,
): BoundField[] {
  const at = meanings.findIndex((one) => one.kind === 'years');
  return lines.flatMap((line) => {
    const words = line.boxes[at]?.words ?? '';
    const year = resolveYear((headOf(words) ?? looseYear(words))?.year ?? null, context);
    if (year === null) return [];
    return meanings.flatMap((meaning, i): BoundField[] => {
      const column = band.columns[i];
      const box = line.boxes[i] ?? null;
      if (i === at || !column) return [];
      const label = column.heads.at(-1)?.text.replace(/\s+/gu, '') ?? '';
      if (meaning.kind === 'text' && meaning.label === '') return [];
      const ref = yearListRef(meaning, label, year);
      // what only shows another cell again is written there
      const source = box && isOfGrade(meaning) ? shownAgain(view, box) : null;
      if (ref && source)
        return [bind(view, ref, { row: source.row, col: source.col, box: source }, { label, year })];
      return ref
        ? [bind(view, ref, { row: line.row, col: box?.col ?? column.from, box }, { label, year })]
        : [];
    });
  });
}

function yearListRef(meaning: ColumnMeaning, label: string, year: string): FieldRef | null {
  if (meaning.kind === 'field' && (meaning.role === 'grade' || meaning.role === 'gradeReason'))
    return { kind: meaning.role === 'grade' ? 'givenGrade' : 'gradeReason', year };
  const name = fieldNameOf(label);
  return (meaning.kind === 'field' || meaning.kind === 'text') && name !== ''
    ? { kind: 'report', row: null, name, year }
    : null;
}
