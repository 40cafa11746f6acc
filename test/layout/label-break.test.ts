import { partedLabel } from '../../src/layout/label-break';

test.each([
  ['担当部署', 3, '担当\n部署'],
  ['年度目標達成率', 4, '年度目標\n達成率'],
  ['アウトプット指標', 6, 'アウトプット\n指標'],
  ['目標の達成状況', 5, '目標の\n達成状況'],
  ['基準値（R3）', 5, '基準値\n（R3）'],
  ['取組状況・課題', 5, '取組状況・\n課題'],
  ['総合計画での位置付け', 6, '総合計画での\n位置付け'],
])('%s in %d ems is parted where a word ends', (label, room, parted) => {
  expect(partedLabel(label, room)).toBe(parted);
});

test('a label that fits, or has lines of its own, stays as it is', () => {
  expect(['担当部署', '年度目標\n達成率'].map((label) => partedLabel(label, 4))).toEqual([
    '担当部署',
    '年度目標\n達成率',
  ]);
});

test('no line is added: a word longer than its column is broken as any text', () => {
  expect(partedLabel('コミュニケーション', 4).split('\n')).toHaveLength(3);
  expect(partedLabel('担当', 1)).toBe('担\n当');
});

test('a long word in a narrow column is parted, and what is no label stays as it is', () => {
  expect(partedLabel('ｶ'.repeat(100), 2).replaceAll('\n', '')).toBe('ｶ'.repeat(100));
  expect(partedLabel('ｶ'.repeat(32_767), 2)).toBe('ｶ'.repeat(32_767));
});
