import { methodWords, type Direction } from '../../achievement';
import type { Choices } from '../../layout/layout';

/** The words that stand in the sheets for directions and methods; sheets are Japanese whatever the pane speaks. */
export const directionWords: Readonly<Record<Direction, string>> = { up: '増加', down: '減少', keep: '維持' };
export { methodWords };

export const directionChoices: Choices = { list: Object.values(directionWords), strict: true };
export const methodChoices: Choices = { list: Object.values(methodWords), strict: true };

/** The key whose word this is, or null. */
export function keyOfWord<K extends string>(words: Readonly<Record<K, string>>, text: string): K | null {
  for (const key in words) if (words[key] === text.trim()) return key;
  return null;
}

export const roundingWords = { 'half-up': '四捨五入', truncate: '切捨て' } as const;
export const gradeOnWords = { exact: '端数処理前の達成率', printed: '印刷される達成率' } as const;
export const measureGradeWords = { worst: '最も低い評価', mean: '達成率の平均', manual: '手動' } as const;
export const yearTargetWords = { final: '最終目標', expected: '期待値' } as const;
export const totalWords = {
  'ratio-of-sums': '合計の比',
  'mean-of-rates': '達成率の平均',
  'count-achieved': '達成した指標の数',
} as const;
