/**
 * What `export` needs for many workbooks, and beside it openpyxl and pandas on some of the same; a run that is killed and run
 * again; DuckDB over all rows. As Markdown. Needs `npm run build`, python3-openpyxl and python3-pandas.
 * Run: npx tsx bench/tables.ts [workbooks, 1700] [of which openpyxl reads, 100]
 */
import { DuckDBInstance } from '@duckdb/node-api';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { makeWorkbooks } from './support/made-workbooks';

const count = Number(process.argv[2] ?? 1700);
const sample = Number(process.argv[3] ?? 100);
const cores = 2;
const bin = path.resolve(import.meta.dirname, '../bin/tassei.mjs');
const folder = mkdtempSync(path.join(tmpdir(), 'tassei-tables-'));
const books = path.join(folder, 'books');

interface Run {
  readonly seconds: number;
  /** Of all cores together. */
  readonly processor: number;
  /** Largest resident memory of the process, MiB. */
  readonly memory: number;
  readonly out: string;
}

/** Runs a command to its end, or kills it after so many seconds. */
async function timed(command: string, args: readonly string[], killAfter?: number): Promise<Run> {
  const begun = performance.now();
  // the shell tells what its children have used
  const script = '"$@" & echo "pid $!"; wait $!; times';
  const child = spawn('bash', ['-c', script, 'timed', command, ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let [memory, out] = [0, ''];
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  const pid = (): number => Number(/^pid (\d+)/u.exec(out)?.[1] ?? 0);
  const look = setInterval(() => {
    const status = statusOf(pid());
    memory = Math.max(memory, Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024);
  }, 100);
  const kill =
    killAfter === undefined ? undefined : setTimeout(() => process.kill(pid(), 'SIGKILL'), killAfter * 1000);
  await new Promise((resolve) => child.once('close', resolve));
  clearInterval(look);
  clearTimeout(kill);
  const times = [...out.matchAll(/(\d+)m([\d.]+)s/gu)].slice(-2);
  const processor = times.reduce((sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest), 0);
  return {
    seconds: (performance.now() - begun) / 1000,
    processor,
    memory,
    out: out.split('\n').slice(1, -3).join(' '),
  };
}

function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${String(pid)}/status`, 'utf8');
  } catch {
    return '';
  }
}

const exportTo = (output: string, format: string, killAfter?: number): Promise<Run> =>
  timed(
    process.execPath,
    [bin, 'export', books, '-o', path.join(folder, output), '--format', format, '--jobs', String(cores)],
    killAfter,
  );

/** One digest of all files below a folder, by name and content. */
function digestOf(output: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(path.join(folder, output), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => path.join(one.parentPath, one.name))
    .sort();
  for (const file of files)
    hash.update(path.relative(path.join(folder, output), file)).update(readFileSync(file));
  return `${String(files.length)} files, ${hash.digest('hex').slice(0, 12)}`;
}

function line(...cells: readonly (string | number)[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}

const rate = (n: number, { processor }: Run): string => (n / processor).toFixed(1);

async function main(): Promise<void> {
  mkdirSync(books);
  makeWorkbooks(books, count);
  console.log(`${String(cpus().length)} cores, load ${loadavg()[0]?.toFixed(1) ?? ''} before the run\n`);
  line('', 'workbooks', 's', 'processor s', 'workbooks a processor second', 'MiB');
  line('---', '---', '---', '---', '---', '---');
  const parquet = await exportTo('whole', 'parquet');
  line(
    'Parquet',
    count,
    parquet.seconds.toFixed(0),
    parquet.processor.toFixed(0),
    rate(count, parquet),
    parquet.memory.toFixed(0),
  );
  const csv = await exportTo('csv', 'csv');
  line(
    'CSV',
    count,
    csv.seconds.toFixed(0),
    csv.processor.toFixed(0),
    rate(count, csv),
    csv.memory.toFixed(0),
  );
  const files = readdirSync(books)
    .slice(0, sample)
    .map((name) => path.join(books, name));
  const script = path.resolve(import.meta.dirname, 'support/openpyxl_rows.py');
  const python = await timed('/usr/bin/python3', [script, path.join(folder, 'python.csv'), ...files]);
  line(
    `openpyxl + pandas (${python.out.trim()} rows)`,
    sample,
    python.seconds.toFixed(0),
    rate(sample, python),
    '',
  );

  await exportTo('killed', 'parquet', parquet.seconds * 0.4);
  const half = digestOf('killed');
  await exportTo('killed', 'parquet');
  console.log(
    `\nwhole: ${digestOf('whole')}; killed after 40% of the time: ${half}; and run again: ${digestOf('killed')}\n`,
  );
  await ask();
  rmSync(folder, { recursive: true });
}

async function ask(): Promise<void> {
  const db = await (await DuckDBInstance.create(':memory:', { threads: String(cores) })).connect();
  const source = `read_parquet('${folder}/whole/indicators/**/*.parquet', hive_partitioning = true)`;
  const run = async (sql: string): Promise<{ ms: string; answer: string }> => {
    const begun = performance.now();
    const answer = (await db.runAndReadAll(sql)).getRows();
    return { ms: (performance.now() - begun).toFixed(0), answer: String(answer[0]) };
  };
  const rows = await run(`select count(*) from ${source}`);
  const files = await run(
    `select fiscal_year, municipality, avg(value) from ${source} where kind = 'rate' group by all order by 1, 2`,
  );
  await db.run(`create table figures as select * from ${source}`);
  const table = await run(
    "select fiscal_year, municipality, avg(value) from figures where kind = 'rate' group by all order by 1, 2",
  );
  await db.run(`copy figures to '${folder}/figures.parquet' (format parquet)`);
  const one = await run(
    `select fiscal_year, municipality, avg(value) from '${folder}/figures.parquet' where kind = 'rate' group by all order by 1, 2`,
  );
  const times = Math.ceil(700_000 / Number(rows.answer));
  await db.run(
    `copy (select * replace (municipality || k as municipality) from figures, range(${String(times)}) t(k)) to '${folder}/many.parquet' (format parquet)`,
  );
  const many = await run(
    `select fiscal_year, municipality, avg(value) from '${folder}/many.parquet' where kind = 'rate' group by all order by 1, 2`,
  );
  const manyRows = await run(`select count(*) from '${folder}/many.parquet'`);
  console.log(`DuckDB, ${manyRows.answer} rows in one file (${String(times)} times the same): ${many.ms} ms`);
  console.log(
    `DuckDB, ${rows.answer} rows: mean rate by city and year over all files ${files.ms} ms, from one file ${one.ms} ms, from a table ${table.ms} ms`,
  );
}

void main();
