import { readPlan } from '../../src/sheets/read-plan';
import { entryFields, isOpen } from '../../src/taskpane/workbook/entries/entry-fields';
import { entryGroups } from '../../src/taskpane/entry/entry-groups';
import { planFields } from '../../src/taskpane/entry/plan-fields';
import type { MeasureReading } from '../../src/taskpane/workbook/book-port';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';

/** The first measure of a sample as its workbook holds it. */
function firstOf(id: string): MeasureReading {
  const reading = readPlan(planBook(readSeed(id)).snapshot());
  const one = reading.plan && reading.measures[0];
  if (!one) throw new Error(JSON.stringify(reading.problems));
  return one;
}

/** Groups with the names of their boxes. */
function groups(id: string, year: string, onlyOpen = false): readonly unknown[] {
  const one = firstOf(id);
  return entryGroups(one, entryFields(one, year), year, onlyOpen ? isOpen : null).map(
    ({ fields, ...group }) => ({ ...group, fields: fields.map(({ name }) => name) }),
  );
}

const plan = (id: string, year: string): readonly string[] =>
  planFields(firstOf(id), year).map(({ name }) => name);

test('a form with a schedule: figures, the grade, each line of the schedule with its report, the texts', () => {
  const lines = ['滞納債権の整理・回収', '債権管理マニュアル(仮称)等の整備', '債権管理体制の整備'];
  const plans = ['実施', '検討', '実施'];
  expect(groups('sanyo-onoda', 'R2')).toEqual([
    { id: 'indicator 1', kind: 'indicator', index: 0, fields: ['指標1_実績_R2'] },
    { id: 'grade', kind: 'grade', fields: [] },
    ...lines.map((label, at) => {
      const row = String(at + 1);
      return {
        id: `row ${row}`,
        kind: 'schedule',
        label,
        plan: plans[at],
        fields: [`年次計画${row}_実績_R2`, `報告${row}_取組状況_R2`, `報告${row}_今後の取組_R2`],
      };
    }),
    { id: 'texts', kind: 'texts', fields: ['一覧概要_R2'] },
  ]);
});

test('a form where a human gives the status asks for it, and one with texts only has them after it', () => {
  expect(groups('seki', 'R3')).toEqual([
    { id: 'indicator 1', kind: 'indicator', index: 0, fields: ['指標1_実績_R3'] },
    { id: 'grade', kind: 'grade', fields: ['手動評価_R3'] },
    {
      id: 'texts',
      kind: 'texts',
      fields: ['報告_目標_R3', '報告_取組内容_R3', '達成状況_R3', '報告_記録_R3', '報告_次年度に向けて_R3'],
    },
  ]);
});

test('with the empty boxes only, groups without any are left out', () => {
  expect(groups('ube-dx', 'R5', true)).toEqual([
    { id: 'indicator 1', kind: 'indicator', index: 0, fields: ['指標1_実績_R5'] },
    { id: 'indicator 2', kind: 'indicator', index: 1, fields: ['指標2_実績_R5'] },
  ]);
  expect(groups('sanyo-onoda', 'R2', true)).toEqual([]);
});

test('activities have a group each under their own signs', () => {
  expect(groups('ube-reform', 'R4').slice(3)).toEqual(
    ['①', '②', '③', '④'].map((mark, at) => ({
      id: `row ${String(at + 1)}`,
      kind: 'activity',
      mark,
      fields: [`実施内容${String(at + 1)}_インプット_R4`, `実施内容${String(at + 1)}_アウトプット_R4`],
    })),
  );
});

test('what the plan says can be changed too: of all years, without what is reported and without empty lines', () => {
  expect(plan('mine', 'R1')).toEqual([
    '大分類番号',
    '大分類',
    '小分類番号',
    '小分類',
    '名称',
    '年次計画1_名称',
    ...['R1', 'R2', 'R3', 'R4', 'R5'].map((year) => `年次計画1_矢印_${year}`),
    '指標1_名称',
    '指標1_単位',
    '指標1_基準値',
    '指標1_目標_R1',
    '指標1_目標_R5',
  ]);
});
