import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runChecks } from '../src/checks';
import { plan as planSchema, type Plan } from '../src/plan';

/**
 * How long all rules take for plans of 250, 1,000 and 4,000 measures made of the published ones, each with a number of its
 * own. Every round checks a plan that no rule has seen; the quickest of 7 rounds after 2 to warm up.
 * Run: npx tsx bench/checks.ts
 */
for (const id of ['sanyo-onoda', 'mine', 'seki', 'ube-dx', 'ube-reform']) {
  const seed = readFileSync(path.join(__dirname, `../seeds/${id}.json`), 'utf8');
  const times = [250, 1000, 4000].map((count) => {
    const rounds = Array.from({ length: 9 }, () => round(planOfSize(seed, count)));
    return Math.min(...rounds.slice(2)).toFixed(0);
  });
  process.stdout.write(`${id}: ${times.join(' / ')} ms\n`);
}

function round(plan: Plan): number {
  const start = process.cpuUsage();
  runChecks({ plan, year: plan.settings.reportYear, formulas: [] });
  return process.cpuUsage(start).user / 1000;
}

function planOfSize(seed: string, count: number): Plan {
  const plan = planSchema.parse(JSON.parse(seed));
  const repeat = <T>(items: readonly T[]): (T & { number: string })[] =>
    Array.from({ length: count }, (_, i) => {
      const item = items[i % items.length];
      if (item === undefined) throw new RangeError('an empty plan');
      return { ...structuredClone(item), number: String(i + 1) };
    });
  return {
    ...plan,
    measures: repeat(plan.measures),
    ...(plan.overview ? { overview: repeat(plan.overview) } : {}),
  };
}
