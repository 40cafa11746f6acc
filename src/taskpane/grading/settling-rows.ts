import { chooseMethod, directions, rate, rateMethods } from '../../achievement';
import type { Direction, RateChoice, RateInput, RateMethod, RateResult } from '../../achievement';
import {
  fieldName,
  valueText,
  type Indicator,
  type PlanSettings,
  type PlanValue,
  type YearKey,
} from '../../plan';
import { unsettledCells, type Settlement, type UnsettledCells } from '../../sheets/unsettled';
import type { SettlingDraft } from './settling-state';
import type { CellPlace, PlanReading } from '../workbook/book-port';

/** One indicator in the table of 要確認. */
export interface SettlingRow extends UnsettledCells {
  /** The same after every reading, as long as the indicator stays in its place. */
  readonly key: string;
}

/** Every indicator of the plan that is 要確認, in the order of the sheets. */
export function settlingRows(reading: PlanReading, year: YearKey): readonly SettlingRow[] {
  return unsettledCells(reading, year).map((one) => {
    const { sheetId, prefix, measure } = one.source;
    return { ...one, key: `${sheetId} ${prefix}${measure.number} ${String(one.indicator)}` };
  });
}

/** What a row is settled with unless something else is chosen: the guess. */
export function guessOf({ choice, value }: SettlingRow): SettlingDraft {
  return { direction: choice.direction, method: value.method ?? null, isAccepted: false };
}

/** One choice with what it comes to in the row's year. */
export interface Way<K> {
  readonly choice: K;
  readonly rate: RateResult;
}

/** What can be chosen for a row, and what the choice made so far comes to. */
export interface Ways {
  readonly directions: readonly Way<Direction>[];
  /** `null` first: the engine's own for the direction. */
  readonly methods: readonly Way<RateMethod | null>[];
  readonly rate: RateResult;
}

/** Only what the figures have a rate by, and 手動. */
export function waysOf({ input, choice }: SettlingRow, draft: SettlingDraft, settings: PlanSettings): Ways {
  const { rounding } = settings;
  const { method: _given, direction: _none, ...figures } = input;
  const with_ = (direction: Direction, method: RateMethod | null): RateInput => ({
    ...figures,
    direction,
    ...(method === null ? {} : { method }),
  });
  const calculate = (direction: Direction, method: RateMethod | null): RateResult =>
    rate(with_(direction, method), rounding);
  const isOpen = (direction: Direction, method: RateMethod | null): boolean => {
    if (method === 'manual' || calculate(direction, method).ok) return true;
    // without an actual it is asked what one that reaches the target would give
    return rate({ ...with_(direction, method), actual: figures.target }, rounding).ok;
  };
  const { direction, method } = draft;
  return {
    directions: directions
      .filter((one) => one === choice.direction || isOpen(one, null))
      .map((one) => ({ choice: one, rate: calculate(one, isOpen(one, method) ? method : null) })),
    methods: [null, ...rateMethods.filter((one) => one === method || isOpen(direction, one))].map((one) => ({
      choice: one,
      rate: calculate(direction, one),
    })),
    rate: calculate(direction, method),
  };
}

/** The draft with another direction; a method that has no rate in it is left to the engine again. */
export function turned(
  row: SettlingRow,
  draft: SettlingDraft,
  direction: Direction,
  settings: PlanSettings,
): SettlingDraft {
  const next = { ...draft, direction, isAccepted: true };
  const { methods } = waysOf(row, { ...next, method: null }, settings);
  return methods.some(({ choice }) => choice === draft.method) ? next : { ...next, method: null };
}

/** The engine's method of a direction. */
export function methodOfDirection({ input }: SettlingRow, direction: Direction): RateChoice['method'] {
  const { method: _given, ...rest } = input;
  return chooseMethod({ ...rest, direction }).method;
}

/** Whether the guess is what a draft says. */
export function isGuess(row: SettlingRow, { direction, method }: SettlingDraft): boolean {
  const guess = guessOf(row);
  return direction === guess.direction && method === guess.method;
}

/** A row whose cell 方向 the sheet has lost cannot be settled here. */
export function canSettle({ directionCell }: SettlingRow): boolean {
  return directionCell !== null;
}

/** The cell that shows which indicator it is. */
export function placeOf({ source, indicator, directionCell }: SettlingRow): CellPlace {
  const name = source.cells.get(fieldName({ kind: 'indicatorName', indicator }));
  return (name ?? directionCell)?.place ?? { sheet: source.sheet, row: 0, col: 0 };
}

/** How a row is settled as its draft says; the method is written only where it is to be another. */
export function settlementOf({ measure, indicator, value }: SettlingRow, draft: SettlingDraft): Settlement {
  const { direction, method } = draft;
  return {
    measure,
    indicator,
    direction,
    ...(method === (value.method ?? null) ? {} : { method }),
  };
}

/** Baseline, targets and actuals of an indicator as they are printed. */
export interface SeriesTexts {
  readonly baseline: string;
  readonly targets: readonly (readonly [YearKey, string])[];
  readonly finalTarget: string;
  readonly actuals: readonly (readonly [YearKey, string])[];
}

export function seriesOf(indicator: Indicator, { years }: PlanSettings): SeriesTexts {
  const text = (value: PlanValue | undefined): string => (value === undefined ? '' : valueText(value));
  const inYears = (values: Indicator['targets']): (readonly [YearKey, string])[] =>
    years
      .map((year): readonly [YearKey, string] => [year, text(values[year])])
      .filter(([, printed]) => printed !== '');
  return {
    baseline: text(indicator.baseline),
    targets: inYears(indicator.targets),
    finalTarget: text(indicator.finalTarget),
    actuals: inYears(indicator.actuals),
  };
}
