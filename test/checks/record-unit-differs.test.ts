import { at, found, measureOne, planOf } from './sample-plan';

const recorded = (unit: string, finalTarget: string, text: string) =>
  planOf({ unit, finalTarget }, { reports: [{ year: 'R2', texts: { 記録: text } }] });

test('a record in another unit than the target is noted', () => {
  expect(found('record-unit-differs', recorded('人/日', '50', '実績：4月 0.13%、5月 0.89%'))).toEqual([
    {
      code: 'record-unit-differs',
      severity: 'info',
      where: at({ kind: 'report', row: null, name: '記録', year: 'R2' }),
      data: { ...measureOne, recorded: '%', target: '人/日', state: 'unit' },
    },
  ]);
});

test('a record of figures cannot be held against words', () => {
  const [finding] = found('record-unit-differs', recorded('—', '通年実施', '4月 20人、5月 39人'));
  expect(finding?.data).toEqual({ ...measureOne, recorded: '人', target: '通年実施', state: 'words' });
});

test('a record with one figure in the unit of the target is right', () => {
  expect(found('record-unit-differs', recorded('%', '33.0%', '9月 31.4%、窓口 120件'))).toEqual([]);
});
