import { field, type BoxSpec } from '../../layout/builder';
import type { FieldRef } from '../../plan/field';
import type { Measure, PlanSettings } from '../../plan';

/** The targets of an indicator year by year; years that share one target share one cell. */
export function targetCells(
  measure: Measure,
  indicator: number,
  { years }: PlanSettings,
  at: (firstYear: number, count: number) => Omit<BoxSpec<FieldRef>, 'content'>,
): BoxSpec<FieldRef>[] {
  const spans = measure.indicators[indicator - 1]?.targetSpans ?? [];
  const boxes: BoxSpec<FieldRef>[] = [];
  for (let i = 0; i < years.length;) {
    const year = years[i] ?? '';
    const span = spans.find(({ from }) => from === year);
    const count = span ? Math.max(1, years.indexOf(span.to) - i + 1) : 1;
    const target = (y: string): FieldRef => ({ kind: 'target', indicator, year: y });
    const others = years.slice(i + 1, i + count).map(target);
    boxes.push({
      ...at(i, count),
      content: field(target(year)),
      ...(others.length > 0 ? { fields: others } : {}),
    });
    i += count;
  }
  return boxes;
}
