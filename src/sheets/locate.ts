import type { CellEdit, Edit } from '../book/edit';
import type { Finding, FindingPlace } from '../checks';
import { fieldContent } from '../formats/content';
import { ownForm } from '../formats/own-form';

import { overviewTitle } from '../formats/overview-title';
import { isLinePart, overviewFieldName, type OverviewField } from '../formats/overview-field';
import { valueCell } from '../formats/value-cell';
import type { Indicator, Measure } from '../plan';
import { fieldName, type FieldRef } from '../plan/field';
import { formulaEdits } from './measure-edits';
import type { PlanReading } from './read-plan';
import type { NamedCell, Place } from './sheet-reader';

/** The cell that a finding is about; null where the sheet has no such cell (then the sheet is told as far as known). */
export function locate(reading: PlanReading, finding: Finding): Place | null {
  const { where } = finding;
  if (where.kind === 'cell') return { sheet: where.sheet, row: where.row, col: where.col };
  return (cellOf(reading, where) ?? nearCell(reading, where))?.place ?? null;
}

/** What a city's own form has no cell for stands in the name of its indicator, or of its measure. */
function nearCell({ format, measures }: PlanReading, where: FindingPlace): NamedCell | null {
  if (format.id !== ownForm.id || where.kind !== 'measure') return null;
  const { measure, field } = where;
  const cells = measures[measure]?.cells;
  const name: FieldRef[] =
    'indicator' in field ? [{ kind: 'indicatorName', indicator: field.indicator }] : [];
  for (const ref of [...name, { kind: 'title' } as const, { kind: 'number' } as const]) {
    const cell = cells?.get(fieldName(ref));
    if (cell) return cell;
  }
  return null;
}

/** Number and title of the measure that a finding is about, as in its sheet or the overview; null for the whole plan. */
export function measureOf(
  reading: PlanReading,
  { where }: Finding,
): { readonly number: string; readonly title: string } | null {
  if (where.kind === 'measure') return reading.plan.measures[where.measure] ?? null;
  if (where.kind === 'overview') return reading.plan.overview?.[where.row - 1] ?? null;
  if (where.kind !== 'cell') return null;
  const [only, another] = reading.measures.filter(({ sheet }) => sheet === where.sheet);
  return only && !another ? only.measure : null;
}

/** The edits of a finding's fix; empty when it has none or its cell is gone. */
export function fixEdits(reading: PlanReading, finding: Finding): Edit[] {
  const { fix, where } = finding;
  if (fix?.kind === 'rows') {
    const place = locate(reading, finding);
    return place ? [{ kind: 'setRows', sheet: place.sheet, rows: fix.heights }] : [];
  }
  if (fix?.kind === 'text' && where.kind === 'cell') {
    const { sheet, row, col } = where;
    return [{ kind: 'setCells', sheet, cells: [{ row, col, value: fix.text }] }];
  }
  const cell = cellOf(reading, where);
  if (!cell || !fix) return [];
  switch (fix.kind) {
    case 'value': {
      const also = (fix.also ?? []).flatMap(
        (field) => (where.kind === 'measure' && cellOf(reading, { ...where, field })) || [],
      );
      const values = [cell, ...also].map((one) => ({ ...at(one), ...valueCell(fix.text) }));
      return setCells(cell, [...values, ...formulasAfter(reading, where, fix.text)]);
    }
    case 'text':
      return setCells(cell, [{ ...at(cell), value: wholeText(reading, where, fix.text) }]);
    case 'formula':
      return where.kind === 'measure' ? formulaEdit(reading, where, cell) : [];
  }
}

/** The formulas that are others when a value reads so: a number that was a text has a unit to convert. */
function formulasAfter(reading: PlanReading, where: FindingPlace, text: string): readonly CellEdit[] {
  const source = where.kind === 'measure' ? reading.measures[where.measure] : undefined;
  if (!source || where.kind !== 'measure') return [];
  const measure = withValue(source.measure, where.field, text);
  return measure === source.measure ? [] : formulaEdits(reading, source, measure);
}

/** The measure with another value in one of its indicators; itself where the field is no value of an indicator. */
function withValue(measure: Measure, field: FieldRef, text: string): Measure {
  const change = (indicator: number, changed: (one: Indicator) => Indicator): Measure => ({
    ...measure,
    indicators: measure.indicators.map((one, i) => (i === indicator - 1 ? changed(one) : one)),
  });
  switch (field.kind) {
    case 'baseline':
    case 'finalTarget':
    case 'totalTarget':
    case 'totalActual':
      return change(field.indicator, (one) => ({ ...one, [field.kind]: text }));
    case 'target':
      return change(field.indicator, (one) => ({ ...one, targets: { ...one.targets, [field.year]: text } }));
    case 'actual':
      return change(field.indicator, (one) => ({ ...one, actuals: { ...one.actuals, [field.year]: text } }));
    default:
      return measure;
  }
}

/** What the cell holds when the field reads so. */
function wholeText(reading: PlanReading, where: FindingPlace, text: string): string {
  if (where.kind !== 'overview' || where.part !== 'measure') return text;
  const number = reading.plan.overview?.[where.row - 1]?.number ?? '';
  return overviewTitle({ number, title: text });
}

function formulaEdit(reading: PlanReading, where: MeasurePlace, cell: NamedCell): Edit[] {
  const source = reading.measures[where.measure];
  if (!source) return [];
  const { formula, numberFormat } = fieldContent(
    { ref: where.field, measure: source.measure, prefix: source.prefix },
    reading.plan.settings,
    reading.format.rules,
  );
  if (formula === undefined) return [];
  return setCells(cell, [{ ...at(cell), formula, ...(numberFormat === undefined ? {} : { numberFormat }) }]);
}

function setCells({ place }: NamedCell, cells: readonly CellEdit[]): Edit[] {
  return [{ kind: 'setCells', sheet: place.sheet, cells }];
}

function at({ place: { row, col } }: NamedCell): { readonly row: number; readonly col: number } {
  return { row, col };
}

type MeasurePlace = Extract<FindingPlace, { kind: 'measure' }>;

function cellOf(reading: PlanReading, where: FindingPlace): NamedCell | null {
  if (where.kind === 'measure') {
    return reading.measures[where.measure]?.cells.get(fieldName(where.field)) ?? null;
  }
  if (where.kind === 'statusCount') return reading.statusCounts[where.row - 1]?.cell ?? null;
  if (where.kind === 'overview') {
    return reading.overview?.rows[where.row - 1]?.cells.get(overviewFieldName(overviewField(where))) ?? null;
  }
  return null;
}

function overviewField({ row, part, line }: Extract<FindingPlace, { kind: 'overview' }>): OverviewField {
  if (typeof part !== 'string') return { row, part: 'grade', year: part.grade };
  return isLinePart(part) ? { row, part, ...(line === undefined ? {} : { line }) } : { row, part };
}
