import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { XlsxBook } from '../../src/book/xlsx';
import { cellAddress } from '../../src/book/address';
import { fieldIn } from '../cycle/support/cycle-book';
import { tassei, type CliResult } from '../support/cli';
import { LibreOffice } from '../support/libreoffice';
import { editWithOpenpyxl } from '../support/openpyxl';
import { readSeed, seedFile } from '../support/seed';
import { schemaViolations } from '../support/shared';

jest.setTimeout(900_000);

const folder = mkdtempSync(path.join(tmpdir(), 'tassei-cycle-'));
const office = new LibreOffice();
const at = (...parts: readonly string[]): string => path.join(folder, ...parts);
const plan = at('plan.xlsx');
const actual = '指標1_実績_R2';
const report = '報告1_取組状況_R2';

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  office.dispose();
});

beforeAll(() => {
  ok(tassei('create', 'sanyo-onoda', '--from', seedFile('sanyo-onoda'), '-o', plan));
  ok(tassei('hand-out', plan, '-o', at('out'), '--deadline', '2026-05-29', '--today', '2026-04-20'));
});

function ok(result: CliResult): CliResult {
  if (result.code === 2 || result.code === null) throw new Error(result.err + result.out);
  return result;
}

interface CollectedJson {
  readonly fields: readonly {
    readonly result: string;
    readonly field: string;
    readonly replies: readonly { value: string }[];
  }[];
  readonly refused: readonly { readonly file: string; readonly code: string; readonly message: string }[];
  readonly replies: readonly {
    readonly file: string;
    readonly notes: readonly { readonly code: string }[];
  }[];
}

function collect(...files: readonly string[]): CollectedJson {
  const { out } = ok(tassei('collect', plan, ...files, '--dry-run', '--json', '--today', '2026-05-20'));
  return JSON.parse(out) as CollectedJson;
}

/** Sheet and address of a field in a department's workbook. */
function cell(department: string, number: string, field: string): readonly [string, string] {
  const place = fieldIn(XlsxBook.load(readFileSync(at('out', `${department}.xlsx`))), number, field);
  return [place.sheet, cellAddress(place)];
}

test('a hand-out holds its department’s sheets only, valid, with nothing of the others', () => {
  const files = readdirSync(at('out'));
  expect(files).toHaveLength(11);
  expect(schemaViolations(plan, ...files.map((file) => at('out', file)))).toBe('');
  const book = XlsxBook.load(readFileSync(at('out', '病院局.xlsx')));
  expect(book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ['記入のお願い', 'visible'],
    ['10 病院事業の健全化', 'visible'],
    ['計画設定', 'visible'],
    ['tassei_base', 'veryHidden'],
  ]);
  const whole = readFileSync(at('out', '病院局.xlsx')).toString('latin1');
  expect(whole).not.toContain(Buffer.from('公金収納対策').toString('latin1'));
  const text = book.pack.paths.map((one) => book.pack.part(one)?.text ?? '').join('\n');
  expect(text).not.toContain('公金収納対策');
  expect(text).not.toContain('税務課');
});

test('nothing is written over without being asked, and a dry run writes nothing', () => {
  const before = readFileSync(plan);
  expect(tassei('hand-out', plan, '-o', at('out')).code).toBe(2);
  expect(tassei('hand-out', plan, '-o', at('other'), '--dry-run').code).toBe(0);
  expect(readFileSync(plan).equals(before)).toBe(true);
  expect(readdirSync(folder)).toEqual(expect.not.arrayContaining(['other']));
});

test('replies by openpyxl and LibreOffice, renamed, with rows inserted, are taken; each other one has its line', () => {
  const [sheet, address] = cell('税務課', '1', actual);
  const [, reportAt] = cell('税務課', '1', report);
  const source = at('out', '税務課.xlsx');
  const q = JSON.stringify;
  editWithOpenpyxl(
    source,
    at('a.xlsx'),
    `ws = wb[${q(sheet)}]\nws[${q(address)}] = 820\nws[${q(reportAt)}] = "openpyxl で書いた"\nws.title = "別名"`,
  );
  expect(
    collect(at('a.xlsx'))
      .fields.map(({ result, field }) => [field, result])
      .sort(),
  ).toEqual(
    [
      [actual, 'taken'],
      [report, 'taken'],
    ].sort(),
  );
  editWithOpenpyxl(
    source,
    at('rows.xlsx'),
    `ws = wb[${q(sheet)}]\nws[${q(address)}] = 821\nfor m in list(ws.merged_cells.ranges): ws.unmerge_cells(str(m))\nws.insert_rows(4, 3)`,
  );
  const rows = collect(at('rows.xlsx'));
  expect(rows.fields).toMatchObject([{ field: actual, result: 'taken', replies: [{ value: '821百万円' }] }]);
  expect(rows.replies[0]?.notes).toMatchObject([{ code: 'realigned' }]);
  const byOffice = office.edit(
    source,
    `sheet = doc.Sheets.getByName(${q(sheet)})\nsheet.unprotect("")\nsheet.Rows.insertByIndex(2, 2)\nsheet.getCellRangeByName(${q(address.replace(/\d+/u, (row) => String(Number(row) + 2)))}).setValue(822)`,
  );
  expect(collect(byOffice).fields).toMatchObject([
    { field: actual, result: 'taken', replies: [{ value: '822百万円' }] },
  ]);
  editWithOpenpyxl(
    source,
    at('copied.xlsx'),
    `ws = wb[${q(sheet)}]\nws[${q(address)}] = 823\nnb = openpyxl.Workbook()\nfor row in ws.iter_rows():\n    for c in row:\n        if c.value is not None: nb.active.cell(c.row, c.column, c.value)\nwb = nb`,
  );
  const copied = collect(at('copied.xlsx'));
  expect(copied.fields.filter(({ field }) => field === actual)).toMatchObject([{ result: 'taken' }]);
  expect(copied.replies[0]?.notes.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['known-by-texts', 'realigned', 'sheet-missing']),
  );

  writeFileSync(at('broken.xlsx'), readFileSync(source).subarray(0, 4000));
  copyFileSync(office.convert(source, 'ods'), at('sheet.ods'));
  writeFileSync(at('old.xls'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]));
  const all = collect(at('a.xlsx'), at('broken.xlsx'), at('sheet.ods'), at('old.xls'), at('gone.xlsx'));
  expect(all.refused.map(({ file }) => file)).toEqual(['broken.xlsx', 'sheet.ods', 'old.xls', 'gone.xlsx']);
  for (const { message } of all.refused) expect(message).not.toBe('');
  expect(all.fields).toHaveLength(2);
});

