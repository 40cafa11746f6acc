import { decimalPlaces, exactText, fixed } from '../quantity';
import { explainChoice } from './explain-choice';
import { explain, gradeRange, type ExplainSettings } from './explain';
import { rateIn } from './rate';
import type { RateResult } from './types';
import type { AchievementWords } from './words';

/** One line of 算定根拠 in full. */
export interface ExplainStep {
  readonly step: 'method' | 'formula' | 'calculation' | 'rounding' | 'scale';
  readonly text: string;
}

/**
 * 算定根拠 step by step: the method and why it was chosen, its formula in words, the formula with the figures, the
 * unrounded rate with the rule by which it is rounded, and the grades with their thresholds. What does not apply is
 * left out: without a rate there is nothing to round, without a scale no threshold.
 */
export function explainSteps(
  result: RateResult,
  settings: ExplainSettings,
  words: AchievementWords,
): readonly ExplainStep[] {
  const { choice } = result;
  const steps: ExplainStep[] = [
    { step: 'method', text: explainChoice(choice, words) },
    { step: 'formula', text: words.formulas[choice.method](choice.direction) },
    { step: 'calculation', text: explain(result, settings, words) },
  ];
  const rated = rateIn(result);
  if (!rated) return steps;
  const { mode, places } = settings.rounding;
  steps.push({ step: 'rounding', text: words.rounded(unrounded(rated.exact, words), mode, places) });
  if (settings.gradeScale.length > 0) {
    const grades = settings.gradeScale.map(({ grade }) => [
      grade,
      gradeRange(settings.gradeScale, grade, words),
    ]);
    steps.push({
      step: 'scale',
      text: words.thresholds(
        grades.map(([grade = '', range = '']) => words.threshold(grade, range)),
        settings.gradeOn,
      ),
    });
  }
  return steps;
}

/** Decimals that do not end are cut at six. */
function unrounded(exact: Parameters<typeof decimalPlaces>[0], words: AchievementWords): string {
  const ends = decimalPlaces(exact) !== null;
  const digits = ends ? exactText(exact.abs()) : `${fixed(exact.abs(), 6, 'truncate')}…`;
  return (exact.s < 0n ? words.negative : '') + digits + words.percent;
}
