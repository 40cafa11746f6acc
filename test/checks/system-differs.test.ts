import { at, found, sampleMeasure, samplePlan } from './sample-plan';

const system = [
  {
    number: '１',
    name: '行政資源の適切なコントロール',
    directions: [{ number: '１', name: '収納対策と財源の確保' }],
  },
  { number: '5', name: '地域DX', directions: [{ number: '(2)', name: 'デジタルデバイド対策' }] },
];
const plan = (measure: Parameters<typeof sampleMeasure>[0]) =>
  samplePlan({ system, measures: [sampleMeasure(measure)] });

test('a title that differs from the table of the system is told', () => {
  expect(found('system-differs', plan({ number: '5-(2)', title: 'デジタルデバインド対策' }))).toEqual([
    {
      code: 'system-differs',
      severity: 'warning',
      where: at({ kind: 'title' }),
      data: {
        number: '5-(2)',
        title: 'デジタルデバインド対策',
        entry: '5-(2)',
        name: 'デジタルデバインド対策',
        expected: 'デジタルデバイド対策',
        state: 'name',
      },
    },
  ]);
});

test('policies are found by the number before them or beside them', () => {
  const names = (fields: Record<string, string>) =>
    found('system-differs', plan({ fields })).map(({ where, data }) => [where, data.expected, data.state]);
  expect(names({ 基本方針: '1　行政資源の適切な管理' })).toEqual([
    [at({ kind: 'text', name: '基本方針' }), '行政資源の適切なコントロール', 'name'],
  ]);
  expect(names({ 重点項目番号: '9', 重点項目: '地域DX' })).toEqual([
    [at({ kind: 'text', name: '重点項目' }), '', 'unknown'],
  ]);
  expect(names({ 基本方針: '１　行政資源の適切なコントロール', 戦略: '1　収納対策と財源の確保' })).toEqual(
    [],
  );
});
