import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { XlsxBook } from '../../src/book/xlsx';
import { seedFile } from '../support/seed';
import { typed } from '../cli/typed';

jest.setTimeout(240_000);

const root = path.resolve(__dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'tassei-interrupted-'));
const at = (...names: string[]): string => path.join(folder, ...names);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => {
  for (const name of readdirSync(folder)) rmSync(at(name), { recursive: true, force: true });
});

const size = 96 * 2 ** 20;
const signals = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const;

/** Size of our temporary file in the folder; null where there is none. */
function temporary(): number | null {
  const name = readdirSync(folder).find((one) => one.startsWith('.~tassei.') && one.endsWith('.tmp'));
  return name === undefined ? null : (statSync(at(name), { throwIfNoEntry: false })?.size ?? null);
}

/**
 * Runs a process of its own and ends it by a signal as soon as its temporary file is seen to be half written (`fit` of its
 * size, bytes); gives how it ended and what it said.
 */
async function killed(
  args: readonly string[],
  signal: NodeJS.Signals,
  fit: (size: number) => boolean,
): Promise<{ code: number | null; signal: NodeJS.Signals | null; out: string; at: number | null }> {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let [out, seen, ended] = ['', null as number | null, false];
  child.stdout.on('data', (data: Buffer) => (out += data.toString()));
  const end = new Promise<[number | null, NodeJS.Signals | null]>((resolve) =>
    child.once('close', (code, by) => {
      ended = true;
      resolve([code, by]);
    }),
  );
  const look = (): void => {
    if (ended) return;
    const now = temporary();
    if (now === null || !fit(now)) return void setImmediate(look);
    seen = now;
    child.kill(signal);
  };
  look();
  const [code, by] = await end;
  return { code, signal: by, out, at: seen };
}

/** Saves a large file by the product's own writing, and would then go on. */
const saving = (file: string): string[] => [
  '--import',
  'tsx',
  '-e',
  `const { outputFile } = require('./src/cli/files/output-file.ts');
   outputFile(${JSON.stringify(file)}, { kinds: ['.xlsx'], force: true }).save(Buffer.alloc(${String(size)}, 'n'));
   setTimeout(() => console.log('went on'), 20_000);`,
];

test.each(signals)(
  '%s in the middle of a write: the new file whole, nothing beside it',
  async (signal, code) => {
    writeFileSync(at('plan.xlsx'), 'old');
    const end = await killed(saving(at('plan.xlsx')), signal, (now) => now < size);
    expect(end).toEqual({ code, signal: null, out: '', at: expect.any(Number) as number });
    expect(readdirSync(folder)).toEqual(['plan.xlsx']);
    expect(statSync(at('plan.xlsx')).size).toBe(size);
  },
);

test('a process that is killed outright leaves the old file, and the next write cleans up', async () => {
  writeFileSync(at('plan.xlsx'), 'old');
  const end = await killed(saving(at('plan.xlsx')), 'SIGKILL', (now) => now < size);
  expect(end).toMatchObject({ code: null, signal: 'SIGKILL', out: '' });
  expect(readFileSync(at('plan.xlsx'), 'utf8')).toBe('old');
  expect(temporary()).not.toBeNull();
  const again = spawnSync(
    process.execPath,
    saving(at('plan.xlsx')).map((one) => one.replace('20_000', '0')),
    { cwd: root, encoding: 'utf8' },
  );
  expect(again.stdout).toBe('went on\n');
  expect(readdirSync(folder)).toEqual(['plan.xlsx']);
  expect(statSync(at('plan.xlsx')).size).toBe(size);
});

test.each(signals)('%s while a command writes: the workbook is the old or the new one', async (signal) => {
  const [before, after] = ['plan.xlsx', 'other.xlsx'];
  await typed('create', 'seki', '--blank', '3', '--years', 'R4-R8', '-o', at(before));
  await typed('create', 'seki', '--blank', '9', '--years', 'R4-R8', '-o', at(after));
  const sheets = (name: string): string[] =>
    XlsxBook.load(readFileSync(at(name)))
      .snapshot()
      .sheets.map((one) => one.name);
  const whole = [sheets(before), sheets(after)];
  rmSync(at(after));
  const create = ['create', 'seki', '--blank', '9', '--years', 'R4-R8', '-o', at(before), '--force'];
  const end = await killed(['bin/tassei.mjs', ...create], signal, () => true);
  expect(whole).toContainEqual(sheets(before));
  expect(readdirSync(folder)).toEqual([before]);
  expect(end.signal).toBeNull();
});

