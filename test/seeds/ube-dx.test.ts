import { seed } from './seed';

const plan = seed('ube-dx');

test('the DX plan of 宇部 has a measure for each of its 16 listed directions', () => {
  const directions = plan.system?.flatMap((policy) =>
    policy.directions.map((direction) => ({ ...direction, number: `${policy.number}-${direction.number}` })),
  );
  expect(directions).toHaveLength(19);
  expect(directions?.filter((direction) => direction.listed === undefined).map(({ number }) => number)).toEqual(
    plan.measures.map((measure) => measure.number),
  );
});

test('the title of the sheet 5-(2) differs from the table of the system by one letter', () => {
  expect(plan.measures.at(-1)?.title).toBe('デジタルデバインド対策');
  expect(plan.system?.at(-1)?.directions.at(-1)?.name).toBe('デジタルデバイド対策');
});

test('arrows and shared targets lie within the years, forwards, without overlap', () => {
  const { years } = plan.settings;
  const runs = plan.measures.flatMap((measure) => [
    ...measure.schedule.map((row) => row.spans ?? []),
    ...measure.indicators.map((indicator) => indicator.targetSpans ?? []),
  ]);
  const bad = runs.filter((spans) =>
    spans.some((span, i) => {
      const from = years.indexOf(span.from);
      const before = spans[i - 1];
      return from < 0 || years.indexOf(span.to) < from || (before && years.indexOf(before.to) >= from);
    }),
  );
  expect(bad).toEqual([]);
  expect(runs.flat()).toHaveLength(67);
});

test('a shared target stands for every year that it spans', () => {
  const uneven = plan.measures.flatMap((measure) =>
    measure.indicators.flatMap((indicator) =>
      (indicator.targetSpans ?? []).filter((span) => indicator.targets[span.from] !== indicator.targets[span.to]),
    ),
  );
  expect(uneven).toEqual([]);
});

test('an indicator can bear another name each year', () => {
  const indicator = plan.measures.find((measure) => measure.number === '5-(1)')?.indicators[0];
  expect(indicator).toEqual({
    name: '導入自治会数',
    namesByYear: {
      R5: '電子回覧板機能アプリ導入実証実験',
      R6: '導入支援制度の検討',
      R7: '導入自治会数',
      R8: '導入自治会数',
    },
    targets: { R5: '1モデル地区にて実証実施', R6: '導入支援制度の構築', R7: '2自治会', R8: '5自治会' },
    actuals: {},
  });
});

test('every measure says for whom it is', () => {
  const purposes = plan.measures.map((measure) => Object.keys(measure.marks));
  expect(new Set(purposes.map((names) => names.join()))).toEqual(
    new Set(['目的_市民サービスの向上,目的_行政事務の効率化']),
  );
});
