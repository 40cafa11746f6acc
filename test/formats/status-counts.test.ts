import { countedWords, statusCounts } from '../../src/formats/status-counts';
import { seed } from '../seeds/seed';

const { measures, settings } = seed('seki');

test('達成 counts among 順調 where the plan says so, as 関 publishes it', () => {
  expect(statusCounts(measures, settings)).toEqual([
    { word: '順調', count: 17 },
    { word: 'やや遅れている', count: 12 },
    { word: '遅れている', count: 2 },
  ]);
});

test('達成 has a line of its own where the plan says nothing', () => {
  expect(statusCounts(measures, { ...settings, extra: {} })).toEqual([
    { word: '達成', count: 1 },
    { word: '順調', count: 16 },
    { word: 'やや遅れている', count: 12 },
    { word: '遅れている', count: 2 },
  ]);
});

test('a setting that names no word of the plan changes nothing', () => {
  const extra = { 達成の数え方: '概ね順調に含める' };
  expect(countedWords({ ...settings, extra }).map(({ word }) => word)).toEqual(settings.statusWords);
});
