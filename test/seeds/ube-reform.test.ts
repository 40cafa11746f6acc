import { seed } from './seed';

const plan = seed('ube-reform');

test('the reform plan of 宇部 has 14 measures, their numbers in the widths of the document', () => {
  expect(plan.measures.map((measure) => measure.number)).toEqual([
    '01',
    ...['０２', '０３', '０４', '０５', '０６', '０７', '０８', '０９'],
    ...['１０', '１１', '１２', '１３', '１４'],
  ]);
});

test('every measure has a policy of the plan, one or two indicators and inputs with outputs', () => {
  const policies = plan.system?.map((policy) => `${policy.number}　${policy.name}`) ?? [];
  const odd = plan.measures.filter(
    (measure) =>
      !policies.includes(measure.fields['基本方針'] ?? '') ||
      ![1, 2].includes(measure.indicators.length) ||
      !(measure.activities ?? []).every((activity) => activity.year === 'R4' && activity.output !== ''),
  );
  expect(odd).toEqual([]);
  expect(plan.measures.flatMap((measure) => measure.activities ?? [])).toHaveLength(45);
});

test('a target that is printed once for several years is told as such', () => {
  const shared = plan.measures.flatMap((measure) =>
    measure.indicators
      .filter((indicator) => indicator.targetSpans !== undefined)
      .map((indicator) => [measure.number, indicator.name, indicator.targetSpans, indicator.targets.R8]),
  );
  expect(shared).toEqual([
    [
      '01',
      '現年度分収納率（債権管理計画・主要な債権）',
      [{ from: 'R6', to: 'R8' }],
      '次期債権管理計画で目標値を設定',
    ],
    [
      '01',
      '未収債権額（債権管理計画・主要な債権）',
      [{ from: 'R6', to: 'R8' }],
      '次期債権管理計画で目標値を設定',
    ],
    ['１１', '業務の自動化（ＲＰＡ等）を実施している業務', [{ from: 'R5', to: 'R8' }], '次期計画で目標値を設定'],
    ['１１', '複合機で印刷した枚数', [{ from: 'R5', to: 'R8' }], '次期計画で目標値を設定'],
  ]);
});

test('values keep the widths in which they are printed', () => {
  const targets = (number: string, indicator: number) =>
    plan.measures.find((measure) => measure.number === number)?.indicators[indicator]?.targets;
  expect(targets('０２', 1)?.R4).toBe('10，000千円');
  expect(targets('０８', 1)?.R4).toBe('1.５%以下');
  expect(targets('０４', 1)).toEqual({
    R4: '675億円',
    R5: '680億円',
    R6: '680億円',
    R7: '670億円',
    R8: '659億円以下',
  });
});
