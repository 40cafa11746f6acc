import type { Edit } from '../book/edit';
import type { Finding, FindingPlace, OverviewPlace } from '../checks';
import { pairedLines } from '../checks/overview-lines';
import { overviewYear } from '../checks/rules/overview-differs';
import type { FieldRef, YearKey } from '../plan';
import { fixEdits } from './locate';
import type { PlanReading } from './read-plan';

/** Where 一覧 and 個票 differ in substance: what makes the one like the other. Nothing is emptied: an empty side is no side. */
export interface OverviewSides {
  /** 個票にそろえる: into 一覧. */
  readonly toSheet: readonly Edit[];
  /** 一覧にそろえる: into 個票; none for what is calculated there or given with a reason. */
  readonly toOverview: readonly Edit[];
}

/** @returns `null` where the finding is none of these */
export function overviewSides(reading: PlanReading, finding: Finding, year: YearKey): OverviewSides | null {
  const { code, where, data } = finding;
  if (code !== 'overview-differs' || where.kind !== 'overview' || data.difference !== 'substantive')
    return null;
  const kind = ['baseline', 'yearTarget', 'current', 'target'].some((part) => part === where.part)
    ? 'value'
    : 'text';
  const edits = (to: FindingPlace, text: unknown): readonly Edit[] =>
    typeof text === 'string' && text !== ''
      ? fixEdits(reading, { ...finding, where: to, fix: { kind, text } })
      : [];
  const field = fieldOf(reading, where, year);
  return {
    toSheet: edits(where, data.sheet),
    toOverview: field ? edits(field, data.overview) : [],
  };
}

/** The measure's field that stands in a part of the overview. */
function fieldOf(
  { plan }: PlanReading,
  where: Extract<FindingPlace, { readonly kind: 'overview' }>,
  year: YearKey,
): FindingPlace | null {
  const row = plan.overview?.[where.row - 1];
  const measure = plan.measures.findIndex(({ number }) => number === row?.number);
  const found = plan.measures[measure];
  if (!row || !found) return null;
  const { indicator } = pairedLines(row, found).pairs.find(({ line }) => line === (where.line ?? 1)) ?? {};
  const place = indicator ? found.indicators.indexOf(indicator) + 1 : 0;
  // the overview shows a target of a year there, and the unit with the name
  if (where.part === 'target' && indicator?.finalTarget === undefined) return null;
  const field = refOf(where.part, place, overviewYear(plan, year));
  return field && { kind: 'measure', measure, field };
}

/** @param indicator from 1; 0 where the measure has none */
function refOf(part: OverviewPlace, indicator: number, year: YearKey): FieldRef | null {
  if (part === 'measure') return { kind: 'title' };
  if (part === 'department') return { kind: 'department' };
  if (indicator === 0) return null;
  switch (part) {
    case 'baseline':
      return { kind: 'baseline', indicator };
    case 'current':
      return { kind: 'actual', indicator, year };
    case 'target':
      return { kind: 'finalTarget', indicator };
    default:
      return null;
  }
}
