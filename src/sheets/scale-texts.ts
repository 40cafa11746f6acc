import { agrees, stepWords, withBounds } from '../achievement/scale-words';
import type { ScaleText } from '../checks';
import type { PlanReading } from './plan-steps';

/** Sentences of the grade scale in 計画設定 that name other bounds than the scale has. */
export function scaleTexts({ plan, scalePlaces = [] }: PlanReading): ScaleText[] {
  const { gradeScale } = plan.settings;
  return gradeScale.flatMap(({ grade, text }, index): ScaleText[] => {
    if (text === undefined || agrees(text, gradeScale, index)) return [];
    const place = scalePlaces[index];
    return [
      {
        where: place ? { kind: 'cell', ...place } : { kind: 'plan' },
        grade,
        text,
        expected: stepWords(gradeScale, index),
        fixed: withBounds(text, gradeScale, index),
      },
    ];
  });
}
