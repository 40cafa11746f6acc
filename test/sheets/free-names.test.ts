import type { Edit } from '../../src/book/edit';
import { withFreeNames } from '../../src/sheets/free-names';

const sheet = (name: string, formula: string, after?: string): Edit => ({
  kind: 'putSheet',
  content: {
    name,
    columns: [],
    rows: [],
    styles: [],
    cells: [{ row: 0, col: 0, formula }],
    validations: [{ area: { row: 0, col: 0, rows: 1, cols: 1 }, list: `='${name}'!$A$1` }],
  },
  ...(after === undefined ? {} : { after }),
});

function facts(edits: readonly Edit[]): unknown[] {
  return edits.map((edit) =>
    edit.kind === 'putSheet'
      ? [edit.content.name, edit.content.cells[0]?.formula, edit.content.validations?.[0]?.list, edit.after]
      : edit,
  );
}

test('new sheets give way to those of the workbook, and all that names them follows', () => {
  const edits = [sheet('一覧', '=計画設定!A1&"一覧!A1"'), sheet('計画設定', "='一覧'!A1+一覧!B2", '一覧')];
  expect(facts(withFreeNames(edits, ['一覧', '一覧(2)']))).toEqual([
    ['一覧(3)', '=計画設定!A1&"一覧!A1"', "='一覧(3)'!$A$1", undefined],
    ['計画設定', "='一覧(3)'!A1+'一覧(3)'!B2", "='計画設定'!$A$1", '一覧(3)'],
  ]);
});

test('a name is cut to what Excel allows', () => {
  const long = '長'.repeat(31);
  expect(facts(withFreeNames([sheet(long, '=1')], [long]))[0]).toEqual([
    `${'長'.repeat(28)}(2)`,
    '=1',
    `='${'長'.repeat(28)}(2)'!$A$1`,
    undefined,
  ]);
});

test('where all names are free the edits stay as they are', () => {
  const edits = [sheet('一覧', '=1')];
  expect(withFreeNames(edits, ['表'])).toEqual(edits);
});
