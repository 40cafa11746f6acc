import { fieldOf, type FieldRef, type YearKey } from '../plan';
import type { PlanReading } from '../sheets/read-plan';
import { readText } from '../sheets/read-value';
import type { Row } from './columns';
import { measureHead, orNull, planHead, sourceCells, yearCells, type TableSource } from './source';

/** A text of a measure: what its field is called, and which line and year it is of. */
interface TextField {
  readonly name: string;
  readonly line: number | null;
  readonly year: YearKey | null;
}

/** 取組: every text of a measure, with its year where it is of one. What stands in columns of its own is left out. */
export function textRows(reading: PlanReading, source: TableSource): Row<'texts'>[] {
  const head = planHead(reading, source);
  const { policyField, directionField } = reading.format;
  return reading.measures.flatMap(({ measure, cells }) => {
    const own = measureHead(head, measure, reading);
    return [...cells].flatMap(([name, cell]): Row<'texts'>[] => {
      const ref = fieldOf(name);
      const field = ref && textField(ref);
      const text = orNull(readText(cell));
      if (!field || text === null || field.name === policyField || field.name === directionField) return [];
      return [
        {
          ...own,
          ...yearCells(field.year),
          field: field.name,
          line: field.line,
          text,
          ...sourceCells(source, reading, cell.place),
        },
      ];
    });
  });
}

function textField(ref: FieldRef): TextField | null {
  switch (ref.kind) {
    case 'text':
      // 内訳 is part of the indicator's name
      return /^指標\d+_/u.test(ref.name) ? null : { name: ref.name, line: null, year: null };
    case 'report':
      return { name: ref.name, line: ref.row, year: ref.year };
    case 'stageGrade':
    case 'amount':
      return { name: ref.name.replace(/_/gu, ' '), line: null, year: ref.year };
    case 'markedLines':
      return { name: '達成状況', line: null, year: ref.year };
    case 'activityInput':
      return { name: 'インプット', line: ref.row, year: ref.year };
    case 'activityOutput':
      return { name: 'アウトプット', line: ref.row, year: ref.year };
    case 'scheduleLabel':
      return { name: '年次計画', line: ref.row, year: null };
    case 'schedulePlan':
      return { name: '年次計画の計画', line: ref.row, year: ref.year };
    case 'scheduleActual':
      return { name: '年次計画の実績', line: ref.row, year: ref.year };
    case 'note':
      return { name: '注記', line: ref.indicator, year: null };
    default:
      return null;
  }
}
