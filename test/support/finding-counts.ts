import type { Finding } from '../../src/checks';
import { createdPlan, foundIn } from './created-plan';
import { readSeed } from './seed';

/** The five published plans, as their columns are called. */
const plans = [
  ['sanyo-onoda', '山陽小野田'],
  ['mine', '美祢'],
  ['seki', '関'],
  ['ube-dx', '宇部 DX'],
  ['ube-reform', '宇部 行財政改革'],
] as const;

const severities = { error: '誤り', warning: '注意', info: '参考' } as const;

/** A kind of finding: its rule, what of the rule it is, how loud. */
function kindOf({ code, severity, data }: Finding): string {
  const state = data.state ?? data.difference ?? data.kind ?? data.set ?? '';
  return `| \`${code}\`${state === '' ? '' : ` ${String(state)}`} | ${severities[severity]} |`;
}

interface Counted {
  readonly name: string;
  readonly measures: number;
  readonly findings: readonly Finding[];
}

/** What `check` finds in the workbooks that `create` makes of the five plans. */
export function countFindings(): readonly Counted[] {
  return plans.map(([id, name]) => {
    const made = createdPlan(readSeed(id));
    return { name, measures: made.reading.plan.measures.length, findings: foundIn(made) };
  });
}

/**
 * docs/checks.md with its two tables of counts as they are now. The reasons stand in the document: they are kept by kind,
 * and a new kind has none yet.
 */
export function withCounts(doc: string, counted: readonly Counted[]): string {
  const loud = replaceTable(doc, '| plan | measures |', counted.map(severityRow));
  const whys = new Map(
    [...loud.matchAll(/^(\| `[a-z-]+`[^|]* \| [^|]+ \|) [\d\s·]+ \|(.*)\|$/gmu)].map(([, kind, why]) => [
      kind ?? '',
      (why ?? '').trim(),
    ]),
  );
  const kinds = [...new Set(counted.flatMap(({ findings }) => findings.map(kindOf)))];
  return replaceTable(
    loud,
    '| kind | severity |',
    kinds.sort().map((kind) => {
      const counts = counted.map(({ findings }) => findings.filter((one) => kindOf(one) === kind).length);
      return `${kind} ${counts.join(' · ')} | ${whys.get(kind) ?? ''} |`;
    }),
  );
}

function severityRow({ name, measures, findings }: Counted): string {
  const count = (severity: Finding['severity']): string =>
    String(findings.filter((one) => one.severity === severity).length);
  return `| ${[name, String(measures), count('error'), count('warning'), count('info')].join(' | ')} |`;
}

/** A rule as its file tells it. */
export interface RuleSource {
  readonly code: string;
  readonly source: string;
}

/**
 * docs/checks.md with one row for every rule: the rows that are there stay as they are written, a new rule gets one from its
 * docstring and its severities, after the row of the rule before it.
 */
export function withRules(doc: string, rules: readonly RuleSource[]): string {
  const listed = new Set(rules.map(({ code }) => code));
  const lines = doc.split('\n').filter((line) => listed.has(codeOfRow(line) ?? rules[0]?.code ?? ''));
  for (const [i, { code, source }] of rules.entries()) {
    if (lines.some((line) => codeOfRow(line) === code)) continue;
    const before = lines.findIndex((line) => codeOfRow(line) === rules[i - 1]?.code);
    lines.splice(before + 1, 0, rowOf(code, source));
  }
  return lines.join('\n');
}

/** Of a row of the tables of rules; the rows of counts say more behind the code. */
function codeOfRow(line: string): string | undefined {
  const cells = /^\| `([a-z0-9-]+)` \|/u.exec(line);
  return cells && !/^\| `[a-z0-9-]+` \| (?:誤り|注意|参考) \|/u.test(line) ? cells[1] : undefined;
}

function rowOf(code: string, source: string): string {
  const start = source.lastIndexOf('/**', source.indexOf('export const'));
  const [comment = ''] = source.slice(start).split('*/');
  const what = comment
    .replace(/^\/\*\*|^ \* ?/gmu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const loud = [
    ...new Set(source.match(/(?<=')(?:error|warning|info)(?=')/gu)),
  ] as (keyof typeof severities)[];
  return `| \`${code}\` | ${what} | ${loud.map((one) => severities[one]).join('; ')} | – |`;
}

/** Puts rows under the head of a table that begins so. */
function replaceTable(doc: string, head: string, rows: readonly string[]): string {
  const lines = doc.split('\n');
  const start = lines.findIndex((line) => line.startsWith(head));
  if (start < 0) throw new Error(head);
  const end = lines.findIndex((line, i) => i > start && !line.startsWith('|'));
  return [...lines.slice(0, start + 2), ...rows, ...lines.slice(end)].join('\n');
}
