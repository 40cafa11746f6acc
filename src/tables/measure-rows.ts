import { evaluate, type Measure, type PlanSettings, type YearKey } from '../plan';
import { fieldName } from '../plan/field';
import type { PlanReading } from '../sheets/read-plan';
import type { Row } from './columns';
import { measureHead, orNull, placeOf, planHead, sourceCells, yearCells, type TableSource } from './source';

/** 施策年度: every measure in every year of the plan, graded or not. */
export function measureRows(reading: PlanReading, source: TableSource): Row<'measures'>[] {
  const { settings } = reading.plan;
  const head = planHead(reading, source);
  return reading.measures.flatMap(({ measure, cells }) => {
    const own = measureHead(head, measure, reading);
    const first = cells.get(fieldName({ kind: 'number' })) ?? cells.get(fieldName({ kind: 'title' }));
    return settings.years.map((year): Row<'measures'> => {
      const { computed, given, grade } = evaluate(measure, settings, year);
      const cell = cells.get(fieldName({ kind: given === null ? 'grade' : 'givenGrade', year }));
      return {
        ...own,
        ...yearCells(year),
        grade: orNull(grade ?? ''),
        grade_computed: orNull(computed ?? ''),
        grade_given: orNull(given ?? ''),
        grade_reason: orNull(measure.grades[year]?.reason ?? ''),
        status: statusOf(measure, settings, year, grade),
        ...sourceCells(source, reading, placeOf(cell ?? first)),
      };
    });
  });
}

/** A word of the plan's status words: as the grade of the year, or as the marks that are set (of the reported year). */
function statusOf(
  { marks }: Measure,
  { statusWords, reportYear }: PlanSettings,
  year: YearKey,
  grade: string | null,
): string | null {
  if (grade !== null && statusWords.includes(grade)) return grade;
  if (year !== reportYear) return null;
  return orNull(statusWords.filter((word) => marks[word]).join('、'));
}
