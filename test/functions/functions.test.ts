import { readFileSync } from 'node:fs';
import path from 'node:path';
import { achievementWords as english } from '../../locales/en/achievement';
import { functionsEn } from '../../locales/en/functions';
import { achievementWords as japanese } from '../../locales/ja/achievement';
import { functionsJa } from '../../locales/ja/functions';
import { FunctionFailure, grade, quantity, rate, type FunctionWords } from '../../src/functions/functions';

const ja: FunctionWords = { texts: functionsJa, words: japanese, known: [japanese, english] };
const en: FunctionWords = { texts: functionsEn, words: english, known: [japanese, english] };

function failure(work: () => unknown): string {
  try {
    return `value: ${String(work())}`;
  } catch (error) {
    if (error instanceof FunctionFailure) return `${error.kind}: ${error.message}`;
    throw error;
  }
}

test('RATE gives the unrounded ratio, by the method that the figures need or the one that is told', () => {
  expect(rate(ja, 835, 700, 982)).toBeCloseTo(147 / 282, 15);
  expect(rate(ja, '835百万円', '7億円', '982百万円')).toBeCloseTo(147 / 282, 15);
  expect(rate(ja, 835, 700, null, '逆数')).toBeCloseTo(700 / 835, 15);
  expect(rate(en, 835, 700, '', 'inverse', 'down')).toBeCloseTo(700 / 835, 15);
  expect(rate(ja, '99.2%', '98.5%')).toBeCloseTo(99.2 / 98.5, 15);
});

test('RATE says why there is no rate', () => {
  expect(failure(() => rate(ja, null, 700))).toBe('notAvailable: 達成率なし：実績がありません');
  expect(failure(() => rate(ja, 5, 0, 10, '水準'))).toMatch(/^notAvailable: 達成率なし：/);
  expect(failure(() => rate(ja, 5, 10, null, '平均'))).toMatch(/^value: 方法「平均」はありません/);
  expect(failure(() => rate(en, 5, 10, null, null, 'left'))).toMatch(/^value: There is no direction “left”/);
});

test('GRADE finds the step, at the thresholds too', () => {
  expect([1, 0.9999, 3 / 4, 0.7499999, 0.5, -2].map((value) => grade(ja, value))).toEqual([
    'A',
    'B',
    'B',
    'C',
    'C',
    'D',
  ]);
  expect([grade(ja, '79.9%', '◎:80,○:50,△'), grade(ja, '50%', '◎:80,○:50,△')]).toEqual(['○', '○']);
  expect(failure(() => grade(ja, '検討'))).toMatch(/^notAvailable: /);
  expect(failure(() => grade(ja, 1, 'A:50,B:75'))).toMatch(/^value: 評価基準/);
});

test('QUANTITY takes numbers and units out of printed values', () => {
  expect(quantity(ja, '８３５百万円')).toBe(835);
  expect(quantity(ja, '94.8%(見込)', '単位')).toBe('%');
  expect(quantity(ja, '94.8%(見込)', '限定')).toBe('見込');
  expect(quantity(en, '982百万円 (H28)', 'year')).toBe('H28');
  expect(quantity(ja, '検討', '種類')).toBe('文字');
  expect(quantity(ja, 12.5)).toBe(12.5);
  expect(failure(() => quantity(ja, '検討'))).toBe('notAvailable: 「検討」は一つの数値として読めません。');
});

test('the metadata of both languages tell the same functions and parameters', () => {
  interface Metadata {
    functions: { id: string; result: object; parameters: { type: string; optional?: boolean }[] }[];
  }
  const shape = (file: string): unknown => {
    const text = readFileSync(path.resolve(__dirname, '../../assets', file), 'utf8');
    return (JSON.parse(text) as Metadata).functions.map(({ id, result, parameters }) => ({
      id,
      result,
      parameters: parameters.map(({ type, optional }) => ({ type, optional })),
    }));
  };
  expect(shape('functions-en.json')).toEqual(shape('functions.json'));
  expect(JSON.stringify(shape('functions.json'))).toContain('"RATE"');
});
