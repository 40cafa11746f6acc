import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileTexts } from '../../locales/ja/files-cli';
import { FileFailure } from '../../src/cli/files/file-failure';
import { outputFile, sameFile, type OutputFile } from '../../src/cli/files/output-file';
import { digestOf, readBytes } from '../../src/cli/files/read-file';
import { applyAndSave, openPlan } from '../../src/cli/plan-file';
import { seedFile } from '../support/seed';
import { typed } from './typed';

const folder = mkdtempSync(path.join(tmpdir(), 'tassei-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (...names: string[]): string => path.join(folder, ...names);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (name: string): string => readFileSync(at(name), 'utf8');
const book = (name: string, force = false): OutputFile => outputFile(at(name), { kinds: ['.xlsx'], force });
const blank = ['create', 'seki', '--blank', '1', '--years', 'R4-R8', '-o'];

function failure(act: () => unknown): { code: string; told: string } {
  try {
    act();
  } catch (error) {
    if (error instanceof FileFailure) return { code: error.code, told: fileTexts[error.code](error.data) };
    throw error;
  }
  throw new Error('it was written');
}

/** Excel's, byte for byte: lengths, the name in the code page and in UTF-16, padded with blanks. */
function excelOwner(name: string): Buffer {
  const owner = Buffer.alloc(165);
  owner[0] = name.length;
  owner.fill(0x20, 1, 55);
  owner.writeUInt16LE(name.length, 55);
  owner.fill(Buffer.from(' ', 'utf16le'), 57);
  owner.write(name, 57, 'utf16le');
  return owner;
}

afterEach(() => {
  for (const name of readdirSync(folder)) rmSync(at(name), { recursive: true, force: true });
});

test.each([
  ['create', () => ['create', 'seki', '--blank', '1', '--years', 'R4-R8']],
  ['an empty list', () => ['create', 'seki', '--list-template', '--years', 'R4-R8']],
  ['next', () => ['next', at('plan.xlsx')]],
  ['report', () => ['report', at('plan.xlsx')]],
  ['grade', () => ['grade', at('plan.xlsx')]],
])('%s replaces a file that is there only when it is told to', async (_, args) => {
  await typed(...blank, at('plan.xlsx'));
  writeFileSync(at('there.xlsx'), 'filled in');
  expect(await typed(...args(), '-o', at('there.xlsx'))).toEqual({
    code: 2,
    out: '',
    err: `${at('there.xlsx')} は既にあるため、書きませんでした。別の名前を指定するか、置き換えるなら --force を付けてください。\n`,
  });
  expect(text('there.xlsx')).toBe('filled in');
  expect((await typed(...args(), '-o', at('there.xlsx'), '--force')).err).toBe('');
  expect(text('there.xlsx').slice(0, 2)).toBe('PK');
  expect(readdirSync(folder).sort()).toEqual(['plan.xlsx', 'there.xlsx']);
});

test('what a result is made from is never replaced, not even when told to', async () => {
  await typed(...blank, at('plan.xlsx'));
  const before = readFileSync(at('plan.xlsx'));
  writeFileSync(at('plan.json'), readFileSync(seedFile('seki')));
  symlinkSync(at('plan.xlsx'), at('link.xlsx'));
  for (const args of [
    ['next', at('plan.xlsx'), '-o', at('plan.xlsx')],
    ['next', at('plan.xlsx'), '-o', at('link.xlsx')],
    ['create', 'seki', '--from', at('plan.xlsx'), '-o', at('plan.xlsx')],
  ]) {
    const { code, err } = await typed(...args, '--force');
    expect([code, err]).toEqual([2, expect.stringContaining('は読み込むファイルそのものです')]);
  }
  // a PDF under the name of a workbook, a workbook under the name of JSON
  for (const args of [
    ['pdf', at('plan.xlsx'), '-o', at('plan.xlsx')],
    ['create', 'seki', '--from', at('plan.json'), '-o', at('plan.json')],
    ['grade', at('plan.xlsx'), '-o', at('plan.xlsm')],
  ]) {
    const { code, err } = await typed(...args, '--force');
    expect([code, err]).toEqual([2, expect.stringContaining('の内容ではないためです')]);
  }
  expect(readFileSync(at('plan.xlsx')).equals(before)).toBe(true);
  expect(readFileSync(at('plan.json')).equals(readFileSync(seedFile('seki')))).toBe(true);
});

test('folders, pipes, links to nowhere and files marked read-only are left alone', () => {
  mkdirSync(at('folder.xlsx'));
  execFileSync('mkfifo', [at('pipe.xlsx')]);
  symlinkSync(at('nowhere.xlsx'), at('dangling.xlsx'));
  writeFileSync(at('locked.xlsx'), 'locked');
  chmodSync(at('locked.xlsx'), 0o444);
  const told = [
    failure(() => book('folder.xlsx', true)),
    failure(() => book('pipe.xlsx', true)),
    failure(() => book('dangling.xlsx', true)),
    failure(() => book('locked.xlsx', true)),
    failure(() => book('no/such.xlsx')),
    failure(() => book(`${'長'.repeat(90)}.xlsx`)),
  ];
  for (const [i, [code, reason]] of [
    ['not-a-file', 'フォルダーです'],
    ['not-a-file', 'パイプや装置です'],
    ['not-a-file', 'リンク先のないリンクです'],
    ['read-only', '読み取り専用です'],
    ['unwritable', 'フォルダーがありません'],
    ['unwritable', '名前が長すぎます'],
  ].entries()) {
    expect(told[i]?.code).toBe(code);
    expect(told[i]?.told).toContain(reason);
  }
  expect(lstatSync(at('pipe.xlsx')).isFIFO()).toBe(true);
});

test('names of 80 kanji work; a file keeps its mode, and a link stays a link', () => {
  const long = `${'計'.repeat(80)}.xlsx`;
  book(long).save(bytes('one'));
  chmodSync(at(long), 0o640);
  symlinkSync(at(long), at('link.xlsx'));
  book('link.xlsx', true).save(bytes('two'));
  expect([text(long), statSync(at(long)).mode & 0o777, lstatSync(at('link.xlsx')).isSymbolicLink()]).toEqual([
    'two',
    0o640,
    true,
  ]);
  expect(readdirSync(folder).sort()).toEqual([long, 'link.xlsx'].sort());
});

test('who has a workbook open is told, by Excel’s file and by LibreOffice’s', async () => {
  await typed(...blank, at('plan.xlsx'));
  const before = readFileSync(at('plan.xlsx'));
  writeFileSync(at('~$plan.xlsx'), excelOwner('企画課 山田'));
  for (const args of [
    ['grade', at('plan.xlsx')],
    ['report', at('plan.xlsx')],
  ])
    expect(await typed(...args)).toEqual({
      code: 2,
      out: '',
      err: `${at('plan.xlsx')} は「企画課 山田」が開いています（~$plan.xlsx があります）。閉じてからもう一度実行してください。だれも開いていなければ --force を付けてください。\n`,
    });
  rmSync(at('~$plan.xlsx'));
  writeFileSync(at('.~lock.plan.xlsx#'), '佐藤\\, 花子,sato,PC-12,29.11.2026 18:00,file:///tmp/;');
  expect((await typed('grade', at('plan.xlsx'))).err).toContain('「佐藤, 花子（PC-12）」が開いています');
  expect(readFileSync(at('plan.xlsx')).equals(before)).toBe(true);
  expect((await typed('report', at('plan.xlsx'), '--force')).err).toBe('');
  expect(readFileSync(at('plan.xlsx')).equals(before)).toBe(false);
});

test('of two commands that have read the same workbook only the first writes', async () => {
  await typed(...blank, at('plan.xlsx'));
  const [one, other] = [openPlan(at('plan.xlsx')), openPlan(at('plan.xlsx'))];
  const edits = [{ kind: 'setName', sheet: null, name: 'メモ', refersTo: '=1' } as const];
  applyAndSave(one, edits, {});
  const written = readFileSync(at('plan.xlsx'));
  expect(failure(() => applyAndSave(other, edits, { force: true }))).toMatchObject({ code: 'changed' });
  expect(readFileSync(at('plan.xlsx')).equals(written)).toBe(true);
});

test('a file that somebody else makes while a result is computed is not replaced', () => {
  const place = book('new.xlsx');
  writeFileSync(at('new.xlsx'), 'theirs');
  expect(failure(() => place.save(bytes('ours'))).code).toBe('exists');
  const forced = book('new.xlsx', true);
  writeFileSync(at('new.xlsx'), 'theirs again');
  expect(failure(() => forced.save(bytes('ours'))).code).toBe('changed');
  rmSync(at('new.xlsx'));
  expect(failure(() => forced.save(bytes('ours'))).code).toBe('changed');
  expect(readdirSync(folder)).toEqual([]);
});

test('what interrupted runs left is cleaned up; who still writes is waited for', () => {
  writeFileSync(at('a.xlsx'), 'a');
  const save = (): void => {
    sameFile(at('a.xlsx'), digestOf(readBytes(at('a.xlsx')))).save(bytes('b'));
  };
  // the names of ours for this file, as a run that is killed would leave them
  const script = `const fs = require('node:fs'); const name = process.argv[1];
    const key = require('node:crypto').createHash('sha256').update(fs.realpathSync(name)).digest('hex').slice(0, 12);
    const folder = require('node:path').dirname(name);
    fs.writeFileSync(folder + '/.~tassei.' + key + '.tmp', 'half');
    fs.writeFileSync(folder + '/.~tassei.' + key + '.lock', JSON.stringify({ pid: process.pid, host: require('node:os').hostname() }));`;
  execFileSync(process.execPath, ['-e', script, at('a.xlsx')]);
  writeFileSync(at('.~tassei.0123456789ab.tmp'), 'old');
  utimesSync(at('.~tassei.0123456789ab.tmp'), 0, 0);
  writeFileSync(at('.~tassei.ba9876543210.tmp'), 'of a run that goes on');
  save();
  expect([text('a.xlsx'), readdirSync(folder).sort()]).toEqual([
    'b',
    ['.~tassei.ba9876543210.tmp', 'a.xlsx'],
  ]);
});
