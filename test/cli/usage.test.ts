import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { typed } from './typed';

test.each([
  [['check'], '<file> を指定してください。使い方は tassei check --help で表示できます。\n'],
  [
    ['check', 'a.xlsx', '--foo'],
    'オプション「--foo」はありません。使い方は tassei check --help で表示できます。\n',
  ],
  [
    ['check', 'a.xlsx', '--jsn'],
    'オプション「--jsn」はありません。「--json」ではありませんか。使い方は tassei check --help で表示できます。\n',
  ],
  [
    ['check', 'a.xlsx', '--json', '--csv'],
    'オプション「--csv」と「--json」は、いっしょには使えません。使い方は tassei check --help で表示できます。\n',
  ],
  [
    ['check', 'a b.xlsx', 'c.xlsx'],
    '引数が多すぎます。空白のある名前は "" で囲んでください。使い方は tassei check --help で表示できます。\n',
  ],
  [
    ['report', 'a.xlsx', '--kind', 'list'],
    '「list」は使えません。使える値: overview, tally, trends, table, findings。使い方は tassei report --help で表示できます。\n',
  ],
  [
    ['pdf', 'a.xlsx', '-o'],
    'オプション「-o, --output <file>」の値を指定してください。使い方は tassei pdf --help で表示できます。\n',
  ],
  [
    ['chek'],
    'コマンド「chek」はありません。「check」ではありませんか。使い方は tassei --help で表示できます。\n',
  ],
])('%p is told in Japanese what is wrong with it', async (args, err) => {
  expect(await typed(...args)).toEqual({ code: 2, out: '', err });
});

test('help is Japanese, of all commands and of one', async () => {
  const all = await typed('--help');
  expect(all.code).toBe(0);
  expect(all.out).toMatch(/^使い方: tassei .*オプション:.*コマンド:/s);
  const one = await typed('check', '--help');
  expect(one.out).toMatch(/^使い方: tassei check .*引数:.*オプション:/s);
  expect(all.out + one.out).not.toMatch(/Usage|Options:|Arguments:|Commands:|display help/);
});

test('what a plan’s data has wrong is told in Japanese, place by place', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tassei-cli-'));
  const file = path.join(folder, 'plan.json');
  writeFileSync(file, JSON.stringify({ format: 'seki', municipality: 1, settings: {}, measures: [] }));
  const { code, err } = await typed('create', 'seki', '--from', file, '-o', path.join(folder, 'plan.xlsx'));
  rmSync(folder, { recursive: true });
  expect(code).toBe(2);
  const lines = err.split('\n');
  expect(lines).toContain('  municipality: 無効な入力: stringが期待されましたが、数値が入力されました');
  expect(lines).toContain(
    '  settings › gradeScale: 無効な入力: 配列が期待されましたが、undefinedが入力されました',
  );
});

test('years the wrong way round are told with the right order', async () => {
  const args = [
    'create',
    'seki',
    '--blank',
    '2',
    '--years',
    'R8～R4',
    '-o',
    path.join(tmpdir(), 'never.xlsx'),
  ];
  expect(await typed(...args)).toEqual({
    code: 2,
    out: '',
    err: '計画期間の順が逆です。--years R4-R8 のように、早い年度から指定してください。\n',
  });
});

test.each(['touch', 'corpus'])('%s is no command of the product', async (name) => {
  expect((await typed(name, 'a', 'b')).err).toContain(`コマンド「${name}」はありません。`);
});

test.each([
  ['{"format":', '1 行目の 11 文字目'],
  ['{\n  "format": "seki",\n}', '3 行目の 1 文字目'],
  ['[1, 2', '1 行目の 6 文字目'],
])('where a JSON file is broken is told in Japanese: %p', async (json, place) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tassei-cli-'));
  const file = path.join(folder, 'plan.json');
  writeFileSync(file, json);
  const { err } = await typed('create', 'seki', '--from', file, '-o', path.join(folder, 'plan.xlsx'));
  rmSync(folder, { recursive: true });
  expect(err).toBe(`${file} は JSON として読めません（${place}）。\n`);
});

test('who runs many commands in one process gathers no listeners', async () => {
  const before = process.stdout.listenerCount('error');
  for (let i = 0; i < 12; i++) await typed('check');
  expect(process.stdout.listenerCount('error')).toBeLessThanOrEqual(before + 1);
});
