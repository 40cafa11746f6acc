import Fraction from 'fraction.js';
import { arrayOf } from '../formula-parts';
import type { WordMethod } from './method';

/**
 * 段階: position of the actual among the stages ÷ position of the target: 作成 of 検討 → 作成 → 実施 is 2/3. Of the plan's
 * words, whose order says nothing unless 段階 is set, only the very word of the target.
 */
export const stage: WordMethod = {
  isRate: true,
  written: '段階',
  from: 'words',
  calculate: ({ words, isOrdered, target, actual }) => {
    const [of, at] = [target, actual].map((word) => words.indexOf(word) + 1);
    if (!of || !at) return 'stage-unknown';
    return !isOrdered && of !== at ? 'stage-order' : new Fraction(at, of);
  },
  expression: ({ words, isOrdered, target, actual, leaf }) => {
    if (words.length === 0) return '""';
    const position = (cell: string): string => `MATCH(TRIM(${cell}),${arrayOf(words)},0)`;
    if (isOrdered) return `IFERROR(${leaf(`${position(actual)}/${position(target)}`)},"")`;
    return `IF(ISNUMBER(${position(target)}),IF(EXACT(TRIM(${actual}),TRIM(${target})),${leaf('1')},""),"")`;
  },
  spell: ({ words, target, actual }, { stage: named }) =>
    [actual, target].map((word) => named(words.indexOf(word) + 1, word)).join('÷'),
};
