import type { ContentConditional, SheetContent } from '../../src/book/sheet-content';
import type { BookSnapshot, GridSnapshot } from '../../src/book/snapshot';
import { ruleFormula, type CellRule } from '../../src/formula/rule-formula';
import { printSheet } from '../../src/print';
import { withRules } from '../../src/print/rule-looks';

const alone: BookSnapshot = { names: [], sheets: [] };

const numbers = [0, 10, 20, 30, 40, 50, 60, 60];
const words = ['達成', '未達成', '遅延', '達成', '休止', '', '遅延', '達成'];
const area = { row: 0, col: 0, rows: 8, cols: 1 };

/** Which of the eight cells a rule colours: `1` where it does. */
function colored(values: readonly (number | string)[], rule: CellRule): string {
  return marks(values, [{ area, formula: ruleFormula(rule, area), fill: '#FFC7CE' }]).text;
}

function marks(
  values: readonly (number | string)[],
  conditionals: readonly ContentConditional[],
  book = alone,
): { text: string; unknown: number | undefined } {
  const content: SheetContent = {
    name: '一覧',
    columns: [100],
    rows: values.map(() => 20),
    styles: [],
    cells: values.flatMap((value, row) => (value === '' ? [{ row, col: 0 }] : [{ row, col: 0, value }])),
    conditionals,
  };
  const sheet = withRules(printSheet(content, gridOf(values)), book);
  const text = values.map((_, row) => (sheet.styleAt(row, 0)?.fill === undefined ? '0' : '1')).join('');
  return { text, unknown: sheet.unknownRules };
}

function gridOf(values: readonly (number | string)[]): GridSnapshot {
  return {
    area: { row: 0, col: 0, rows: values.length, cols: 1 },
    values: values.map((value) => [value === '' ? null : value]),
    formulas: values.map(() => [null]),
    numberFormats: values.map(() => ['General']),
  };
}

test.each<[string, CellRule, readonly (number | string)[], string]>([
  ['greater than', { kind: 'compare', operator: 'greaterThan', operands: ['30'] }, numbers, '00001111'],
  ['between', { kind: 'compare', operator: 'between', operands: ['10', '20'] }, numbers, '01100000'],
  ['equal to a text', { kind: 'compare', operator: 'equal', operands: ['"達成"'] }, words, '10010001'],
  ['top two', { kind: 'top', rank: 2, percent: false, bottom: false }, numbers, '00000011'],
  ['lowest quarter', { kind: 'top', rank: 25, percent: true, bottom: true }, numbers, '11000000'],
  ['above average', { kind: 'average', above: true, orEqual: false }, numbers, '00001111'],
  ['repeated', { kind: 'repeated', unique: false }, numbers, '00000011'],
  ['containing a text', { kind: 'text', operator: 'contains', text: '達成' }, words, '11010001'],
  ['beginning with a text', { kind: 'text', operator: 'beginsWith', text: '達成' }, words, '10010001'],
  ['blank', { kind: 'blank', not: false }, words, '00000100'],
])('cells %s are coloured', (_, rule, values, expected) => {
  expect(colored(values, rule)).toBe(expected);
});

test('a formula reads other cells, other sheets and names', () => {
  const book: BookSnapshot = {
    names: [{ name: '基準', refersTo: "='計画設定'!$A$1" }],
    sheets: [
      {
        id: '1',
        name: '計画設定',
        visibility: 'visible',
        protected: false,
        names: [],
        grid: gridOf([40]),
      },
    ],
  };
  expect(marks(numbers, [{ area, formula: '=$A1>=基準', fill: '#FFC7CE' }], book)).toEqual({
    text: '00001111',
    unknown: 0,
  });
  expect(marks(numbers, [{ area, formula: "=A1='計画設定'!$A$1", fill: '#FFC7CE' }], book).text).toBe(
    '00001000',
  );
});

test('a rule that cannot be computed is counted and colours nothing', () => {
  expect(marks(numbers, [{ area, formula: '=INDIRECT("A1")=0', fill: '#FFC7CE' }])).toEqual({
    text: '00000000',
    unknown: 1,
  });
});

test('of two rules the first decides the fill, and both give what the other leaves', () => {
  const content: SheetContent = {
    name: '一覧',
    columns: [100],
    rows: [20],
    styles: [],
    cells: [{ row: 0, col: 0, value: 1 }],
    conditionals: [
      { area: { row: 0, col: 0, rows: 1, cols: 1 }, formula: '=TRUE', fill: '#111111' },
      { area: { row: 0, col: 0, rows: 1, cols: 1 }, formula: '=A1=1', fill: '#222222', color: '#333333' },
    ],
  };
  expect(withRules(printSheet(content, null), alone).styleAt(0, 0)).toEqual({
    fill: '#111111',
    font: { color: '#333333' },
  });
});
