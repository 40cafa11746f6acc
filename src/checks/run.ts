import { finish } from '../plan/steps';
import type { Finding } from './finding';
import type { CheckInput, Rule } from './rule';
import { actualImplausible } from './rules/actual-implausible';
import { actualMissing } from './rules/actual-missing';
import { bracketPair } from './rules/bracket-pair';
import { characterLookalike } from './rules/character-lookalike';
import { characterLost } from './rules/character-lost';
import { compoundDiffers } from './rules/compound-differs';
import { cumulativeFalls } from './rules/cumulative-falls';
import { decimalsHidden } from './rules/decimals-hidden';
import { departmentUnknown } from './rules/department-unknown';
import { finalTargetDiffers } from './rules/final-target-differs';
import { formulaOverwritten } from './rules/formula-overwritten';
import { gradeAgainstActual } from './rules/grade-against-actual';
import { gradeDiffers } from './rules/grade-differs';
import { gradeInverted } from './rules/grade-inverted';
import { gradeUnknown } from './rules/grade-unknown';
import { gradeWithoutFigures } from './rules/grade-without-figures';
import { halfWidthKana } from './rules/half-width-kana';
import { headingDiffers } from './rules/heading-differs';
import { indicatorRenamed } from './rules/indicator-renamed';
import { mixedNotation } from './rules/mixed-notation';
import { mixedWidth } from './rules/mixed-width';
import { nameAndValue } from './rules/name-and-value';
import { numberAsText } from './rules/number-as-text';
import { numberDuplicate } from './rules/number-duplicate';
import { directionUnsure } from './rules/direction-unsure';
import { entryMissing } from './rules/entry-missing';
import { numberMissing } from './rules/number-missing';
import { ownRateDiffers } from './rules/own-rate-differs';
import { overviewDiffers } from './rules/overview-differs';
import { overviewRows } from './rules/overview-rows';
import { placeholderLeft } from './rules/placeholder-left';
import { planBehindActual } from './rules/plan-behind-actual';
import { platformCharacter } from './rules/platform-character';
import { recordUnitDiffers } from './rules/record-unit-differs';
import { scheduleAhead } from './rules/schedule-ahead';
import { scheduleFigureDiffers } from './rules/schedule-figure-differs';
import { scheduleNotPlanned } from './rules/schedule-not-planned';
import { scheduleNotReported } from './rules/schedule-not-reported';
import { statedChangeDiffers } from './rules/stated-change-differs';
import { statusContradicts } from './rules/status-contradicts';
import { statusCount } from './rules/status-count';
import { statusTextDiffers } from './rules/status-text-differs';
import { sumDiffers } from './rules/sum-differs';
import { struckText } from './rules/struck-text';
import { systemDiffers } from './rules/system-differs';
import { targetKindsMixed } from './rules/target-kinds-mixed';
import { targetMissing } from './rules/target-missing';
import { targetNotBetter } from './rules/target-not-better';
import { targetNotMonotone } from './rules/target-not-monotone';
import { textAboveTarget } from './rules/text-above-target';
import { textCut } from './rules/text-cut';
import { textCopied } from './rules/text-copied';
import { textFigureDiffers } from './rules/text-figure-differs';
import { totalDiffers } from './rules/total-differs';
import { unitDiffers } from './rules/unit-differs';
import { unitOdd } from './rules/unit-odd';
import { unitSlip } from './rules/unit-slip';
import { unitTwice } from './rules/unit-twice';
import { valueCompound } from './rules/value-compound';
import { wordMistaken } from './rules/word-mistaken';
import { yearOutside } from './rules/year-outside';

/** All rules, in the order in which their findings are listed. */
export const rules: readonly Rule[] = [
  numberAsText,
  struckText,
  decimalsHidden,
  numberDuplicate,
  numberMissing,
  entryMissing,
  unitSlip,
  unitDiffers,
  unitTwice,
  unitOdd,
  actualMissing,
  actualImplausible,
  cumulativeFalls,
  directionUnsure,
  targetMissing,
  targetNotBetter,
  targetNotMonotone,
  planBehindActual,
  finalTargetDiffers,
  totalDiffers,
  sumDiffers,
  statedChangeDiffers,
  targetKindsMixed,
  valueCompound,
  yearOutside,
  indicatorRenamed,
  nameAndValue,
  gradeUnknown,
  gradeDiffers,
  gradeInverted,
  gradeAgainstActual,
  gradeWithoutFigures,
  statusContradicts,
  statusTextDiffers,
  statusCount,
  scheduleNotReported,
  scheduleNotPlanned,
  scheduleAhead,
  scheduleFigureDiffers,
  textFigureDiffers,
  textAboveTarget,
  recordUnitDiffers,
  formulaOverwritten,
  ownRateDiffers,
  overviewRows,
  overviewDiffers,
  systemDiffers,
  departmentUnknown,
  headingDiffers,
  textCopied,
  placeholderLeft,
  halfWidthKana,
  characterLost,
  characterLookalike,
  wordMistaken,
  platformCharacter,
  mixedNotation,
  compoundDiffers,
  mixedWidth,
  bracketPair,
  textCut,
];

const rank = { error: 0, warning: 1, info: 2 } as const;

/** Runs every rule that the plan has not switched off; the worst findings come first. */
export function runChecks(input: CheckInput): Finding[] {
  return finish(checkSteps(input));
}

/** The same one rule a step, for who has other things to do in between. */
export function* checkSteps(input: CheckInput): Generator<undefined, Finding[]> {
  const off = new Set(input.plan.settings.disabledRules);
  const found: Finding[] = [];
  for (const rule of rules) {
    if (off.has(rule.code)) continue;
    found.push(...rule.check(input));
    yield;
  }
  return onceACell(found).sort((a, b) => rank[a.severity] - rank[b.severity]);
}

/** Without what a more specific rule says of the same cell. */
function onceACell(found: readonly Finding[]): Finding[] {
  const told = new Map<string, Finding>();
  const key = (code: string, { where }: Finding): string => `${code} ${JSON.stringify(where)}`;
  for (const { code, over = [] } of rules) {
    if (over.length === 0) continue;
    for (const one of found) if (one.code === code) for (const other of over) told.set(key(other, one), one);
  }
  return found.filter((one) => {
    const specific = told.get(key(one.code, one));
    return !specific || rank[specific.severity] > rank[one.severity];
  });
}
