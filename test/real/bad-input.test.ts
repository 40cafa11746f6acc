import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { XlsxBook } from '../../src/book/xlsx';
import { tassei } from '../support/cli';
import { LibreOffice } from '../support/libreoffice';
import { seedFile } from '../support/seed';

jest.setTimeout(600_000);

const office = new LibreOffice();
afterAll(() => {
  office.dispose();
});
const at = (name: string): string => `${office.folder}/${name}`;

beforeAll(() => {
  expect(tassei('create', 'sanyo-onoda', '--from', seedFile('sanyo-onoda'), '-o', at('plan.xlsx')).code).toBe(
    0,
  );
});

/** A copy of the plan with something wrong in it. */
function spoiled(name: string, spoil: (book: XlsxBook) => void): string {
  const book = XlsxBook.load(readFileSync(at('plan.xlsx')));
  spoil(book);
  writeFileSync(at(name), book.save());
  return at(name);
}

test.each([
  ['a file that is not there', () => at('none.xlsx'), 'ファイルを読めません'],
  ['a folder', () => office.folder, 'ファイルを読めません'],
  [
    'a text under the name of a workbook',
    () => office.write('text.xlsx', new TextEncoder().encode('a,b\n')),
    'CSV などのテキストファイルです',
  ],
  [
    'half a workbook',
    () => office.write('half.xlsx', office.read(at('plan.xlsx')).slice(0, 60_000)),
    '途中で切れている',
  ],
  ['a workbook without a plan', () => spoiledEmpty(), 'このブックには達成シートの計画がありません'],
])('%s is refused with a message that names it', (_what, make, message) => {
  const file = make();
  const { code, out, err } = tassei('check', file);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(message);
  expect(err).toContain(file);
  expect(err).not.toMatch(/\bat .*:\d+:\d+|Error:/);
});

function spoiledEmpty(): string {
  return office.write('empty.xlsx', XlsxBook.create().save());
}

test('a plan whose settings sheet is gone is refused, and nothing is written', () => {
  const file = spoiled('unsettled.xlsx', (book) => {
    const sheet = book.sheet('計画設定');
    if (sheet) book.removeSheet(sheet);
  });
  const before = readFileSync(file);
  const { code, err } = tassei('report', file);
  expect(code).toBe(2);
  expect(err).toContain('シート「計画設定」が見つかりません');
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a setting that cannot be read names its cell', () => {
  const file = spoiled('unrounded.xlsx', (book) => {
    const sheet = book.sheet('計画設定');
    const name = sheet && book.names(sheet).find((one) => one.name === '設定_端数処理');
    const row = Number(/\$(\d+)$/.exec(name?.refersTo ?? '')?.[1]) - 1;
    sheet?.setValue(row, 2, 'てきとう');
  });
  const { code, err } = tassei('check', file);
  expect(code).toBe(2);
  expect(err).toMatch(/［計画設定 C\d+］設定「端数処理」の内容が読み取れません/);
});

test('a copied sheet and a name that leads nowhere are told, and the rest is checked', () => {
  const file = spoiled('copied.xlsx', (book) => {
    const sheet = book.sheet('5 ふるさと納税の促進強化');
    if (!sheet) throw new Error('no sheet');
    book.copySheet(sheet, '写し');
    book.setName(sheet, '指標1_実績_R3', '=#REF!');
  });
  const { code, out } = tassei('check', file);
  expect(code).toBe(1);
  expect(out).toContain('［写し J1］【誤り】番号「5」は「ふるさと納税の促進強化」と重なっています');
  expect(out).toContain('［5 ふるさと納税の促進強化］欄「指標1_実績_R3」の名前の参照先が失われています');
  expect(out).toContain('点検しました');
});

test('a place that cannot be written leaves everything as it was', () => {
  mkdirSync(at('folder.xlsx'));
  const before = readFileSync(at('plan.xlsx'));
  const { code, err } = tassei('grade', at('plan.xlsx'), '-o', at('folder.xlsx'));
  expect(code).toBe(2);
  expect(err).toContain('ファイルに書けません');
  expect(tassei('create', 'seki', '--from', seedFile('seki'), '-o', at('no/such/folder/x.xlsx')).code).toBe(
    2,
  );
  expect(readFileSync(at('plan.xlsx')).equals(before)).toBe(true);
  expect(existsSync(at('no'))).toBe(false);
});

test('an unknown year, form, report or command, and data that are no plan, are told what would do', () => {
  expect(tassei('grade', at('plan.xlsx'), '--year', 'R9').err).toBe(
    '年度「R9」はこの計画にありません。R1・R2・R3・R4 のいずれかを指定してください。\n',
  );
  expect(tassei('create', 'ube', '--from', seedFile('seki'), '-o', at('x.xlsx')).err).toContain(
    '使える様式: general, ube-reform',
  );
  expect(tassei('create', 'mine', '--from', seedFile('seki'), '-o', at('x.xlsx')).err).toContain(
    'データの様式は「seki」',
  );
  const data = JSON.parse(readFileSync(seedFile('seki'), 'utf8')) as { settings: { years: unknown } };
  data.settings.years = 'R3';
  office.write('bad.json', new TextEncoder().encode(JSON.stringify(data)));
  expect(tassei('create', 'seki', '--from', at('bad.json'), '-o', at('x.xlsx')).err).toContain(
    'settings › years',
  );
  office.write('broken.json', new TextEncoder().encode('{"format":'));
  expect(tassei('create', 'seki', '--from', at('broken.json'), '-o', at('x.xlsx')).err).toContain(
    'JSON として読めません',
  );
  expect(existsSync(at('x.xlsx'))).toBe(false);
});
