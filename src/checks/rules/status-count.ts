import type { Plan, StatusCount, YearKey } from '../../plan';
import type { Found, FindingPlace } from '../finding';
import type { Rule } from '../rule';

interface Data {
  readonly state: 'differs' | 'included' | 'no-row' | 'other-year';
  readonly word: string;
  readonly printed: number;
  readonly counted: number;
  readonly more: number;
  readonly year: string;
}

/**
 * 進捗状況の表 against the measures: how many have each status word in the reported year. The plan's setting
 * 「達成の数え方」＝「順調に含める」 counts 達成 among 順調; that is told, since the table does not say so. A table that is still
 * that of another year is told once; a year without any status word has nothing to count.
 */
export const statusCount: Rule<Data> = {
  check: ({ plan, year }) => {
    const printed = plan.statusCounts;
    if (!printed) return [];
    const findings = against(plan, printed, year);
    const other = isOf(plan, printed, year) ? undefined : otherYear(plan, printed, year);
    if (countWords(plan, year).size === 0) return [];
    if (other === undefined) return findings;
    const where: FindingPlace = { kind: 'statusCount', row: 1 };
    return [finding('other-year', where, { word: other, printed: 0, counted: 0, more: 0, year })];
  },
};

/** The year whose words the table counts, other than the one asked for. */
function otherYear(plan: Plan, printed: readonly StatusCount[], year: YearKey): YearKey | undefined {
  return plan.settings.years.find((one) => one !== year && isOf(plan, printed, one));
}

function isOf(plan: Plan, printed: readonly StatusCount[], year: YearKey): boolean {
  if (countWords(plan, year).size === 0) return false;
  return against(plan, printed, year).every(({ data }) => data.state === 'included');
}

function against(plan: Plan, printed: readonly StatusCount[], year: YearKey): Found<Data>[] {
  const items = countWords(plan, year);
  const into = /^(.+)に含める$/u.exec(plan.settings.extra['達成の数え方'] ?? '')?.[1] ?? null;
  const rows = new Set(printed.map(({ word }) => word));
  const included = (word: string): number =>
    word === into && !rows.has('達成') ? (items.get('達成') ?? 0) : 0;
  const findings = printed.flatMap(({ word, count }, index): Found<Data>[] => {
    const counted = items.get(word) ?? 0;
    const more = included(word);
    if (count === counted + more && more === 0) return [];
    const state = count === counted + more ? 'included' : 'differs';
    const where: FindingPlace = { kind: 'statusCount', row: index + 1 };
    return [finding(state, where, { word, printed: count, counted, more, year })];
  });
  const left = [...items].filter(
    ([word]) => !rows.has(word) && !(word === '達成' && into !== null && rows.has(into)),
  );
  return [
    ...findings,
    ...left.map(([word, counted]) =>
      finding('no-row', { kind: 'plan' }, { word, printed: 0, counted, more: 0, year }),
    ),
  ];
}

interface Count {
  readonly word: string;
  readonly printed: number;
  readonly counted: number;
  readonly more: number;
  readonly year: YearKey;
}

function finding(
  state: 'differs' | 'included' | 'no-row' | 'other-year',
  where: FindingPlace,
  count: Count,
): Found<Data> {
  return {
    severity: state === 'included' ? 'info' : 'warning',
    where,
    data: { ...count, state },
  };
}

function countWords(plan: Plan, year: YearKey): Map<string, number> {
  const items = new Map<string, number>();
  for (const { grades } of plan.measures) {
    const word = grades[year]?.grade ?? '';
    if (word !== '') items.set(word, (items.get(word) ?? 0) + 1);
  }
  return items;
}
