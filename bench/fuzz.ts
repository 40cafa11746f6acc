import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BookFailure } from '../src/book';
import { XlsxBook } from '../src/book/xlsx';
import { readRequests } from '../src/cli/rate-table';
import { UserError } from '../src/cli/user-error';
import { findFormat } from '../src/formats';
import { shownNumber } from '../src/print/shown-number';
import { quantityOfCell, readQuantity, writeQuantity } from '../src/quantity';
import { tableOfJson } from '../src/sheets/list/from-json';
import { tableOfText } from '../src/sheets/list/from-text';
import { readList } from '../src/sheets/list/read-list';

/**
 * Gives the readers (quantities, number formats, CSV, JSON, workbooks) what nobody would type, for some minutes, and stops
 * at the first crash, loss, or case that takes longer than `slowest` (ms of the processor). Run: npx tsx bench/fuzz.ts [MINUTES] [SEED]
 */
const minutes = Number(process.argv[2] ?? 1);
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31);
const slowest = 10_000;

const chars =
  '0123456789０５，,．.%％△▲-－～→()（）約人件円千万億年月以上下R令和H①㏊ｶﾞ "\'\t\n;,=+@あ𠮷'.split('');
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...chars), maxLength: 40 }),
  fc
    .tuple(fc.constantFrom(...chars), fc.integer({ min: 1, max: 33_000 }))
    .map(([one, count]) => one.repeat(count)),
);
const formatText = fc.string({
  unit: fc.constantFrom(
    ...'0#?.,%;@"\\_*[]()$-/: ymdhsgeaGeneralREd年月日件△DBNum123>=<'.split(''),
    '[Red]',
    '[DBNum1]',
    '[$-411]',
    'ggge',
  ),
  maxLength: 30,
});
const table = fc
  .array(fc.array(text, { maxLength: 6 }), { maxLength: 8 })
  .map((rows) => rows.map((row) => row.join(',')).join('\n'));
const workbook = readWorkbook();
const seki = findFormat('seki');
if (!seki) throw new Error('no form');

/** What users can mend is no fault of the reader. */
function mayRefuse(act: () => unknown): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof UserError) && !(error instanceof BookFailure)) throw error;
  }
}

/** Fails where one case takes too long: by processor time, as others may use the machine. */
function timed<T>(act: (value: T) => unknown): (value: T) => boolean {
  return (value) => {
    const started = process.cpuUsage();
    const kept = act(value);
    const { user, system } = process.cpuUsage(started);
    const ms = (user + system) / 1000;
    if (ms > slowest) throw new Error(`slow: ${String(Math.round(ms))} ms`);
    if (ms > (longest.get(reading.name) ?? 0)) longest.set(reading.name, ms);
    return kept !== false;
  };
}
/** ms of the processor, by reader. */
const longest = new Map<string, number>();
const reading = { name: '' };

const readers: Readonly<Record<string, fc.IPropertyWithHooks<never>>> = {
  quantities: fc.property(
    text,
    timed((one) => writeQuantity(readQuantity(one)) === one),
  ) as never,
  'number formats': fc.property(
    fc.tuple(fc.double({ noNaN: true, noDefaultInfinity: true }), formatText),
    timed(([value, format]) => {
      shownNumber(value, format);
      quantityOfCell(value, format);
    }),
  ) as never,
  'CSV of figures': fc.property(
    table,
    timed((csv) => {
      const given = { rounding: { mode: 'half-up', places: 1 }, scale: [], gradeOn: 'exact' } as const;
      mayRefuse(() => readRequests(`id,target,actual\n${csv}`, given));
    }),
  ) as never,
  lists: fc.property(
    table,
    timed((csv) => {
      mayRefuse(() => readList(tableOfText(`番号,施策名,指標,R4目標\n${csv}`), seki, {}));
    }),
  ) as never,
  JSON: fc.property(
    fc.json(),
    timed((json) => {
      mayRefuse(() => {
        const read = tableOfJson(JSON.parse(json));
        if (read) readList(read, seki, {});
      });
    }),
  ) as never,
  workbooks: fc.property(
    fc.tuple(
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 20 }),
      fc.boolean(),
    ),
    timed(([changes, inside]) => {
      mayRefuse(() => {
        const book = XlsxBook.load(inside ? changedInside(changes) : changed(workbook, changes));
        book.snapshot({ all: true });
        book.save();
      });
    }),
  ) as never,
};

function changed(bytes: Uint8Array, changes: readonly (readonly [number, number])[]): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (const [at, value] of changes) copy[at % copy.length] = value;
  return copy;
}

/** The text of a part is changed, and its archive is sound. */
function changedInside(changes: readonly (readonly [number, number])[]): Uint8Array {
  const parts = unzipSync(workbook);
  const names = Object.keys(parts);
  const name = names[(changes[0]?.[0] ?? 0) % names.length] ?? '';
  const part = parts[name];
  return zipSync(part ? { ...parts, [name]: changed(part, changes) } : parts);
}

/** A small workbook of the corpus where it is at hand, else an empty one. */
function readWorkbook(): Uint8Array {
  const corpus = path.resolve(__dirname, '../../shared/corpus');
  const files = existsSync(corpus) ? readdirSync(corpus).filter((file) => /\.xlsx$/.test(file)) : [];
  const small = files
    .map((file) => readFileSync(path.join(corpus, file)))
    .find(({ length }) => length < 20_000);
  return small ?? XlsxBook.create().save();
}

process.stdout.write(`seed ${String(seed)}, ${String(minutes)} minutes\n`);
const end = Date.now() + minutes * 60_000;
const runs = new Map<string, number>();
for (let round = 0; Date.now() < end; round++) {
  for (const [name, property] of Object.entries(readers)) {
    reading.name = name;
    // which one it is, where one does not end
    process.stderr.write(`\r${String(round)} ${name}   `);
    const result = fc.check(property, { seed: seed + round, numRuns: 50 });
    runs.set(name, (runs.get(name) ?? 0) + result.numRuns);
    if (!result.failed) continue;
    const example = JSON.stringify(result.counterexample).slice(0, 2000);
    process.stdout.write(
      `${name}: failed with seed ${String(seed + round)}\n${example}\n${String(result.errorInstance)}\n`,
    );
    process.exit(1);
  }
}
process.stderr.write('\r');
for (const [name, count] of runs)
  process.stdout.write(
    `${name}: ${String(count)} cases, at most ${String(Math.round(longest.get(name) ?? 0))} ms\n`,
  );
process.stdout.write(`memory at most: ${String(Math.round(process.resourceUsage().maxRSS / 1024))} MiB\n`);
