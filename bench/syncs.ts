import type { BookShell, BookSnapshot, Edit } from '../src/book';
import { XlsxBook, XlsxShell } from '../src/book/xlsx';
import { overviewEdits } from '../src/reports/overview';
import { planEdits } from '../src/sheets/build';
import { readPlan, type PlanReading } from '../src/sheets/read-plan';
import { gradeAll, largeBook, largePlan } from '../test/support/large-plan';
import { openInOffice } from '../test/support/office-book';

/** What reading and the main edits of a plan cost through Excel's runtime, and on the file: `context.sync()` calls and time. */
const year = 'R2';
const sizes = [25, 250];

interface Cost {
  readonly what: string;
  readonly syncs: number;
  /** Characters of the requests and of the answers. */
  readonly sent: number;
  readonly received: number;
  /** ms */
  readonly office: number;
  readonly xlsx: number;
}

async function measure(size: number): Promise<readonly Cost[]> {
  const bytes = largeBook('sanyo-onoda', size);
  const excel = await openInOffice(bytes);
  const file = new XlsxShell(XlsxBook.load(bytes));
  const costs: Cost[] = [];
  const cost = async <T>(what: string, work: (shell: BookShell) => Promise<T>): Promise<T> => {
    excel.engine.resetStats();
    const office = await timed(() => work(excel.office));
    const { syncs, requestCharacters: sent, responseCharacters: received } = excel.engine.stats;
    const xlsx = await timed(() => work(file));
    costs.push({ what, syncs, sent, received, office: office.ms, xlsx: xlsx.ms });
    return office.result;
  };
  const book = await cost('read', (shell) => shell.read());
  const reading = planOf(book);
  await cost('grade every sheet', (shell) => shell.apply(gradeAll(reading, year)));
  const report = overviewEdits(reading, book, year);
  await cost('make the overview anew', (shell) => shell.apply(report));
  excel.close();
  costs.push(await creation(size));
  return costs;
}

/** All sheets of the plan in an empty workbook. */
async function creation(size: number): Promise<Cost> {
  const empty = XlsxBook.create().save();
  const { plan, format } = largePlan('sanyo-onoda', size);
  const edits: readonly Edit[] = planEdits(plan, format);
  const excel = await openInOffice(empty);
  const office = await timed(() => excel.office.apply(edits));
  const { syncs, requestCharacters: sent, responseCharacters: received } = excel.engine.stats;
  excel.close();
  const xlsx = await timed(() => new XlsxShell(XlsxBook.load(empty)).apply(edits));
  return { what: 'make every sheet', syncs, sent, received, office: office.ms, xlsx: xlsx.ms };
}

function planOf(book: BookSnapshot): PlanReading {
  const reading = readPlan(book);
  if (!('measures' in reading)) throw new Error('no plan');
  return reading;
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly ms: number }> {
  const start = performance.now();
  const result = await work();
  return { result, ms: performance.now() - start };
}

async function main(): Promise<void> {
  for (const size of sizes) {
    process.stdout.write(
      `\n${String(size)} measures | syncs | sent MB | received MB | Excel's runtime ms | file ms\n`,
    );
    for (const { what, syncs, sent, received, office, xlsx } of await measure(size)) {
      const cells = [
        what,
        syncs,
        (sent / 1e6).toFixed(2),
        (received / 1e6).toFixed(2),
        office.toFixed(0),
        xlsx.toFixed(0),
      ];
      process.stdout.write(`${cells.join(' | ')}\n`);
    }
  }
}

void main();
