import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readGrids } from '../../src/book/xlsx/grids';
import { findFormat } from '../../src/formats';
import { chooseSheet } from '../../src/sheets/list/choose-sheet';
import { readList, type ListReading } from '../../src/sheets/list/read-list';
import { listBook } from '../sheets/list/list-book';
import { LibreOffice } from '../support/libreoffice';

const office = new LibreOffice();
afterAll(() => office.dispose());

function read(bytes: Uint8Array): Pick<ListReading, 'plan' | 'problems'> {
  const form = findFormat('sanyo-onoda');
  const chosen = chooseSheet(readGrids(bytes));
  if (!form || !chosen) throw new Error('no list');
  const { plan, problems } = readList(chosen.table, form);
  return { plan, problems };
}

test('a list is read the same after LibreOffice has saved it: merges, formats, formulas, struck and hidden cells', () => {
  const bytes = listBook({
    一覧: {
      at: { row: 1, col: 1 },
      rows: [
        ['事業一覧'],
        ['番号', '施策名', '担当課', '指標', '目標', null, '実績', '現状と課題'],
        [null, null, null, null, 'R5', 'R6', 'R5', null],
        [
          1,
          '窓口',
          '総務課',
          'p',
          { value: 0.85, format: '0%' },
          { value: 1234, format: '#,##0"件"' },
          { value: 3, formula: '1+2' },
          { value: 45000, format: 'yyyy/m/d' },
        ],
        [
          null,
          null,
          null,
          'q',
          { value: 12345.678, format: '#,##0"千円"' },
          { value: 0, format: '#,##0;-#,##0;"－"' },
          { error: '#N/A', formula: 'NA()' },
          { rich: '〔旧い文〕新しい文' },
        ],
        [
          2,
          '文書',
          null,
          'r',
          { value: -5, format: '#,##0;"△"#,##0' },
          { value: 7, struck: true },
          8,
          '一行目\n二行目',
        ],
      ],
      merges: ['F3:G3', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:E4', 'I3:I4', 'B5:B6', 'C5:C6', 'D5:D7'],
      hiddenRows: [6],
      hiddenColumns: [4],
    },
  });
  const file = path.join(office.folder, 'list.xlsx');
  writeFileSync(file, bytes);
  const made = read(bytes);
  expect(made.plan?.measures.map(({ title, department }) => [title, department])).toEqual([
    ['窓口', '総務課'],
    ['文書', '総務課'],
  ]);
  expect(made.problems.map(({ code }) => code)).toEqual([
    'struck',
    'struck-part',
    'hidden-taken',
    'line-above',
    'years-found',
    'error-value',
    'joined',
  ]);
  expect(read(readFileSync(office.convert(file, 'xlsx')))).toEqual(made);
});
