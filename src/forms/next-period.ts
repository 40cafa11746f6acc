import { isCellError } from '../book/cell';
import type { CellEdit, Edit } from '../book/edit';
import type { FieldRef } from '../plan/field';
import { westernYear, type FiscalYearKey } from '../quantity';
import type { Detection } from './detect';
import { headOf } from './heads';
import { isFixed, partsOf, tableHeads } from './next-year';
import { tableBoxes, type ReadView } from './read-view';
import type { BoundField, FormRecord } from './record';
import { shiftYears } from './shift-years';
import type { Box } from './view';

/** The years of a plan that has come to its end, and those of the one that begins from it. */
export interface Periods {
  readonly former: readonly FiscalYearKey[];
  /** The last year that was reported: the baseline of the new period. */
  readonly reported: FiscalYearKey;
  readonly years: readonly FiscalYearKey[];
}

/** What the former period has left in the cells of a measure. */
const ofPeriod: ReadonlySet<FieldRef['kind']> = new Set<FieldRef['kind']>([
  ...(['target', 'finalTarget', 'actual', 'rate', 'totalTarget', 'totalActual', 'totalRate'] as const),
  ...(['givenGrade', 'gradeReason', 'stageGrade', 'amount', 'effect'] as const),
]);

/**
 * The city's own sheets for a new period of as many years: headings move on by the length of the way, the last actuals become
 * baselines, what was planned and reached is emptied. Formulas stay. Whether all headings have moved is for the caller to see.
 */
export function nextPeriodEdits(detection: Detection, periods: Periods): Edit[] {
  const sheets = new Map<string, Map<string, CellEdit>>();
  const put = (sheet: string, edit: CellEdit): void => {
    const cells = sheets.get(sheet) ?? new Map<string, CellEdit>();
    sheets.set(sheet, cells.set(`${String(edit.row)},${String(edit.col)}`, edit));
  };
  for (const one of detection.read)
    for (const edit of headings(one, detection, periods)) put(one.view.sheet.name, edit);
  for (const record of detection.records) for (const edit of begun(record, periods)) put(record.sheet, edit);
  return [...sheets].map(([sheet, cells]): Edit => ({ kind: 'setCells', sheet, cells: [...cells.values()] }));
}

function headings(one: ReadView, { anchors, baselineYear }: Detection, periods: Periods): CellEdit[] {
  const { former, reported, years } = periods;
  const steps = distance(former[0], years[0]);
  const inTables = tableBoxes(one);
  const heads = tableHeads(one);
  const yearCells = new Set(
    one.tables.flatMap(({ table, meanings }) =>
      table.lines.flatMap(({ boxes }) => boxes.filter((box, i) => box && meanings[i]?.kind === 'years')),
    ),
  );
  const moved = (box: Box, text: string): string => {
    const isHead = heads.has(box) || yearCells.has(box);
    if (!isHead && (inTables.has(box) || !isFixed(box, anchors, one.view.area.row))) return text;
    const head = headOf(box.words);
    if (head?.role === 'baseline' || head?.hints.includes('baseline'))
      return shiftYears(text, (year) => year === baselineYear, distance(baselineYear ?? reported, reported));
    if (isHead) return shiftYears(text, (year) => former.includes(year), steps);
    // 「…プラン（令和５年度～７年度）　取組票（令和７年度）」: a period moves by its length, the reported year becomes the first
    return partsOf(text, (part) => {
      const named = namedIn(part, former);
      return named.length === 1 && named[0] === reported
        ? shiftYears(part, (year) => year === reported, distance(reported, years[0]))
        : shiftYears(part, (year) => former.includes(year), steps);
    });
  };
  return one.view.boxes.flatMap((box) => {
    if (typeof box.value !== 'string' || box.formula !== null || box.text.length > 60) return [];
    const value = moved(box, box.value);
    return value === box.value ? [] : [{ ...box.at, value }];
  });
}

/** The years among some that a text names. */
function namedIn(text: string, years: readonly FiscalYearKey[]): FiscalYearKey[] {
  const named = new Set<FiscalYearKey>();
  shiftYears(text, (year) => {
    if (years.includes(year)) named.add(year);
    return false;
  });
  return [...named];
}

function begun({ fields }: FormRecord, { former, reported }: Periods): CellEdit[] {
  const reached = new Map<number, BoundField>();
  for (const field of fields)
    if (field.ref.kind === 'actual' && field.ref.year === reported) reached.set(field.ref.indicator, field);
  return fields.flatMap((field): CellEdit[] => {
    const { ref, at, box, taking, year } = field;
    if (!box || box.formula !== null || taking.how !== 'whole') return [];
    if (ref.kind === 'baseline') {
      const value = reached.get(ref.indicator)?.box?.value ?? null;
      return [{ ...at, value: isCellError(value) ? null : value }];
    }
    const isReport = ref.kind === 'text' && year !== null && former.includes(year);
    return (ofPeriod.has(ref.kind) || isReport) && field.text !== '' ? [{ ...at, value: null }] : [];
  });
}

function distance(from: FiscalYearKey | undefined, to: FiscalYearKey | undefined): number {
  return from === undefined || to === undefined ? 0 : westernYear(to) - westernYear(from);
}
