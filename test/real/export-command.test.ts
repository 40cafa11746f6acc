import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse, unparse } from 'papaparse';
import { tassei } from '../support/cli';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';
import { hasShared, sharedFolder } from '../support/shared';

jest.setTimeout(400_000);

const folder = mkdtempSync(path.join(tmpdir(), 'tassei-export-command-'));
const at = (...parts: string[]): string => path.join(folder, ...parts);
afterAll(() => rmSync(folder, { recursive: true }));

function filesOf(name: string): Map<string, string> {
  return new Map(
    readdirSync(at(name), { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => path.join(one.parentPath, one.name))
      .sort()
      .map((file) => [path.relative(at(name), file), readFileSync(file).toString('base64')]),
  );
}

/** Begins an export into a folder and ends it by this signal as soon as some files are there; gives the exit code. */
async function interrupted(output: string, signal: NodeJS.Signals): Promise<number | null> {
  const bin = path.resolve(__dirname, '../../bin/tassei.mjs');
  const child: ChildProcess = spawn(
    process.execPath,
    [bin, 'export', at('in'), '-o', at(output), '--format', 'parquet', '--jobs', '2'],
    { stdio: 'ignore' },
  );
  const look = setInterval(() => {
    if (readdirSync(folder).includes(output) && readdirSync(at(output)).includes('indicators')) {
      clearInterval(look);
      child.kill(signal);
    }
  }, 20);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearInterval(look);
  return code;
}

beforeAll(() => {
  mkdirSync(at('in'));
  for (const id of ['sanyo-onoda', 'ube-reform', 'ube-dx', 'mine', 'seki'])
    for (const copy of [1, 2, 3])
      writeFileSync(
        at('in', `${id}-${String(copy)}.xlsx`),
        planBook({ ...readSeed(id), title: `計画${String(copy)}` }).save(),
      );
  writeFileSync(at('in/broken.xlsx'), 'no workbook');
});

test('threads give what one alone gives, in the same order', () => {
  expect(tassei('export', at('in'), '-o', at('one'), '--jobs', '1').code).toBe(1);
  const { out } = tassei('export', at('in'), '-o', at('two'), '--jobs', '2');
  expect(out).toContain('15 ブックを書き出しました');
  expect(filesOf('two')).toEqual(filesOf('one'));
});

test('killed in the middle and run again: the same files; who ends it by a signal gets whole files', async () => {
  tassei('export', at('in'), '-o', at('whole'), '--format', 'parquet', '--jobs', '2');
  const whole = filesOf('whole');
  await interrupted('killed', 'SIGKILL');
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) {
    expect([signal, await interrupted(signal, signal)]).toEqual([signal, 2]);
    const half = filesOf(signal);
    expect([...half.keys()].filter((name) => name.includes('.~tassei.'))).toEqual([]);
    for (const [name, bytes] of half) if (name.endsWith('.parquet')) expect(whole.get(name)).toBe(bytes);
  }
  for (const output of ['killed', ...signals]) {
    tassei('export', at('in'), '-o', at(output), '--format', 'parquet', '--jobs', '2');
    const again = filesOf(output);
    for (const name of again.keys()) if (name.includes('.~tassei.')) again.delete(name);
    expect(again).toEqual(whole);
  }
});

test('the tables of adopted forms hold all that can be read from them', () => {
  if (!hasShared('forms/score.py')) return;
  mkdirSync(at('read'));
  for (const form of ['f01', 'f05', 'f08']) {
    copyFileSync(path.join(sharedFolder, `forms/${form}.xlsx`), at(`${form}.xlsx`));
    tassei('adopt', at(`${form}.xlsx`), '-o', at(`${form}-plan.xlsx`));
    tassei('export', at(`${form}-plan.xlsx`), '-o', at(`${form}-csv`), '--headers', 'en');
    const { data } = parse<Record<string, string>>(
      readFileSync(at(`${form}-csv/indicators.csv`), 'utf8').slice(1),
      { header: true, skipEmptyLines: true },
    );
    const rows = data.map((row) => ({
      sheet: row.sheet,
      row: row.cell?.replace(/\D/gu, ''),
      number: row.measure_number,
      title: row.measure,
      department: row.department,
      indicator: row.indicator,
      unit: row.unit,
      year: row.era_year,
      kind: row.kind,
      value: row.value_text,
    }));
    writeFileSync(at(`read/${form}.csv`), unparse(rows));
    const { stdout } = spawnSync(
      '/usr/bin/python3',
      [
        path.join(sharedFolder, 'forms/score.py'),
        path.join(sharedFolder, `forms/${form}.truth.json`),
        at(`read/${form}.csv`),
        '--json',
      ],
      { encoding: 'utf8' },
    );
    const { values } = JSON.parse(stdout) as { values: { recall: number; precision: number } };
    expect([form, values.recall, values.precision]).toEqual([form, 1, 1]);
  }
});
