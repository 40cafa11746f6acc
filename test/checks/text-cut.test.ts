import { runChecks, type CutText, type Finding } from '../../src/checks';
import { at, measureOne, sampleMeasure, samplePlan } from './sample-plan';

const plan = samplePlan({ measures: [sampleMeasure()] });
const cut = {
  where: at({ kind: 'report', row: null, name: '取組状況', year: 'R2' }),
  data: measureOne,
  name: '報告_取組状況_R2',
  lines: 7,
  lost: 2,
  chars: 61,
  isNumber: false,
};

function found(...cutTexts: CutText[]): Finding[] {
  return runChecks({ plan, year: 'R2', formulas: [], cutTexts }).filter(({ code }) => code === 'text-cut');
}

test('a text that is cut says how many lines and characters are lost, with the rows that mend it', () => {
  const rows = [{ row: 11, height: 120 }];
  const { where, data, isNumber: _, ...loss } = cut;
  expect(found({ ...cut, rows })).toEqual([
    {
      code: 'text-cut',
      severity: 'warning',
      where,
      data: { ...data, ...loss, state: 'lines' },
      fix: { kind: 'rows', heights: rows },
    },
  ]);
});

test('a number that is printed as ### is an error, a text of one line a warning', () => {
  const one = { ...cut, lines: 1, lost: 1 };
  expect(
    found({ ...one, isNumber: true }, one).map(({ severity, data, fix }) => [severity, data.state, fix]),
  ).toEqual([
    ['error', 'number', undefined],
    ['warning', 'line', undefined],
  ]);
});

test('where nobody has looked at the print, nothing is told', () => {
  expect(runChecks({ plan, year: 'R2', formulas: [] })).toEqual([]);
});
