import { XlsxBook } from '../src/book/xlsx';
import { planEdits } from '../src/sheets/build';
import { largePlan } from '../test/support/large-plan';
import { openInOffice } from '../test/support/office-book';

/**
 * Making all sheets of a plan in Excel's runtime, undoing it, and doing it again: requests, megabytes and seconds, and when
 * the first progress is told. `npx tsx bench/make-plan.ts [measures]`
 */
const measures = Number(process.argv[2] ?? 60);

async function main(): Promise<void> {
  const { plan, format } = largePlan('ube-reform', measures);
  const start = performance.now();
  const edits = planEdits(plan, format);
  process.stdout.write(`laying out ${String(edits.length)} sheets: ${seconds(start)} s\n`);
  const { office, engine, close } = await openInOffice(XlsxBook.create().save());
  const timed = async <T>(what: string, work: (progress: () => unknown) => Promise<T>): Promise<T> => {
    engine.resetStats();
    const begin = performance.now();
    const told: string[] = [];
    const result = await work(() => told.push(seconds(begin)));
    const { syncs, requestCharacters, responseCharacters } = engine.stats;
    const size = ((requestCharacters + responseCharacters) / 1e6).toFixed(1);
    process.stdout.write(
      `${what}: ${seconds(begin)} s, ${String(syncs)} requests, ${size} MB, first progress after ${told[0] ?? '–'} s\n`,
    );
    return result;
  };
  const undo = await timed('making', (progress) => office.apply(edits, { progress }));
  const redo = await timed('undoing', (progress) => office.apply(undo, { progress }));
  await timed('doing it again', (progress) => office.apply(redo, { progress }));
  close();
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}

void main();
