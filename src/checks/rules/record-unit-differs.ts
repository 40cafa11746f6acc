import { quantityOf, valueText, type Indicator } from '../../plan';
import { sameKind } from '../../quantity';
import { figuresIn } from '../figures-in-text';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { printedUnit } from '../series';
import { eachMeasure } from '../walk';
import type { MeasureData } from '../values';

/** The words of a report that hold the record of the year: 「記録」「実績」. */
const recordName = /^(記録|実績|年度実績値)$/u;

interface Data extends MeasureData {
  readonly state: 'words' | 'unit';
  readonly recorded: string;
  readonly target: string;
}

/** A record in words whose figures have none of the units of the indicators (% recorded, 人/日 as the target). */
export const recordUnitDiffers: Rule<Data> = {
  check: ({ plan, year }) =>
    eachMeasure(plan, ({ measure, data, where }): Found<Data>[] => {
      const units = measure.indicators.map(unitOf);
      if (units.length === 0 || units.includes(null)) return [];
      return measure.reports
        .filter((report) => report.year === year)
        .flatMap((report) =>
          Object.entries(report.texts).flatMap(([name, text]): Found<Data>[] => {
            if (!recordName.test(name)) return [];
            const recorded = [...new Set(figuresIn(text).map(({ unit }) => unit))];
            const fits = recorded.some((unit) =>
              units.some((one) => one !== null && one.unit !== '' && sameKind(unit, one.unit)),
            );
            if (recorded.length === 0 || fits) return [];
            return [
              {
                severity: 'info',
                where: where({ kind: 'report', row: report.row ?? null, name, year }),
                data: {
                  ...data,
                  recorded: recorded.join('、'),
                  target: units.map((one) => one?.shown ?? '').join('、'),
                  state: units.every((one) => one?.unit === '') ? 'words' : 'unit',
                },
              },
            ];
          }),
        );
    }),
};

/** The unit of an indicator; '' where its target is words; null where it has neither. */
function unitOf(indicator: Indicator): { readonly unit: string; readonly shown: string } | null {
  const column = printedUnit(indicator);
  if (column !== null) return { unit: column, shown: column };
  const target = indicator.finalTarget ?? Object.values(indicator.targets).at(-1);
  const quantity = quantityOf(target);
  if (target === undefined || quantity === null) return null;
  if (quantity.kind === 'number')
    return quantity.unit === null ? null : { unit: quantity.unit, shown: quantity.unit };
  return quantity.kind === 'text' ? { unit: '', shown: valueText(target) } : null;
}
