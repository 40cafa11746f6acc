import { cellAddress } from '../../book/address';
import type { Severity } from '../../checks';
import type { AllTexts } from '../state/all-texts';
import type { Slice } from '../state/slice';
import type { PaneFinding } from '../workbook/checking/pane-findings';
import type { PlanReading } from '../workbook/book-port';

export const groupings = ['measure', 'rule', 'severity'] as const;
/** By what findings are put together. */
export type Grouping = (typeof groupings)[number];

export const severities = ['error', 'warning', 'info'] as const;

/** What of the findings is looked at, and how. */
export interface FindingsView {
  readonly by: Grouping;
  readonly hidden: ReadonlySet<Severity>;
  readonly query: string;
  /** Keys of the groups that are closed. */
  readonly closed: ReadonlySet<string>;
}

export const findingsViewSlice: Slice<FindingsView> = {
  initial: { by: 'measure', hidden: new Set(), query: '', closed: new Set() },
};

export interface FindingGroup {
  readonly key: string;
  readonly title: string;
  readonly findings: readonly PaneFinding[];
}

/** One line of the list. */
export type FindingLine =
  | { readonly kind: 'group'; readonly key: string; readonly group: FindingGroup; readonly open: boolean }
  | { readonly kind: 'finding'; readonly key: string; readonly finding: PaneFinding };

const rank = { error: 0, warning: 1, info: 2 } as const;

/** Those whose severity is shown and that have every word of the query in message, place, measure or rule. */
export function shownFindings(
  findings: readonly PaneFinding[],
  { hidden, query }: Pick<FindingsView, 'hidden' | 'query'>,
  texts: AllTexts,
): readonly PaneFinding[] {
  const words = plain(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  return findings.filter((finding) => {
    if (hidden.has(finding.severity)) return false;
    if (words.length === 0) return true;
    const { text, place, measure, title, code } = finding;
    const where = place ? `${place.sheet} ${cellAddress(place)}` : '';
    const all = plain([text, where, measure ?? '', title, ruleTitle(texts, code)].join(' '));
    return words.every((word) => all.includes(word));
  });
}

/** 「ＤＸ」 is found by 「dx」. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The groups with the worst first, then in the order of the plan (or of the rules); in each the worst first. */
export function findingGroups(
  reading: PlanReading,
  findings: readonly PaneFinding[],
  by: Grouping,
  texts: AllTexts,
): readonly FindingGroup[] {
  const order = new Map(reading.plan.measures.map(({ number }, index) => [number, index]));
  const groups = new Map<string, PaneFinding[]>();
  for (const finding of findings) {
    const key = { measure: finding.measure ?? '', rule: finding.code, severity: finding.severity }[by];
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  const worst = (group: readonly PaneFinding[]): number =>
    Math.min(...group.map(({ severity }) => rank[severity]));
  const position = (key: string): number =>
    by !== 'measure' ? 0 : key === '' ? -1 : (order.get(key) ?? order.size);
  return [...groups]
    .sort(([a, left], [b, right]) => worst(left) - worst(right) || position(a) - position(b))
    .map(([key, group]) => ({
      key: `${by} ${key}`,
      title: groupTitle(group, by, texts),
      findings: [...group].sort((a, b) => rank[a.severity] - rank[b.severity]),
    }));
}

function groupTitle([first]: readonly PaneFinding[], by: Grouping, texts: AllTexts): string {
  if (!first) return '';
  if (by === 'severity') return texts.checks.severity[first.severity];
  if (by === 'rule') return ruleTitle(texts, first.code);
  return first.measure === null ? texts.checks.wholePlan : `${first.measure} ${first.title}`.trim();
}

export function ruleTitle(texts: AllTexts, code: string): string {
  const titles: Readonly<Record<string, string>> = texts.rules;
  return titles[code] ?? code;
}

/** The list line by line; a closed group is one line. */
export function findingLines(
  groups: readonly FindingGroup[],
  closed: ReadonlySet<string>,
): readonly FindingLine[] {
  return groups.flatMap((group): FindingLine[] => {
    const open = !closed.has(group.key);
    const head: FindingLine = { kind: 'group', key: group.key, group, open };
    if (!open) return [head];
    const seen = new Map<string, number>();
    return [
      head,
      ...group.findings.map((finding): FindingLine => {
        const times = seen.get(finding.key) ?? 0;
        seen.set(finding.key, times + 1);
        return { kind: 'finding', key: `${finding.key} ${String(times)}`, finding };
      }),
    ];
  });
}
