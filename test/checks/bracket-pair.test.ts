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
        around: '業務継続計画（BCP)の見直し',
        places: 1,
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

test('of a long text the place is quoted on one line, and how many there are', () => {
  const text = `${'関係課と協議しました。\n'.repeat(6)}総務課（行革担当)が案を作り、（事務局)で決めました。`;
  expect(found('bracket-pair', plan(text)).map(({ data }) => [data.around, data.places])).toEqual([
    ['…と協議しました。 総務課（行革担当)が案を作り、（事務局)で…', 2],
  ]);
});

test('the width is put right where another bracket stays open', () => {
  expect(found('bracket-pair', plan('「計画（案)の策定')).map(({ data, fix }) => [data.state, fix])).toEqual([
    ['width', { kind: 'text', text: '「計画（案）の策定' }],
    ['open', undefined],
  ]);
});

test.each(['(仮称)と（仮称）', '「A（B）」', '1) 一つ目', '窓口'])('「%s」 is paired', (title) => {
  expect(found('bracket-pair', plan(title))).toEqual([]);
});
