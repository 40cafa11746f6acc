import { at, found, indicatorOne, planOf } from './sample-plan';

test('words in some years and figures in others are noted', () => {
  expect(
    found('target-kinds-mixed', planOf({ targets: { R1: '調査・検討', R2: '実証', R3: '3件' } })),
  ).toEqual([
    {
      code: 'target-kinds-mixed',
      severity: 'info',
      where: at({ kind: 'target', indicator: 1, year: 'R1' }),
      data: { ...indicatorOne, words: '調査・検討、実証', years: 'R1、R2', figure: '3件' },
    },
  ]);
});

test('a target yet to be set is no mixture', () => {
  expect(
    found('target-kinds-mixed', planOf({ targets: { R1: '3件', R3: '次期計画で目標値を設定' } })),
  ).toEqual([]);
  expect(found('target-kinds-mixed', planOf({ targets: { R1: '検討', R3: '実施' } }))).toEqual([]);
});
