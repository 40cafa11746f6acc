import { valueCell } from '../../src/formats/value-cell';
import type { Indicator, Measure, Plan, PlanValue } from '../../src/plan';
import { fromCell } from '../../src/quantity';

/** A plan as its sheets can show it: figures as their cells print them, and without what no sheet is filled from. */
export function asPrinted(plan: Plan): Plan {
  return { ...plan, measures: plan.measures.map(measureAsPrinted) };
}

function measureAsPrinted(measure: Measure): Measure {
  return { ...measure, indicators: measure.indicators.map(indicatorAsPrinted) };
}

function indicatorAsPrinted({ published: _, ...indicator }: Indicator): Indicator {
  const values = (byYear: Readonly<Record<string, PlanValue>>): Record<string, PlanValue> =>
    Object.fromEntries(Object.entries(byYear).map(([year, value]) => [year, printed(value)]));
  return {
    ...indicator,
    ...(indicator.baseline === undefined ? {} : { baseline: printed(indicator.baseline) }),
    ...(indicator.finalTarget === undefined ? {} : { finalTarget: printed(indicator.finalTarget) }),
    ...(indicator.totalTarget === undefined ? {} : { totalTarget: printed(indicator.totalTarget) }),
    targets: values(indicator.targets),
    actuals: values(indicator.actuals),
  };
}

/** What the cell of a value prints: that value, in its width. */
function printed(value: PlanValue): PlanValue {
  const cell = valueCell(value);
  if (typeof cell.value === 'string') return value;
  const shown = fromCell(cell.value, cell.numberFormat);
  if (!shown) return value;
  return shown.exact === undefined ? shown.text : { text: shown.text, exact: shown.exact };
}
