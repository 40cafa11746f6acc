import { fieldOf, type FieldRef, type Measure, type PlanSettings, type YearKey } from '../plan';
import { fieldName } from '../plan/field';
import { compareYears } from '../quantity';
import type { MeasureCells } from '../sheets/read-measure';
import type { PlanReading } from '../sheets/read-plan';
import { readText } from '../sheets/read-value';
import type { Place } from '../sheets/sheet-reader';
import type { Row } from './columns';
import { measureHead, orNull, placeOf, planHead, sourceCells, yearCells, type TableSource } from './source';
import { hasFigures } from './value-cells';

/** A text of a measure: what its field is called, and which line and year it is of. */
interface TextField {
  readonly name: string;
  readonly line: number | null;
  readonly year: YearKey | null;
}

/** The fields of 年次計画, which share their lines. */
export const scheduleFields = {
  label: '年次計画',
  planned: '年次計画の計画',
  done: '年次計画の実績',
} as const;

/**
 * 取組: every text of a measure, with its year where it is of one. What stands in columns of its own is left out. What is no
 * text but a sign comes as words, too: arrows of 年次計画, marks, and indicators without a figure, which have no row elsewhere.
 */
export function textRows(reading: PlanReading, source: TableSource): Row<'texts'>[] {
  const head = planHead(reading, source);
  const { policyField, directionField } = reading.format;
  return reading.measures.flatMap(({ measure, cells }) => {
    const own = measureHead(head, measure, reading);
    const row = ({ name, line, year }: TextField, text: string, place: Place | null): Row<'texts'> => ({
      ...own,
      ...yearCells(year),
      field: name,
      line,
      text,
      ...sourceCells(source, reading, place),
    });
    const written = [...cells].flatMap(([name, cell]): Row<'texts'>[] => {
      const ref = fieldOf(name);
      const field = ref && textField(ref);
      const text = orNull(readText(cell));
      if (!field || text === null || field.name === policyField || field.name === directionField) return [];
      return [row(field, text, cell.place)];
    });
    const signs = signsOf(measure, cells, reading.plan.settings);
    return [...written, ...signs.map(({ field, text, place }) => row(field, text, place))];
  });
}

interface Sign {
  readonly field: TextField;
  readonly text: string;
  readonly place: Place | null;
}

function signsOf(measure: Measure, cells: MeasureCells['cells'], settings: PlanSettings): Sign[] {
  const placed = (ref: FieldRef): Place | null => placeOf(cells.get(fieldName(ref)));
  const arrows = measure.schedule.flatMap(({ spans = [] }, i) =>
    spans.flatMap(({ from, to, text }) =>
      settings.years
        .filter((year) => compareYears(from, year) <= 0 && compareYears(year, to) <= 0)
        .map((year): Sign => ({
          field: { name: scheduleFields.planned, line: i + 1, year },
          text: orNull(text) ?? arrow,
          place: placed({ kind: 'scheduleLabel', row: i + 1 }),
        })),
    ),
  );
  const marks = Object.keys(measure.marks)
    .filter((name) => measure.marks[name] && !settings.statusWords.includes(name))
    .map((name): Sign => {
      const [group = name, ...choice] = name.split('_');
      const place = [
        fieldName({ kind: 'mark', name }),
        fieldName({ kind: 'checkBox', name }),
        fieldName({ kind: 'markWord' }),
      ];
      return {
        field: { name: group, line: null, year: null },
        text: choice.length > 0 ? choice.join('_') : mark,
        place: placeOf(place.map((one) => cells.get(one)).find((cell) => cell !== undefined)),
      };
    });
  const bare = measure.indicators.flatMap((indicator, i): Sign[] => {
    const name = orNull(indicator.name);
    if (name === null || hasFigures(indicator)) return [];
    const place = placed({ kind: 'indicatorName', indicator: i + 1 });
    return [{ field: { name: '指標', line: i + 1, year: null }, text: name, place }];
  });
  return [...arrows, ...marks, ...bare];
}

/** An arrow without words, and a mark that belongs to no group. */
const arrow = '→';
const mark = '○';

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
      return { name: scheduleFields.label, line: ref.row, year: null };
    case 'schedulePlan':
      return { name: scheduleFields.planned, line: ref.row, year: ref.year };
    case 'scheduleActual':
      return { name: scheduleFields.done, line: ref.row, year: ref.year };
    case 'note':
      return { name: '注記', line: ref.indicator, year: null };
    default:
      return null;
  }
}
