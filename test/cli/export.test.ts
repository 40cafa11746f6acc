import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'papaparse';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';
import type { Plan } from '../../src/plan';
import { Progress } from '../../src/cli/export/progress';
import { runExport } from '../../src/cli/export/run-export';
import type { ExportedBook } from '../../src/cli/export/settings';
import { typed } from './typed';

const folder = mkdtempSync(path.join(tmpdir(), 'tassei-export-'));
const at = (...parts: string[]): string => path.join(folder, ...parts);
afterAll(() => rmSync(folder, { recursive: true }));

function put(file: string, plan: Plan): void {
  mkdirSync(path.dirname(at(file)), { recursive: true });
  writeFileSync(at(file), planBook(plan).save());
}

function rows(file: string): Record<string, string>[] {
  return parse<Record<string, string>>(readFileSync(at(file), 'utf8').slice(1), {
    header: true,
    skipEmptyLines: true,
  }).data;
}

/** Every file below a folder with its bytes. */
function filesOf(name: string): Map<string, string> {
  return new Map(
    readdirSync(at(name), { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => path.join(one.parentPath, one.name))
      .sort()
      .map((file) => [path.relative(at(name), file), readFileSync(file).toString('base64')]),
  );
}

beforeAll(() => {
  put('in/山口/ube.xlsx', readSeed('ube-dx'));
  put('in/seki.xlsx', readSeed('seki'));
  put('in/mine.xlsx', { ...readSeed('mine'), municipality: '府中市' });
});

test('workbooks of folders become tables; broken ones are lines', async () => {
  mkdirSync(at('bad'));
  writeFileSync(at('bad/broken.xlsx'), 'a,b\n');
  copyFileSync(at('in/seki.xlsx'), at('bad/copy.xlsx'));
  const { code, out } = await typed('export', at('in'), at('bad'), '-o', at('csv'), '--headers', 'en');
  expect(code).toBe(1);
  expect(out).toContain('3 ブックを書き出しました。書き出せなかったブックが 1 あります');
  const found = rows('csv/indicators.csv');
  expect(new Set(found.map(({ source_file }) => source_file))).toEqual(
    new Set(['bad/copy.xlsx', 'in/mine.xlsx', 'in/山口/ube.xlsx']),
  );
  expect(found.find(({ source_file }) => source_file === 'in/mine.xlsx')).toMatchObject({
    municipality_code: '',
  });
  expect(
    rows('csv/failures.csv').map(({ source_file, severity, code }) => [source_file, severity, code]),
  ).toEqual([
    ['bad/broken.xlsx', 'error', 'text-file'],
    ['in/mine.xlsx', 'note', 'municipality-several'],
    ['in/seki.xlsx', 'note', 'same-workbook'],
  ]);
  expect(rows('csv/failures.csv')[1]?.message).toContain('東京都、広島県');
  const described = JSON.parse(readFileSync(at('csv/datapackage.json'), 'utf8')) as {
    resources: { name: string; path: string; schema: { fields: { name: string; type: string }[] } }[];
  };
  const shape: Record<string, RegExp> = { integer: /^-?\d+$/u, number: /^-?\d+(?:\.\d+)?$/u, string: /^/u };
  for (const { path: file, schema } of described.resources) {
    const lines = rows(`csv/${file}`);
    expect(Object.keys(lines[0] ?? {})).toEqual(schema.fields.map(({ name }) => name));
    const others = schema.fields.flatMap(({ name, type }) =>
      lines.flatMap((line) =>
        line[name] === '' || shape[type]?.test(line[name] ?? '')
          ? []
          : [`${name} ${type} ${line[name] ?? ''}`],
      ),
    );
    expect(others).toEqual([]);
  }
});

test('Parquet: the same workbooks give the same files; a changed one leaves nothing of before', async () => {
  const run = (target: string, output: string): Promise<{ code: number }> =>
    typed('export', at(target), '-o', at(output), '--format', 'parquet');
  await run('in', 'pq');
  const whole = filesOf('pq');
  expect([...whole.keys()].filter((name) => name.endsWith('.parquet')).length).toBeGreaterThan(20);
  expect([...whole.keys()]).toContainEqual(
    expect.stringContaining('indicators/municipality=関市/fiscal_year='),
  );
  await run('in', 'pq');
  expect(filesOf('pq')).toEqual(whole);

  // shares of the folder, one after the other
  await run('in/山口', 'shares');
  await run('in/mine.xlsx', 'shares');
  await run('in/seki.xlsx', 'shares');
  const names = (files: Map<string, string>): string[] =>
    [...files.keys()].filter((one) => one.endsWith('.parquet'));
  expect(names(filesOf('shares'))).toEqual(names(whole));

  put('in/mine.xlsx', { ...readSeed('mine'), municipality: '山口県美祢市' });
  await run('in', 'pq');
  const after = [...filesOf('pq').keys()];
  expect(after.filter((name) => name.includes('府中市'))).toEqual([]);
  expect(after.some((name) => name.includes('municipality=美祢市'))).toBe(true);
  expect(existsSync(at('pq/indicators/municipality=府中市'))).toBe(false);
  expect(rows('pq/failures.csv')).toEqual([]);
});

test('what is interrupted is made whole by the next run', async () => {
  await typed('export', at('in'), '-o', at('whole'), '--format', 'parquet');
  const whole = filesOf('whole');
  // as a run that was killed leaves it
  mkdirSync(at('cut'));
  copyFileSync(at('whole/datapackage.json'), at('cut/datapackage.json'));
  const name = [...whole.keys()].find((one) => one.startsWith('indicators/municipality=関市/')) ?? '';
  mkdirSync(path.dirname(at('cut', name)), { recursive: true });
  writeFileSync(at('cut', name), 'half');
  await typed('export', at('in'), '-o', at('cut'), '--format', 'parquet');
  expect(filesOf('cut')).toEqual(whole);
});

test('nothing of somebody else is replaced, and tables for the house and for everybody are never mixed', async () => {
  mkdirSync(at('own'));
  writeFileSync(at('own/indicators.csv'), 'mine');
  expect((await typed('export', at('in'), '-o', at('own'))).code).toBe(2);
  expect(readFileSync(at('own/indicators.csv'), 'utf8')).toBe('mine');
  expect((await typed('export', at('in'), '-o', at('csv'), '--public')).err).toContain('庁内用');
  expect((await typed('export', at('in'), '-o', at('csv'), '--format', 'parquet')).err).toContain('csv');
});

test('only a year', async () => {
  await typed('export', at('in/mine.xlsx'), '-o', at('year'), '--headers', 'en', '--year', 'R1');
  const years = new Set(rows('year/indicators.csv').map((row) => row.fiscal_year));
  expect([...years]).toEqual(['2019']);
});

test('--public leaves no person behind', async () => {
  const seed = readSeed('seki');
  const [first, ...others] = seed.measures;
  if (!first) throw new Error('no measure');
  const field = Object.keys(first.fields)[0] ?? '';
  const told = '担当者：山田太郎（内線1234）';
  put('person/課長_佐藤.xlsx', {
    ...seed,
    measures: [
      {
        ...first,
        department: '企画課 山田太郎',
        fields: { ...first.fields, [field]: `窓口の改善。0575-22-3131 まで` },
        reports: first.reports.map((one) => ({
          ...one,
          texts: Object.fromEntries(Object.keys(one.texts).map((key) => [key, told])),
        })),
        grades: Object.fromEntries(
          Object.entries(first.grades).map(([year, one]) => [year, { ...one, reason: told }]),
        ),
      },
      ...others,
    ],
  });
  const { out } = await typed('export', at('person'), '-o', at('open'), '--public', '--headers', 'en');
  expect(out).toContain('公開しない列・欄');
  expect(readdirSync(at('open')).sort()).toEqual([
    'datapackage.json',
    'failures.csv',
    'indicators.csv',
    'measures.csv',
    'texts.csv',
  ]);
  for (const name of readdirSync(at('open')))
    expect(readFileSync(at('open', name), 'utf8')).not.toMatch(/山田|佐藤|1234|0575/u);
  expect(rows('open/measures.csv')[0]).toMatchObject({ department: '企画課', grade_reason: '' });
  const house = rows('open/indicators.csv').filter(({ value }) => value !== '');
  expect(house.length).toBeGreaterThan(20);
});

test('results come in the order of the workbooks, whoever is ready first, and few are ahead', async () => {
  const books = Array.from({ length: 40 }, (_, i) => ({ path: at('absent', String(i)), name: String(i) }));
  const open: ((done: ExportedBook) => void)[] = [];
  let most = 0;
  let under = 0;
  const pool = {
    size: 2,
    run: () =>
      new Promise<ExportedBook>((resolve) => {
        most = Math.max(most, ++under);
        open.push(resolve);
        // the last that came is ready first
        setImmediate(() => open.pop()?.({ failures: [], rows: {}, withheld: open.length }));
      }),
    close: () => Promise.resolve(),
  };
  const order: number[] = [];
  await runExport(
    books,
    pool,
    (_, index) => {
      under--;
      order.push(index);
    },
    () => false,
  );
  expect(order).toEqual(books.map((_, i) => i));
  expect(most).toBeLessThanOrEqual(pool.size * 4);
});

test('a long run tells how much longer it takes', () => {
  const lines: string[] = [];
  let time = 0;
  const progress = new Progress(100, { write: (text) => lines.push(text) }, () => time);
  for (let i = 1; i <= 100; i++) {
    time += 1000;
    progress.done(i);
  }
  expect(lines[0]).toBe('10/100 ブック（残り 1分30秒）\n');
  expect(lines).toHaveLength(10);
});
