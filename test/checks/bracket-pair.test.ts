import { at, found, sampleMeasure, samplePlan } from './sample-plan';

const plan = (title: string) => samplePlan({ measures: [sampleMeasure({ title })] });

test('a bracket that is closed in another width is closed in its own', () => {
  expect(found('bracket-pair', plan('業務継続計画（BCP)の見直し'))).toEqual([
    {
      code: 'bracket-pair',
      severity: 'info',
      where: at({ kind: 'title' }),
      data: {
        number: '1',
        title: '業務継続計画（BCP)の見直し',
        field: '名称',
        text: '業務継続計画（BCP)の見直し',
        state: 'width',
      },
      fix: { kind: 'text', text: '業務継続計画（BCP）の見直し' },
    },
  ]);
});

test('a bracket that is never closed is noted without a fix', () => {
  expect(
    found('bracket-pair', plan('「書かない窓口の推進')).map(({ data, fix }) => [data.state, fix]),
  ).toEqual([['open', undefined]]);
});

test.each(['(仮称)と（仮称）', '「A（B）」', '1) 一つ目', '窓口'])('「%s」 is paired', (title) => {
  expect(found('bracket-pair', plan(title))).toEqual([]);
});
