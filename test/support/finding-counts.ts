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

/** Puts rows under the head of a table that begins so. */
function replaceTable(doc: string, head: string, rows: readonly string[]): string {
  const lines = doc.split('\n');
  const start = lines.findIndex((line) => line.startsWith(head));
  if (start < 0) throw new Error(head);
  const end = lines.findIndex((line, i) => i > start && !line.startsWith('|'));
  return [...lines.slice(0, start + 2), ...rows, ...lines.slice(end)].join('\n');
}
