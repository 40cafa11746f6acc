import type { CellEdit, Edit } from '../book/edit';
import { evaluate, fieldName, type FieldRef, type YearKey } from '../plan';
import { calculatedAt, calculationSheet } from './calculation-sheet';
import type { GradeChange, GradedMeasure, Grading } from './grading';
import type { PlanReading } from './read-plan';
import { readText } from './read-value';

/**
 * 評価 of a workbook in a form of a city's own: 算定表 with live formulas, and in the city's cells for rates and grades that are
 * plain and empty a reference to it. What stands in the city's cells, formulas too, stays.
 */
export function gradeAdopted(reading: PlanReading, year: YearKey, hasSheet: boolean): Grading {
  const { settings } = reading.plan;
  const { content, rows } = calculationSheet(reading, year);
  const changes: GradeChange[] = [];
  const bySheet = new Map<string, CellEdit[]>();
  const put = (measure: number, field: FieldRef, formula: string): void => {
    const cell = reading.measures[measure]?.cells.get(fieldName(field));
    if (!cell || cell.formula !== null || readText(cell) !== '') return;
    const { sheet, row, col } = cell.place;
    bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), { row, col, formula }]);
    changes.push({ measure, field, cell, value: null });
  };
  const measures = reading.measures.map(({ measure, sheet }, index): GradedMeasure => {
    const evaluation = evaluate(measure, settings, year);
    const own = rows[index] ?? [];
    evaluation.rates.forEach((rate, i) => {
      const row = own[i];
      if (rate.ok && row !== undefined)
        put(index, { kind: 'rate', indicator: i + 1, year }, calculatedAt(row, 'rate'));
    });
    const [first] = own;
    if (first !== undefined && evaluation.computed !== null)
      put(index, { kind: 'givenGrade', year }, calculatedAt(first, 'grade'));
    const unsettled = evaluation.rates.flatMap((rate, i) =>
      !rate.ok && rate.reason === 'direction-unsure' ? [i + 1] : [],
    );
    return { measure, sheet, evaluation, rescued: null, overwritten: [], unsettled };
  });
  const edits: Edit[] = [
    { kind: 'putSheet', content, ...(hasSheet ? { replace: true } : {}) },
    ...[...bySheet].map(([sheet, cells]): Edit => ({ kind: 'setCells', sheet, cells })),
  ];
  return { year, measures, edits, changes };
}
