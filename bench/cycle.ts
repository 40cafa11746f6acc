import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { XlsxBook } from '../src/book/xlsx';
import { newBook } from '../src/cli/new-book';
import { run } from '../src/cli/main';
import { fieldName, fieldOf } from '../src/plan';
import { readPlan } from '../src/sheets/read-plan';
import { largePlan } from '../test/support/large-plan';

/**
 * Hand-out and collect of 60 departments and 300 measures in all (5 each), every department with one figure changed, by the
 * command line's own code in this process; seconds of the processor and by the wall clock, and the most memory that it took.
 * Run: npx tsx bench/cycle.ts [format] [departments] [measures]
 */
async function main(): Promise<void> {
  const [id = 'sanyo-onoda', departments = '60', measures = '300'] = process.argv.slice(2);
  const folder = mkdtempSync(path.join(tmpdir(), 'tassei-cycle-'));
  try {
    const { plan, format } = largePlan(id, Number(measures));
    const named = plan.measures.map((one, i) => ({
      ...one,
      department: `第${String((i % Number(departments)) + 1)}課`,
    }));
    const settings = {
      ...plan.settings,
      departments: [...new Set(named.map(({ department }) => department))],
    };
    const file = path.join(folder, 'plan.xlsx');
    writeFileSync(file, newBook({ ...plan, settings, measures: named }, format).save());
    const out = path.join(folder, 'out');
    await timed('hand-out', [
      'hand-out',
      file,
      '-o',
      out,
      '--deadline',
      '2026-05-29',
      '--today',
      '2026-04-20',
      '--json',
    ]);
    for (const name of readdirSync(out)) answer(path.join(out, name));
    await timed('collect', ['collect', file, out, '--today', '2026-05-20', '--json']);
    await timed('status', ['status', file, '--today', '2026-06-01', '--json']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Changes the first figure of the year in a department's workbook. */
function answer(file: string): void {
  const book = XlsxBook.load(readFileSync(file));
  const reading = readPlan(book.snapshot());
  if (reading.plan === null) throw new Error(file);
  const { plan, measures } = reading;
  const year = plan.settings.reportYear;
  const cell = measures
    .flatMap(({ cells }) => [...cells])
    .find(([name]) => {
      const ref = fieldOf(name);
      return ref?.kind === 'actual' && name === fieldName({ ...ref, year });
    })?.[1];
  if (!cell) return;
  book.apply([{ kind: 'setCells', sheet: cell.place.sheet, cells: [{ ...cell.place, value: 4321 }] }]);
  writeFileSync(file, book.save());
}

async function timed(name: string, args: readonly string[]): Promise<void> {
  const write = process.stdout.write.bind(process.stdout);
  const from = performance.now();
  const begun = process.cpuUsage();
  process.stdout.write = () => true;
  const code = await run(args);
  process.stdout.write = write;
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  const { user, system } = process.cpuUsage(begun);
  const processor = ((user + system) / 1e6).toFixed(1);
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(
    `${name}: ${processor} s of processor time, ${seconds} s by the clock, exit ${String(code)}, ${String(peak)} MiB at most so far\n`,
  );
}

void main();
