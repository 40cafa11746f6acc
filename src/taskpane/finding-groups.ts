import type { PaneFinding } from './pane-findings';
import type { PlanReading } from './services';

export interface FindingGroup {
  /** Number of the measure, `null` for the whole plan. */
  readonly number: string | null;
  readonly title: string;
  readonly findings: readonly PaneFinding[];
}

const rank = { error: 0, warning: 1, info: 2 } as const;

/** Findings by measure: the measures with the worst first, then in the order of the plan. */
export function findingGroups(
  reading: PlanReading,
  findings: readonly PaneFinding[],
): readonly FindingGroup[] {
  const order = new Map(reading.plan.measures.map(({ number }, index) => [number, index]));
  const titles = new Map(reading.plan.measures.map(({ number, title }) => [number, title]));
  const groups = new Map<string | null, PaneFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.measure);
    if (group) group.push(finding);
    else groups.set(finding.measure, [finding]);
  }
  const worst = (group: readonly PaneFinding[]): number =>
    Math.min(...group.map(({ severity }) => rank[severity]));
  const position = (number: string | null): number =>
    number === null ? -1 : (order.get(number) ?? order.size);
  return [...groups]
    .sort(([a, left], [b, right]) => worst(left) - worst(right) || position(a) - position(b))
    .map(([number, group]) => ({
      number,
      title: number === null ? '' : (titles.get(number) ?? ''),
      findings: [...group].sort((a, b) => rank[a.severity] - rank[b.severity]),
    }));
}
