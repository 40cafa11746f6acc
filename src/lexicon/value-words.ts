import type { Direction, RateMethod } from '../achievement';
import { labelWords } from './label';

/** Words that stand in cells, not in labels. */
const directions: Readonly<Record<Direction, readonly string[]>> = {
  up: [
    '増加',
    '増',
    '増やす',
    '上昇',
    '向上',
    '拡大',
    '↑',
    '↗',
    'up',
    '上げる',
    '高いほど良い',
    '大きいほど良い',
    '多いほど良い',
    '高い方が良い',
  ],
  down: [
    '減少',
    '減',
    '減らす',
    '下降',
    '低下',
    '縮小',
    '削減',
    '抑制',
    '↓',
    '↘',
    'down',
    '下げる',
    '低いほど良い',
    '小さいほど良い',
    '少ないほど良い',
    '低い方が良い',
  ],
  keep: ['維持', '継続', '横ばい', '現状維持', '→', '⇒', 'keep', '維持する'],
};

const methods: Readonly<Partial<Record<RateMethod, readonly string[]>>> = {
  level: ['水準', '実績÷目標', '実績/目標', '実績値÷目標値', '割合'],
  inverse: ['逆数', '目標÷実績', '目標/実績', '目標値÷実績値'],
  change: ['変化量', '変化', '基準値からの変化', '改善幅'],
  limit: ['上限・下限', '上限', '下限', '以下', '以上'],
  difference: ['差', '目標との差'],
  stage: ['段階'],
  manual: ['手動', '手入力', '人が判断'],
};

const marks: Readonly<Record<'on' | 'off', readonly string[]>> = {
  on: [
    '○',
    '◯',
    '〇',
    '●',
    '◎',
    'レ',
    '✓',
    '✔',
    '☑',
    '■',
    '1',
    '有',
    'あり',
    '該当',
    'yes',
    'はい',
    '対象',
    'true',
  ],
  off: ['×', '✕', '-', '－', '☐', '□', '0', '無', 'なし', 'no', 'いいえ', '対象外', '非該当', 'false'],
};

/** 増加・↑・減らす … → the direction; null for other words. */
export function directionOf(text: string): Direction | null {
  return keyOf(directions, text);
}

/** 水準・実績÷目標 … → the method; null for other words. */
export function methodOf(text: string): RateMethod | null {
  return keyOf(methods, text);
}

/** ○・レ・有 → true, ×・－・無 → false; null for other words. */
export function markOf(text: string): boolean | null {
  const found = keyOf(marks, text);
  return found === null ? null : found === 'on';
}

function keyOf<K extends string>(
  table: Readonly<Partial<Record<K, readonly string[]>>>,
  text: string,
): K | null {
  const typed = plainWord(text);
  for (const key in table) {
    if (table[key]?.some((word) => plainWord(word) === typed)) return key;
  }
  return null;
}

/** Signs stay as they are: as a label, ↑ would be nothing. */
function plainWord(text: string): string {
  return labelWords(text) || text.normalize('NFKC').trim().toLowerCase();
}
