import { effect, rate, rateIn, type RateResult } from '../achievement';
import {
  overallRate,
  quantityOf,
  rateInput,
  targetOf,
  type Indicator,
  type PlanSettings,
  type PlanValue,
  type YearKey,
} from '../plan';
import { fieldName, type FieldRef } from '../plan/field';
import { compareYears } from '../quantity';
import type { MeasureCells } from '../sheets/read-measure';
import type { PlanReading } from '../sheets/read-plan';
import type { NamedCell, Place } from '../sheets/sheet-reader';
import type { Kind, Row } from './columns';
import { measureHead, orNull, planHead, sourceCells, yearCells, type TableSource } from './source';
import { decimalText, isSaid, unitOf, valueCells, yearNoted, type ValueCells } from './value-cells';

type IndicatorRow = Row<'indicators'>;

/** One figure of an indicator, before it is told whose it is. */
interface Figure {
  readonly kind: Kind;
  readonly year: YearKey | null;
  readonly cells: ValueCells;
  readonly place: Place | null;
}

/** 指標年度: a row for each figure that an indicator has. Empty cells and dashes make none. */
export function indicatorRows(reading: PlanReading, source: TableSource): IndicatorRow[] {
  const { settings } = reading.plan;
  const head = planHead(reading, source);
  return reading.measures.flatMap((cells) => {
    const own = measureHead(head, cells.measure, reading);
    return cells.measure.indicators.flatMap((indicator, i) => {
      const { direction, method, unsettled } = rate(
        rateInput(indicator, settings.reportYear, settings),
        settings.rounding,
      ).choice;
      const figures = [
        ...plannedFigures(indicator, i + 1, cells, settings),
        ...computedFigures(indicator, i + 1, cells, reading),
      ];
      return figures.map((figure): IndicatorRow => ({
        ...own,
        indicator_number: i + 1,
        indicator: orNull(nameIn(indicator, figure.year)),
        unit: figure.cells.unit,
        ...yearCells(figure.year),
        kind: figure.kind,
        value: figure.cells.value,
        value_text: figure.cells.value_text,
        qualifier: figure.cells.qualifier,
        method: unsettled ? null : method,
        improvement: unsettled ? null : direction,
        ...sourceCells(source, reading, figure.place),
      }));
    });
  });
}

function nameIn({ name, namesByYear }: Indicator, year: YearKey | null): string {
  return (year === null ? undefined : namesByYear?.[year]) ?? name;
}

/** What stands in the cells of the plan. */
function plannedFigures(
  indicator: Indicator,
  place: number,
  { cells }: MeasureCells,
  settings: PlanSettings,
): Figure[] {
  const { baseline, finalTarget, targets, actuals, totalTarget, totalActual } = indicator;
  const last = settings.years.at(-1) ?? settings.reportYear;
  const usual =
    orNull(indicator.unit ?? '') ??
    unitOf([...Object.values(targets), finalTarget, totalTarget, baseline, ...Object.values(actuals)]);
  const figure = (kind: Kind, ref: FieldRef, year: YearKey, value: PlanValue | undefined): Figure[] => {
    if (value === undefined) return [];
    const told = valueCells(value, usual);
    if (!isSaid(told.value_text ?? '')) return [];
    return [
      { kind, year: yearNoted(value) ?? year, cells: told, place: cells.get(fieldName(ref))?.place ?? null },
    ];
  };
  const inYears = (kind: 'target' | 'actual', values: Indicator['targets']): Figure[] =>
    Object.keys(values)
      .sort(compareYears)
      .flatMap((year) => {
        const ref = { kind, indicator: place, year } as const;
        return figure(kind, ref, year, values[year]).map((one) => ({ ...one, year }));
      });
  const at = (kind: 'baseline' | 'finalTarget' | 'totalTarget' | 'totalActual'): FieldRef => ({
    kind,
    indicator: place,
  });
  const planned = inYears('target', targets);
  const final = figure('target', at('finalTarget'), last, finalTarget).flatMap((one): Figure[] => {
    const same = planned.find(({ year }) => year === one.year);
    if (!same) return [one];
    return same.cells.value_text === one.cells.value_text ? [] : [{ ...one, kind: 'final_target' }];
  });
  return [
    ...figure('baseline', at('baseline'), settings.baselineYear, baseline),
    ...planned,
    ...final,
    ...figure('total_target', at('totalTarget'), last, totalTarget),
    ...inYears('actual', actuals),
    ...figure('total_actual', at('totalActual'), settings.reportYear, totalActual),
  ];
}

/** What the figures give: 達成率 and 合計目標達成率 of each reported year, 実施効果 where the form has a place for it. */
function computedFigures(
  indicator: Indicator,
  place: number,
  source: MeasureCells,
  { plan: { settings }, format: { rules } }: PlanReading,
): Figure[] {
  const rated = (kind: Kind, year: YearKey, result: RateResult | null, ref: FieldRef): Figure[] => {
    const found = result && rateIn(result);
    if (!found) return [];
    const cells = {
      value: decimalText(found.exact),
      value_text: `${found.printed}%`,
      unit: '%',
      qualifier: null,
    };
    return [{ kind, year, cells, place: placeOfComputed(source, ref, place, year) }];
  };
  return settings.years.flatMap((year): Figure[] => {
    const actual = indicator.actuals[year];
    if (actual === undefined) return [];
    const ref = (kind: 'rate' | 'totalRate' | 'effect'): FieldRef => ({ kind, indicator: place, year });
    return [
      ...(targetOf(indicator, year) === undefined && settings.yearTarget !== 'expected'
        ? []
        : rated('rate', year, rate(rateInput(indicator, year, settings), settings.rounding), ref('rate'))),
      ...(source.cells.has(fieldName(ref('effect')))
        ? effectFigure(indicator, year, rules.negative, placeOfComputed(source, ref('effect'), place, year))
        : []),
      ...rated('total_rate', year, overallRate(indicator, settings, year)?.rate ?? null, ref('totalRate')),
    ];
  });
}

function effectFigure(indicator: Indicator, year: YearKey, negative: string, place: Place | null): Figure[] {
  const found = effect(
    quantityOf(indicator.baseline),
    quantityOf(indicator.actuals[year]),
    indicator.unit ?? null,
  );
  if (!found.ok) return [];
  const unit = found.unit ?? indicator.unit ?? null;
  const cells = {
    value: decimalText(found.exact),
    value_text: `${found.printed.replace(/^-/u, negative)}${unit ?? ''}`,
    unit,
    qualifier: null,
  };
  return [{ kind: 'effect', year, cells, place }];
}

/** The cell of the rate where the form has one that is filled; else that of the actual which it is calculated from. */
function placeOfComputed(
  { cells }: MeasureCells,
  ref: FieldRef,
  indicator: number,
  year: YearKey,
): Place | null {
  const own: NamedCell | undefined = cells.get(fieldName(ref));
  if (own && (own.formula !== null || (own.value !== null && own.value !== ''))) return own.place;
  return cells.get(fieldName({ kind: 'actual', indicator, year }))?.place ?? null;
}
