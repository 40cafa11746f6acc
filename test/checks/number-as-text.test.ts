import { at, found, measureOne, planOf } from './sample-plan';

test('a figure typed as a text is an error, and its half-width reading the fix', () => {
  const plan = planOf({
    finalTarget: '700百万円',
    actuals: { R2: { text: '８３５百万円', stored: 'text' } },
  });
  expect(found('number-as-text', plan)).toEqual([
    {
      code: 'number-as-text',
      severity: 'error',
      where: at({ kind: 'actual', indicator: 1, year: 'R2' }),
      data: { ...measureOne, text: '８３５百万円', reading: '835', unit: '百万円', better: '835百万円' },
      fix: { kind: 'value', text: '835百万円' },
    },
  ]);
});

test.each([
  ['alone', undefined, '2,452,120,000円'],
  ['beside others', '30億円', '24.5212億円'],
  ['beside another kind', '30件', '2,452,120,000円'],
])('a figure that no cell can show as a number is offered in one unit: %s', (_, finalTarget, text) => {
  const actuals = { R2: { text: '24億5,212万円', stored: 'text' } } as const;
  const [one] = found('number-as-text', planOf({ actuals, ...(finalTarget ? { finalTarget } : {}) }));
  expect(one?.fix).toEqual({ kind: 'value', text });
});

test('of a figure with more digits than a cell keeps ten decimals are offered', () => {
  const actuals = { R2: { text: '80.55555555555556', stored: 'text' } } as const;
  const [one] = found('number-as-text', planOf({ actuals }));
  expect(one?.fix).toEqual({ kind: 'value', text: '80.5555555556' });
});

test('words that are stored as a text are not told', () => {
  expect(
    found('number-as-text', planOf({ actuals: { R2: '検討' }, baseline: { text: '—', stored: 'text' } })),
  ).toEqual([]);
});
