import { editDistance, findRole, labelWords, nearestRole } from '../../src/lexicon';
import { fieldWords, type FieldWords } from '../../src/lexicon/fields';

const roleOf = (label: string) => findRole(labelWords(label))?.role ?? null;

test.each([
  ['№', 'number'],
  ['No.', 'number'],
  ['事務事業名', 'title'],
  ['取組名称', 'title'],
  ['取り組みの名称', 'title'],
  ['担当課名', 'department'],
  ['所管部署', 'department'],
  ['担当課（係）', 'department'],
  ['KPI', 'indicatorName'],
  ['ＫＰＩ（単位）', 'indicatorName'],
  ['重要業績評価指標（ＫＰＩ）', 'indicatorName'],
  ['指 標 名', 'indicatorName'],
  ['現状値', 'baseline'],
  ['計画策定時の値', 'baseline'],
  ['【数値目標】', 'indicatorName'],
  ['◇現　状\nと課題', 'currentAndIssues'],
  ['現状・課題', 'currentAndIssues'],
  ['備考', 'remark'],
  ['事業費', 'cost'],
  ['ペンギン', null],
])('%p is %p', (label, role) => {
  expect(roleOf(label)).toBe(role);
});

test('a slip of the pen is near to the word that was meant, and is not taken for it', () => {
  expect(
    ['担当科', '指票名', '目標植'].map((label) => [roleOf(label), nearestRole(labelWords(label))?.role]),
  ).toEqual([
    [null, 'department'],
    [null, 'indicatorName'],
    [null, 'target'],
  ]);
  expect(nearestRole('ペンギン')).toBeNull();
});

test('two characters changed places are one slip', () => {
  expect([
    editDistance('担課当', '担当課'),
    editDistance('指標', '指標名'),
    editDistance('', '番号'),
  ]).toEqual([1, 1, 2]);
});

test('no word stands twice in one declaration', () => {
  for (const [role, { words = [], levels = [], inForms = [], ofRows = [] }] of Object.entries<FieldWords>(
    fieldWords,
  )) {
    for (const list of [[words, ...levels.map((one) => one.words), inForms].flat(), ofRows]) {
      const keys = list.map(labelWords);
      expect({ role, twice: keys.filter((key, i) => keys.indexOf(key) !== i) }).toEqual({ role, twice: [] });
    }
  }
});
