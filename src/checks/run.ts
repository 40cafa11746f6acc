import type { Finding } from './finding';
import type { CheckInput, Rule } from './rule';
import { actualMissing } from './rules/actual-missing';
import { formulaOverwritten } from './rules/formula-overwritten';
import { gradeDiffers } from './rules/grade-differs';
import { numberAsText } from './rules/number-as-text';
import { overviewDiffers } from './rules/overview-differs';
import { overviewRows } from './rules/overview-rows';
import { targetNotBetter } from './rules/target-not-better';
import { unitDiffers } from './rules/unit-differs';

/** All rules, in the order in which their findings are listed. */
export const rules: readonly Rule[] = [
  numberAsText,
  actualMissing,
  unitDiffers,
  targetNotBetter,
  gradeDiffers,
  formulaOverwritten,
  overviewRows,
  overviewDiffers,
];

const rank = { error: 0, warning: 1, info: 2 } as const;

/** Runs every rule that the plan has not switched off; the worst findings come first. */
export function runChecks(input: CheckInput): Finding[] {
  const off = new Set(input.plan.settings.disabledRules);
  return rules
    .filter((rule) => !off.has(rule.code))
    .flatMap((rule) => rule.check(input))
    .sort((a, b) => rank[a.severity] - rank[b.severity]);
}