/** What is waited for ends the command by its time. */
function told(...args: string[]): { code: number | null; err: string } {
  const { status, stderr } = spawnSync(process.execPath, ['bin/tassei.mjs', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'ja_JP.UTF-8' },
    timeout: 60_000,
  });
  return { code: status, err: stderr };
}

test('a pipe, a socket and a device are refused by every command that reads, not waited for', async () => {
  execFileSync('mkfifo', [at('pipe.xlsx'), at('pipe.csv'), at('pipe.json')]);
  const socket = createServer();
  await new Promise<void>((resolve) => socket.listen(at('socket.xlsx'), resolve));
  await typed('create', 'seki', '--blank', '1', '--years', 'R4-R8', '-o', at('plan.xlsx'));
  try {
    const why = '（パイプや装置です。内容をファイルに保存し、その名前を指定してください）\n';
    const years = ['--years', 'R4-R8', '-o', at('new.xlsx')];
    for (const [file, ...args] of [
      ...['check', 'grade', 'report', 'status', 'rebuild'].map((one) => ['pipe.xlsx', one, at('pipe.xlsx')]),
      ['pipe.xlsx', 'adopt', at('pipe.xlsx'), '--dry-run'],
      ['pipe.xlsx', 'pdf', at('pipe.xlsx'), '-o', at('new.pdf')],
      ['pipe.xlsx', 'next', at('pipe.xlsx'), '-o', at('new.xlsx')],
      ['pipe.xlsx', 'check', '--open-data', at('pipe.xlsx')],
      ['pipe.csv', 'check', '--open-data', at('pipe.csv')],
      ['pipe.csv', 'rate', at('pipe.csv')],
      ['pipe.csv', 'create', 'seki', '--from', at('pipe.csv'), ...years],
      ['pipe.json', 'create', 'seki', '--from', at('pipe.json'), ...years],
      ['pipe.csv', 'hand-out', at('plan.xlsx'), '--assign', at('pipe.csv'), '-o', at('out')],
      ['socket.xlsx', 'check', at('socket.xlsx')],
    ] as [string, ...string[]][])
      expect([args, told(...args)]).toEqual([
        args,
        { code: 2, err: `ファイルを読めません: ${at(file)}${why}` },
      ]);
    expect(told('check', '/dev/zero')).toEqual({ code: 2, err: `ファイルを読めません: /dev/zero${why}` });
  } finally {
    await new Promise((resolve) => socket.close(resolve));
  }
  expect(readdirSync(folder).sort()).toEqual(['pipe.csv', 'pipe.json', 'pipe.xlsx', 'plan.xlsx']);
});

test('a file where a folder is wanted, and a folder where a file is, are told in a line', async () => {
  await typed('create', 'sanyo-onoda', '--from', seedFile('sanyo-onoda'), '-o', at('plan.xlsx'));
  mkdirSync(at('folder.xlsx'));
  writeFileSync(at('file'), '');
  const plan = at('plan.xlsx');
  for (const [line, ...args] of [
    ['フォルダーです', 'check', at('folder.xlsx')],
    ['フォルダーです', 'rate', at('folder.xlsx')],
    ['フォルダーです', 'create', 'seki', '--from', at('folder.xlsx'), '--years', 'R4-R8', '-o', at('n.xlsx')],
    ['同じ名前のファイルがあります', 'export', plan, '-o', at('file')],
    ['途中の名前がフォルダーではありません', 'export', plan, '-o', at('file', 'below')],
    ['途中の名前がフォルダーではありません', 'pdf', plan, '-o', at('file', 'below.pdf')],
    ['同じ名前のファイルがあります', 'hand-out', plan, '--by', 'department', '-o', at('file')],
  ] as [string, ...string[]][]) {
    const { code, err } = told(...args);
    expect([args, code, err.split('\n').length, err]).toEqual([args, 2, 2, expect.stringContaining(line)]);
  }
});
