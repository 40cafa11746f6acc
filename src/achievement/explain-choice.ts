import type { Evidence, EvidenceCode } from './evidence-code';
import { explain, type ExplainSettings } from './explain';
import type { ChoiceReason, RateChoice, RateResult } from './types';
import type { AchievementWords } from './words';

/** Clauses that are shown of those that say the same. */
const most = 3;

/**
 * Direction and method with the reasons, what speaks against them, and how sure they are:
 * 「減少・変化量（目標が基準値より低い、名称の「未収債権額」のため）」.
 */
export function explainChoice(choice: RateChoice, words: AchievementWords): string {
  const { direction, method, doubt, unsettled } = choice;
  const against = opposing(choice).map((one) => clauseOf(one, words));
  const reasons = [
    reasonsOf(choice, words),
    ...(against.length > 0 ? [words.against(against)] : []),
    ...(unsettled && doubt ? [words.doubts[doubt]] : []),
  ];
  return words.choice(words.directions[direction], words.methods[method], reasons.join(words.stop));
}

/** What speaks for and against the direction, a clause each. */
export function evidenceInWords({ evidence = [], direction }: RateChoice, words: AchievementWords): string[] {
  return evidence.map((one) => {
    const clause = clauseOf(one, words);
    return one.direction === direction ? clause : words.against([clause]);
  });
}

function reasonsOf(choice: RateChoice, words: AchievementWords): string {
  const { why, direction, evidence = [] } = choice;
  if (isEvidence(why, words)) return words.because(supporting(evidence, direction, words));
  const own = words.choices[why];
  if (why === 'given' || why === 'direction-given') return own;
  return words.because([...supporting(evidence, direction, words), own]);
}

function supporting(evidence: readonly Evidence[], direction: string, words: AchievementWords): string[] {
  const all = evidence.filter((one) => one.direction === direction);
  // what is weak adds nothing to something strong
  const told = all.some(({ weight }) => weight >= 2) ? all.filter(({ weight }) => weight >= 2) : all;
  return told.slice(0, most).map((one) => clauseOf(one, words));
}

/** What is weak need not be told against something strong. */
function opposing({ evidence = [], direction, why }: RateChoice): readonly Evidence[] {
  if (why === 'given') return [];
  return evidence
    .filter((one) => one.direction !== direction && one.direction !== 'keep' && one.weight >= 2)
    .slice(0, most);
}

function clauseOf({ code, data }: Evidence, words: AchievementWords): string {
  return words.evidence[code](data);
}

function isEvidence(why: ChoiceReason, words: AchievementWords): why is EvidenceCode {
  return why in words.evidence;
}

/** 算定根拠 in one line with the choice of the method behind it, where that was not given. */
export function explainWhole(result: RateResult, settings: ExplainSettings, words: AchievementWords): string {
  const line = explain(result, settings, words);
  return isTold(result.choice) ? words.chosen(line, explainChoice(result.choice, words)) : line;
}

function isTold({ why, method }: RateChoice): boolean {
  return why !== 'given' && why !== 'not-numeric' && method !== 'stage';
}
