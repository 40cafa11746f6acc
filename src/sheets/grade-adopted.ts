import type { CellEdit, Edit } from '../book/edit';
import { evaluate, fieldName, type FieldRef, type YearKey } from '../plan';
import { calculatedAt, calculationSheet, calculationSheetName } from './calculation-sheet';
import type { GradeChange, GradedMeasure, Grading } from './grading';
import type { PlanReading } from './read-plan';
import { readText } from './read-value';
import type { NamedCell } from './sheet-reader';

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
    if (!cell || cell.formula === formula || !(isOurs(cell) || isFree(cell))) return;
    const { sheet, row, col } = cell.place;
    bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), { row, col, formula }]);
    changes.push({ measure, field, cell, value: null });
  };
  const showsOurs = (measure: number, field: FieldRef): boolean => {
    const cell = reading.measures[measure]?.cells.get(fieldName(field));
    return cell !== undefined && isOurs(cell);
  };
  const measures = reading.measures.map(({ measure, sheet }, index): GradedMeasure => {
    const evaluation = evaluate(measure, settings, year);
    const own = rows[index] ?? [];
    evaluation.rates.forEach((rate, i) => {
      const row = own[i];
      const field: FieldRef = { kind: 'rate', indicator: i + 1, year };
      if (row !== undefined && (rate.ok || showsOurs(index, field)))
        put(index, field, calculatedAt(row, 'rate'));
    });
    const [first] = own;
    const field: FieldRef = { kind: 'givenGrade', year };
    if (first !== undefined && (evaluation.computed !== null || showsOurs(index, field)))
      put(index, field, calculatedAt(first, 'grade'));
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

/** A reference to 算定表 of an earlier 評価: measures that came and went have moved its lines. */
function isOurs({ formula }: NamedCell): boolean {
  return formula?.includes(calculationSheetName) ?? false;
}

function isFree(cell: NamedCell): boolean {
  return cell.formula === null && readText(cell) === '';
}
