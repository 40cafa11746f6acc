import { findFormat } from '../../src/formats';
import { tally } from '../../src/reports';
import { readSeed } from '../support/seed';

const format = findFormat('sanyo-onoda');
if (!format) throw new Error('no format');

test('measures are counted by grade, year, policy and department', () => {
  const counted = tally(readSeed('sanyo-onoda'), format, 'R2');
  expect(counted.grades).toEqual(['A', 'B', 'C', 'D']);
  expect(counted.all).toEqual({ name: '', counts: [5, 7, 8, 1], none: 4, total: 25 });
  expect(counted.byYear).toEqual([
    { name: 'R1', counts: [4, 3, 9, 5], none: 4, total: 25 },
    { name: 'R2', counts: [5, 7, 8, 1], none: 4, total: 25 },
  ]);
  expect(counted.byPolicy.map(({ name, total }) => `${name} ${String(total)}`)).toEqual([
    '経営的視点に立った行財政運営 10',
    '民間能力・資金の活用 5',
    '市民参画の推進 3',
    '広域連携の推進 2',
    '行政サービスの向上 3',
    '組織力の強化 2',
  ]);
  expect(counted.byDepartment.find(({ name }) => name === '企画課')).toEqual({
    name: '企画課',
    counts: [2, 2, 5, 0],
    none: 2,
    total: 11,
  });
});

test('a plan without a scale is counted by the status words that its measures have', () => {
  const seki = readSeed('seki');
  expect(tally(seki, format, 'R3').grades).toEqual(['達成', '順調', 'やや遅れている', '遅れている']);
  expect(tally(seki, format, 'R3').all.counts).toEqual([1, 16, 12, 2]);
});
