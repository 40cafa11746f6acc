import { figureHint } from '../../src/taskpane/ui/figure-hint';

test.each([
  ['835', '百万円', null],
  ['１，２００', '百万円', { kind: 'read', text: '1,200百万円' }],
  ['集計中', '百万円', null],
  ['順調に進んだ', '百万円', { kind: 'words' }],
  ['－', '百万円', null],
  ['', '百万円', null],
  ['3件、5件', '件', { kind: 'several' }],
  ['1億2,000万円', '百万円', { kind: 'notation' }],
  ['12人', '百万円', { kind: 'unit', typed: '人', unit: '百万円' }],
  ['12,000万円', '百万円', null],
])('%s typed where %s stands beside the box', (typed, unit, hint) => {
  expect(figureHint(typed, unit)).toEqual(hint);
});
