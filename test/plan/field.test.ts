import { fieldName, fieldOf, type FieldRef } from '../../src/plan';
import { fields as declarations } from '../../src/plan/fields';

const fields: readonly (readonly [FieldRef, string])[] = [
  [{ kind: 'number' }, '番号'],
  [{ kind: 'title' }, '名称'],
  [{ kind: 'department' }, '担当部署'],
  [{ kind: 'text', name: '現状と課題' }, '現状と課題'],
  [{ kind: 'text', name: '一覧概要_R2' }, '一覧概要_R2'],
  [{ kind: 'mark', name: '担い手_行政' }, '印_担い手_行政'],
  [{ kind: 'checkBox', name: '目的_行政事務の効率化' }, 'チェック_目的_行政事務の効率化'],
  [{ kind: 'markWord' }, '印'],
  [{ kind: 'nameInYear', indicator: 1, year: 'R5' }, '指標1_名称_R5'],
  [{ kind: 'effect', indicator: 1, year: 'R1' }, '指標1_実施効果_R1'],
  [{ kind: 'totalRate', indicator: 2, year: 'R1' }, '指標2_合計達成率_R1'],
  [{ kind: 'note', indicator: 1 }, '指標1_注記'],
  [{ kind: 'scheduleSpan', row: 1, place: 2, from: 'R7', to: 'R8' }, '年次計画1_期間2_R7_R8'],
  [{ kind: 'scheduleArrow', row: 2, year: 'R1' }, '年次計画2_矢印_R1'],
  [{ kind: 'activityMark', row: 1, year: 'R4' }, '実施内容1_記号_R4'],
  [{ kind: 'activityInput', row: 1, year: 'R4' }, '実施内容1_インプット_R4'],
  [{ kind: 'activityOutput', row: 4, year: 'R4' }, '実施内容4_アウトプット_R4'],
  [{ kind: 'markedLines', year: 'R3' }, '達成状況_R3'],
  [{ kind: 'indicatorName', indicator: 1 }, '指標1_名称'],
  [{ kind: 'baseline', indicator: 2 }, '指標2_基準値'],
  [{ kind: 'finalTarget', indicator: 1 }, '指標1_最終目標'],
  [{ kind: 'target', indicator: 1, year: 'R4' }, '指標1_目標_R4'],
  [{ kind: 'actual', indicator: 12, year: 'H31' }, '指標12_実績_H31'],
  [{ kind: 'rate', indicator: 1, year: 'R2' }, '指標1_達成率_R2'],
  [{ kind: 'scheduleLabel', row: 3 }, '年次計画3_名称'],
  [{ kind: 'schedulePlan', row: 3, year: 'R1' }, '年次計画3_計画_R1'],
  [{ kind: 'scheduleActual', row: 3, year: 'R1' }, '年次計画3_実績_R1'],
  [{ kind: 'report', row: 2, name: '取組状況', year: 'R2' }, '報告2_取組状況_R2'],
  [{ kind: 'report', row: null, name: '取組内容', year: 'R3' }, '報告_取組内容_R3'],
  [{ kind: 'grade', year: 'R2' }, '評価_R2'],
  [{ kind: 'computedGrade', year: 'R2' }, '算定評価_R2'],
  [{ kind: 'givenGrade', year: 'R2' }, '手動評価_R2'],
  [{ kind: 'gradeReason', year: 'R2' }, '評価理由_R2'],
  [{ kind: 'stageGrade', name: '1次評価', year: 'R2' }, '段階評価_1次評価_R2'],
  [{ kind: 'amount', name: '予算額', year: 'R2' }, '金額_予算額_R2'],
  [{ kind: 'unit', indicator: 1 }, '指標1_単位'],
  [{ kind: 'totalTarget', indicator: 1 }, '指標1_合計目標'],
  [{ kind: 'totalActual', indicator: 1 }, '指標1_合計実績'],
  [{ kind: 'direction', indicator: 1 }, '指標1_方向'],
  [{ kind: 'method', indicator: 1 }, '指標1_方法'],
  [{ kind: 'calculation', indicator: 1, year: 'R2' }, '指標1_算定根拠_R2'],
];

test('every field is in this list: workbooks in use are read by these names', () => {
  expect(new Set(fields.map(([{ kind }]) => kind))).toEqual(new Set(Object.keys(declarations)));
});

test.each(fields)('a field and its defined name stand for each other: %j is %s', (field, name) => {
  expect(fieldName(field)).toBe(name);
  expect(fieldOf(name)).toEqual(field);
});

test('names of Excel and of our own housekeeping are no fields', () => {
  expect(['_xlnm.Print_Area', 'tassei_sheet', '_xlfn.IFS'].map(fieldOf)).toEqual([null, null, null]);
});
