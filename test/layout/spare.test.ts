import { take } from '../../src/layout/spare';

test('rows give by what they have to spare, and none below its floor', () => {
  const heights = [100, 50, 20];
  const givers = [
    { row: 0, floor: 40 },
    { row: 1, floor: 30 },
  ];
  expect(take(heights, 40, givers, [])).toBe(0);
  expect(heights).toEqual([70, 40, 20]);
});

test('no row gives what its text needs, and the rows of one box give together what it has free', () => {
  const heights = [60, 60, 60];
  const givers = [0, 1, 2].map((row) => ({ row, floor: 10 }));
  const needs = [
    { from: 0, to: 2, height: 100 },
    { from: 2, to: 3, height: 55 },
  ];
  expect(take(heights, 40, givers, needs)).toBeCloseTo(15, 5);
  expect(heights[0]! + heights[1]!).toBeCloseTo(100, 5);
  expect(heights[2]).toBeCloseTo(55, 5);
});
