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
import { headOf, looseYear } from './heads';

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
  for (const { table, kind, meanings } of tables) {
    if (kind !== 'other') continue;
    if (meanings.some((one) => one.kind === 'years')) {
      fields.push(...yearListFields(view, table, meanings, context));
      continue;
    }
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
  return fields;
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
      const ref = yearListRef(meaning, label, year);
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
