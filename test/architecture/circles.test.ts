import { circlesOf, importGraph } from '../support/import-graph';

test('no files import each other in a circle, types included', () => {
  expect(circlesOf(importGraph(['src', 'locales']))).toEqual([]);
});

test('a circle is found', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c']],
    ['c', ['a', 'd']],
    ['d', []],
  ]);
  expect(circlesOf(graph)).toEqual([['a', 'b', 'c']]);
});
