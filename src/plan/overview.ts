import { z } from 'zod/mini';
import { planValueJson } from './value';
import { yearKey } from './year-key';

/** What the overview can have a column of, beside the measure itself, which always comes first. */
export const overviewColumn = z.enum([
  'department',
  'indicator',
  'baseline',
  /** The target of the reported year. */
  'yearTarget',
  /** The actual of the reported year. */
  'current',
  /** 達成率 of the reported year. */
  'rate',
  /** The last target of the plan. */
  'target',
  'summary',
  'grades',
]);
export type OverviewColumn = z.infer<typeof overviewColumn>;

/** Columns in their order, each once. */
export const overviewColumns = z
  .array(overviewColumn)
  .check(z.minLength(1))
  .check(z.refine((columns) => new Set(columns).size === columns.length));

/** What the overview says of one indicator; values as printed, absent where the cell is empty. */
export const overviewLine = z.strictObject({
  indicator: z.string(),
  baseline: z.optional(planValueJson),
  yearTarget: z.optional(planValueJson),
  current: z.optional(planValueJson),
  rate: z.optional(planValueJson),
  target: z.optional(planValueJson),
});
export type OverviewLine = z.infer<typeof overviewLine>;

/** One measure of the overview list (一覧), as it stands there: the line of its first indicator, and `further` ones. */
export const overviewRow = z.extend(overviewLine, {
  number: z.string(),
  title: z.string(),
  department: z.string(),
  further: z.optional(z.array(overviewLine)),
  /** 取組内容の概要 */
  summary: z.string(),
  grades: z.record(yearKey, z.string()),
});
export type OverviewRow = z.infer<typeof overviewRow>;

/** The lines of a measure, one an indicator. */
export function overviewLines(row: OverviewRow): readonly OverviewLine[] {
  return [row, ...(row.further ?? [])];
}
