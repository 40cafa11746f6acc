import { finish } from '../plan/steps';
import { ruleCodes } from './codes';
import type { Finding, FindingData } from './finding';
import type { CheckInput, Rule } from './rule';
import { rules } from './rules';

const rank = { error: 0, warning: 1, info: 2 } as const;

/** Runs every rule, in the order of the codes, that the plan has not switched off; the worst findings come first. */
export function runChecks(input: CheckInput): Finding[] {
  return finish(checkSteps(input));
}

/** The same one rule a step, for who has other things to do in between. */
export function* checkSteps(input: CheckInput): Generator<undefined, Finding[]> {
  const off = new Set(input.plan.settings.disabledRules);
  const found: Finding[] = [];
  for (const code of ruleCodes) {
    if (off.has(code)) continue;
    const rule: Rule = rules[code];
    for (const one of rule.check(input)) found.push({ code, ...one, data: one.data as FindingData });
    yield;
  }
  return onceACell(found).sort((a, b) => rank[a.severity] - rank[b.severity]);
}

/** Without what a more specific rule says of the same cell. */
function onceACell(found: readonly Finding[]): Finding[] {
  const told = new Map<string, Finding>();
  const key = (code: string, { where }: Finding): string => `${code} ${JSON.stringify(where)}`;
  for (const code of ruleCodes) {
    const { over = [] }: Rule = rules[code];
    if (over.length === 0) continue;
    for (const one of found) if (one.code === code) for (const other of over) told.set(key(other, one), one);
  }
  return found.filter((one) => {
    const specific = told.get(key(one.code, one));
    return !specific || rank[specific.severity] > rank[one.severity];
  });
}
