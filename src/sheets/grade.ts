import type { RateResult } from '../achievement';
import type { CellEdit, Edit } from '../book/edit';
import { sameFormula } from '../checks';
import { evaluate, type Evaluation, type Measure, type YearKey } from '../plan';
import { fieldName, type FieldRef } from '../plan/field';
import { finish } from '../plan/steps';
import { ownForm } from '../formats/own-form';
import { toCell } from '../quantity';
import { gradeAdopted } from './grade-adopted';
import type { GradeChange, GradedMeasure, Grading } from './grading';
import { computedCells, type ComputedCell } from './computed-cells';
import { hiddenCells } from './hidden-decimals';
import type { MeasureCells } from './read-measure';
import type { PlanReading } from './read-plan';
import { readText } from './read-value';
import type { NamedCell } from './sheet-reader';

/** Words for how a rate was calculated, in the language of the sheets. */
export type ExplainRate = (rate: RateResult) => string;

/**
 * Brings every rate and grade of `year` into its sheet as a live formula by the method that the figures need now.
 * A grade that stands over its formula is a human's: it is kept in 手動評価 beside the computed one. A typed number shows all
 * its decimals from then on, so that the page shows what the rate was calculated from. Where the sheets have a column for it, the
 * calculation of each rate is written beside it in the words of `explain`.
 */
export function gradePlan(reading: PlanReading, year: YearKey, explain: ExplainRate | null = null): Grading {
  return finish(gradePlanSteps(reading, year, explain));
}

/** The same, a measure a step. */
export function* gradePlanSteps(
  reading: PlanReading,
  year: YearKey,
  explain: ExplainRate | null = null,
): Generator<undefined, Grading> {
  if (reading.format.id === ownForm.id) return gradeAdopted(reading, year, reading.hasCalculation ?? false);
  const bySheet = new Map<string, CellEdit[]>();
  const changes: GradeChange[] = [];
  const measures: GradedMeasure[] = [];
  for (const [index, source] of reading.measures.entries()) {
    const own = computedCells(reading, index, year).filter(
      ({ content, cell }) => !sameFormula(content.formula, cell.formula),
    );
    const given = rescuedGrade(source, own, year);
    const measure = given === null ? source.measure : withGrade(source.measure, year, given);
    const edits: CellEdit[] = [];
    const overwritten: string[] = [];
    const put = (field: FieldRef, cell: NamedCell, value: string): void => {
      edits.push({ row: cell.place.row, col: cell.place.col, value });
      changes.push({ measure: index, field, cell, value });
    };
    for (const { cell, content, field } of own) {
      const typedOver = cell.formula === null && readText(cell) !== '';
      if (typedOver && field.kind !== 'grade') {
        overwritten.push(cell.name);
        continue;
      }
      edits.push(formulaEdit(cell, content));
      changes.push({ measure: index, field, cell, value: null });
    }
    const evaluation = evaluate(measure, reading.plan.settings, year);
    for (const { field, cell, typed } of hiddenCells(source)) {
      edits.push({ row: cell.place.row, col: cell.place.col, ...toCell(typed) });
      changes.push({ measure: index, field, cell, value: typed });
    }
    if (explain) putCalculations(source, evaluation, year, explain, put);
    const givenField: FieldRef = { kind: 'givenGrade', year };
    const target = source.cells.get(fieldName(givenField));
    if (given !== null && target) put(givenField, target, given);
    if (edits.length > 0) bySheet.set(source.sheet, [...(bySheet.get(source.sheet) ?? []), ...edits]);
    measures.push({
      measure,
      sheet: source.sheet,
      evaluation,
      rescued: given,
      overwritten,
      unsettled: unsettledOf(evaluation),
    });
    yield;
  }
  const edits = [...bySheet].map(([sheet, list]): Edit => ({ kind: 'setCells', sheet, cells: list }));
  return { year, measures, edits, changes };
}

function unsettledOf({ rates }: Evaluation): number[] {
  return rates.flatMap((rate, i) => (!rate.ok && rate.reason === 'direction-unsure' ? [i + 1] : []));
}

/** 算定根拠 of every rate in words, where the sheet has a place for it and it reads otherwise. */
function putCalculations(
  source: MeasureCells,
  { rates }: Evaluation,
  year: YearKey,
  explain: ExplainRate,
  put: (field: FieldRef, cell: NamedCell, value: string) => void,
): void {
  for (const [i, rate] of rates.entries()) {
    const field: FieldRef = { kind: 'calculation', indicator: i + 1, year };
    const cell = source.cells.get(fieldName(field));
    const words = explain(rate);
    if (cell && readText(cell) !== words) put(field, cell, words);
  }
}

/** The letter typed over 評価 where no hand-given grade stands yet. */
function rescuedGrade(source: MeasureCells, own: readonly ComputedCell[], year: YearKey): string | null {
  if (source.measure.grades[year]) return null;
  const over = own.find((c) => c.field.kind === 'grade' && c.cell.formula === null);
  const text = over ? readText(over.cell) : '';
  return text === '' ? null : text;
}

function withGrade(measure: Measure, year: YearKey, grade: string): Measure {
  return { ...measure, grades: { ...measure.grades, [year]: { grade } } };
}

function formulaEdit(cell: ComputedCell['cell'], content: ComputedCell['content']): CellEdit {
  const { formula, numberFormat } = content;
  return {
    row: cell.place.row,
    col: cell.place.col,
    formula,
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}