test('collected, sent back, collected again, and the next year', () => {
  const [sheet, address] = cell('税務課', '1', actual);
  editWithOpenpyxl(
    at('out', '税務課.xlsx'),
    at('first.xlsx'),
    `wb[${JSON.stringify(sheet)}][${JSON.stringify(address)}] = 111`,
  );
  ok(tassei('collect', plan, at('first.xlsx'), '--today', '2026-05-20'));
  expect(fieldIn(XlsxBook.load(readFileSync(plan)), '1', actual).value.value).toBe(111);
  const status = ok(tassei('status', plan, '--today', '2026-06-01', '--json'));
  expect(JSON.parse(status.out)).toMatchObject({ answered: 1, late: 10 });
  const returned = ok(tassei('return', plan, '-o', at('back'), '--today', '2026-05-21', '--json'));
  expect(JSON.parse(returned.out)).toMatchObject({
    returns: [{ department: '税務課', file: '税務課.xlsx' }],
  });
  expect(readdirSync(at('back')).sort()).toEqual(['税務課.txt', '税務課.xlsx']);
  const back = XlsxBook.load(readFileSync(at('back', '税務課.xlsx')));
  expect(back.sheets[0]?.name).toBe('点検結果');
  // an answer on what was sent back, and one more on the first file
  const place = fieldIn(back, '1', actual);
  editWithOpenpyxl(
    at('back', '税務課.xlsx'),
    at('again.xlsx'),
    `wb[${JSON.stringify(place.sheet)}][${JSON.stringify(cellAddress(place))}] = 112`,
  );
  expect(collect(at('again.xlsx')).fields).toMatchObject([
    { result: 'taken', replies: [{ value: expect.stringMatching(/^112/u) as string }] },
  ]);
  expect(collect(at('first.xlsx')).fields).toEqual([]);
  expect(tassei('next', plan, '-o', at('next.xlsx')).code).toBe(0);
  expect(tassei('collect', at('next.xlsx'), at('again.xlsx')).code).toBe(2);
});

test('a form without departments is handed out by a list, which 担当表 keeps for the next time and the next year', () => {
  const mine = at('mine.xlsx');
  ok(tassei('create', 'mine', '--from', seedFile('mine'), '-o', mine));
  const refused = tassei('hand-out', mine, '-o', at('mine-out'));
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('--assign');
  const { measures } = readSeed('mine');
  const [one, two] = measures;
  const list = (...lines: readonly string[]): string => {
    writeFileSync(at('list.csv'), ['\uFEFF番号,施策名,所管課', ...lines].join('\r\n'));
    return at('list.csv');
  };
  const wrong = tassei(
    'hand-out',
    mine,
    '-o',
    at('mine-out'),
    '--assign',
    list('999,どこにもない施策,総務課'),
  );
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('どこにもない施策')]);
  const given = list(
    `${one?.number ?? ''},${one?.title ?? ''},総務課`,
    `${two?.number ?? ''},${two?.title ?? ''},財政課`,
  );
  ok(tassei('hand-out', mine, '-o', at('mine-out'), '--assign', given));
  expect(readdirSync(at('mine-out')).sort()).toEqual(['総務課.xlsx', '財政課.xlsx'].sort());
  ok(tassei('hand-out', mine, '-o', at('mine-again')));
  expect(readdirSync(at('mine-again'))).toHaveLength(2);
  ok(tassei('next', mine, '-o', at('mine-next.xlsx')));
  const next = JSON.parse(ok(tassei('status', at('mine-next.xlsx'), '--json')).out) as {
    departments: readonly { department: string; measures: number }[];
  };
  expect(next.departments.map(({ department, measures: count }) => [department, count])).toEqual([
    ['総務課', 1],
    ['財政課', 1],
  ]);
});
