import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { failureOf } from '../../src/book';
import { cellAddress } from '../../src/book/address';
import { XlsxBook } from '../../src/book/xlsx';
import { readReplyFile } from '../../src/book/xlsx/cycle-files';
import { saysSame } from '../../src/cycle/field-value';
import type { HandOutRecord } from '../../src/cycle/memory';
import { openFields } from '../../src/cycle/open-fields';
import { recordsOf, type FieldCell } from '../../src/cycle/records';
import type { ReplyFile } from '../../src/cycle/reply';
import type { Plan } from '../../src/plan';
import { collected, handedOut, masterOf, valuesOf, type HandedOut } from '../cycle/support/cycle-book';
import { LibreOffice, type OfficeJob } from '../support/libreoffice';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';

jest.setTimeout(1_200_000);

const folder = mkdtempSync(path.join(tmpdir(), 'tassei-property-'));
const office = new LibreOffice();
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  office.dispose();
});

/** How a department's file comes back. */
const ways = [
  'openpyxl',
  'openpyxl-rows',
  'openpyxl-renamed',
  'libreoffice',
  'libreoffice-rows',
  'libreoffice-renamed',
  'xls',
  'ods',
  'password',
] as const;
type Way = (typeof ways)[number];
/** What becomes of files that are no replies we can read. */
const refusal: Partial<Record<Way, string>> = {
  xls: 'legacy-xls',
  ods: 'not-a-workbook',
  password: 'encrypted',
};

interface Typed {
  readonly field: number;
  readonly value: string | number;
}

/** One run: what each department and the planner type, and in which order the files are collected. */
interface Run {
  readonly departments: readonly { readonly typed: readonly Typed[] }[];
  readonly planner: readonly Typed[];
  readonly order: readonly number[];
}

const typed: fc.Arbitrary<Typed> = fc.record({
  field: fc.nat(400),
  value: fc.oneof(
    fc.integer({ min: 1, max: 99_999 }),
    fc.constantFrom('実施した', '検討中', '１，２３４件', '改行\nあり', '集計中'),
  ),
});

/** Plans of few measures: what is random is how they are edited. */
const plans = ['sanyo-onoda', 'seki', 'ube-reform'].map((id): Plan => {
  const { overview: _, ...seed } = readSeed(id);
  const seen = new Set<string>();
  const measures = seed.measures.filter(({ department }) => {
    const isNew = !seen.has(department) && department !== '';
    seen.add(department);
    return isNew;
  });
  return { ...seed, measures: measures.slice(0, 6) };
});

const runsOfPlan = 2;
const seedOfAll = 20_261_130;

function runsOf(departments: number, seed: number): readonly Run[] {
  const run = fc.record({
    departments: fc.tuple(
      ...Array.from({ length: departments }, () =>
        fc.record({ typed: fc.array(typed, { minLength: 1, maxLength: 6 }) }),
      ),
    ),
    planner: fc.array(typed, { maxLength: 5 }),
    order: fc.shuffledSubarray(
      Array.from({ length: departments }, (_, i) => i),
      { minLength: departments },
    ),
  });
  return fc.sample(run, { seed, numRuns: runsOfPlan });
}

type Place = FieldCell['place'];

/** The open cells of a workbook of ours. */
function cellsOf(book: XlsxBook): readonly Place[] {
  const { book: snapshot, reading } = masterOf(book);
  const { settings, format } = reading.plan;
  return recordsOf(snapshot, reading.measures).flatMap((record) =>
    openFields(record, settings.reportYear, format).flatMap((name) => record.fields.get(name)?.place ?? []),
  );
}

/** Each cell once: what is typed there last. */
function entries(book: XlsxBook, all: readonly Typed[]): readonly (readonly [Place, string | number])[] {
  const places = cellsOf(book);
  const last = new Map<string, readonly [Place, string | number]>();
  for (const { field, value } of all) {
    const place = places[field % places.length];
    if (place) last.set(`${place.sheet}!${cellAddress(place)}`, [place, value]);
  }
  return [...last.values()];
}

interface PythonJob {
  readonly file: string;
  readonly target: string;
  readonly cells: readonly (readonly [sheet: string, address: string, value: string | number])[];
  readonly rows: boolean;
  readonly renamed: boolean;
}

/** All files by one run of Python. */
function byOpenpyxl(jobs: readonly PythonJob[]): void {
  const list = path.join(folder, 'jobs.json');
  writeFileSync(list, JSON.stringify(jobs));
  const script = `import json, sys, openpyxl
for job in json.load(open(sys.argv[1])):
    wb = openpyxl.load_workbook(job['file'])
    for sheet, at, value in job['cells']: wb[sheet][at] = value
    for i, sheet in enumerate({s for s, _, _ in job['cells']} if job['rows'] else ()):
        ws = wb[sheet]
        for m in list(ws.merged_cells.ranges): ws.unmerge_cells(str(m))
        ws.insert_rows(4, 2)
    if job['renamed']:
        for i, sheet in enumerate(sorted({s for s, _, _ in job['cells']})): wb[sheet].title = '提出%d' % i
    wb.save(job['target'])
`;
  execFileSync('/usr/bin/python3', ['-c', script, list], { stdio: 'pipe' });
}

function inLibreOffice(cells: PythonJob['cells'], way: Way): string {
  const q = JSON.stringify;
  const sheets = [...new Set(cells.map(([sheet]) => sheet))];
  return [
    ...sheets.map((sheet) => `doc.Sheets.getByName(${q(sheet)}).unprotect("")`),
    ...cells.map(
      ([sheet, at, value]) =>
        `doc.Sheets.getByName(${q(sheet)}).getCellRangeByName(${q(at)}).${typeof value === 'number' ? `setValue(${String(value)})` : `setString(${q(value)})`}`,
    ),
    ...(way === 'libreoffice-rows'
      ? sheets.map((sheet) => `doc.Sheets.getByName(${q(sheet)}).Rows.insertByIndex(2, 2)`)
      : []),
    ...(way === 'libreoffice-renamed'
      ? sheets.map((sheet, i) => `doc.Sheets.getByName(${q(sheet)}).setName("提出${String(i)}")`)
      : []),
    'pass',
  ].join('\n');
}

interface Prepared {
  readonly run: Run;
  readonly given: HandedOut;
  readonly master: string;
  readonly files: readonly { readonly file: string; readonly way: Way; readonly cells: PythonJob['cells'] }[];
}

function prepared(): readonly Prepared[] {
  const python: PythonJob[] = [];
  const libre: OfficeJob[] = [];
  let file = 0;
  const all = plans.flatMap((plan, p) => {
    const given = handedOut(planBook(plan));
    const names = [...given.files.keys()];
    return runsOf(names.length, seedOfAll + p).map((run, r): Prepared => {
      const here = path.join(folder, `${String(p)}-${String(r)}`);
      mkdirSync(here);
      const files = names.map((name, i) => {
        const source = path.join(here, `${String(i)}.xlsx`);
        const bytes = given.files.get(name) as Uint8Array;
        writeFileSync(source, bytes);
        const { typed: own = [] } = run.departments[i] ?? {};
        // each way comes round
        const way = ways[file++ % ways.length] ?? 'openpyxl';
        const cells = entries(XlsxBook.load(bytes), own).map(
          ([place, value]) => [place.sheet, cellAddress(place), value] as const,
        );
        const ending = way === 'xls' || way === 'ods' ? way : 'xlsx';
        const target = path.join(here, `${name}-${way}.${ending}`);
        if (way.startsWith('openpyxl'))
          python.push({
            ...{ file: source, target, cells },
            ...{ rows: way === 'openpyxl-rows', renamed: way === 'openpyxl-renamed' },
          });
        else
          libre.push({
            ...{ file: source, target, statements: inLibreOffice(cells, way) },
            ...(way === 'password' ? { password: 'himitsu' } : {}),
          });
        return { file: target, way, cells };
      });
      const plainMaster = path.join(here, 'plan.xlsx');
      const master = path.join(here, 'plan-edited.xlsx');
      writeFileSync(plainMaster, given.book.save());
      const cells = entries(given.book, run.planner).map(
        ([place, value]) => [place.sheet, cellAddress(place), value] as const,
      );
      python.push({ file: plainMaster, target: master, cells, rows: false, renamed: false });
      return { run, given, master, files };
    });
  });
  byOpenpyxl(python);
  office.editAll(libre);
  return all;
}

function replyOf(file: string): ReplyFile {
  try {
    return { file: path.basename(file), ...readReplyFile(readFileSync(file)) };
  } catch (error) {
    const { code } = failureOf(error);
    return { file: path.basename(file), failure: { code, text: code } };
  }
}

test('files edited by openpyxl and LibreOffice, collected in any order, give one master; each typed value is in it or told', () => {
  const seen = new Set<Way>();
  for (const { run, given, master, files } of prepared()) {
    const open = (): XlsxBook => XlsxBook.load(readFileSync(master));
    const before = valuesOf(open());
    const replies = files.map(({ file }) => replyOf(file));
    const atOnce = open();
    const result = collected(atOnce, given.records, replies);
    // what cannot be read is refused with its reason, and the rest goes on
    const unread = files.filter(({ way }) => refusal[way] !== undefined);
    expect(result.refused.map(({ file, data }) => [file, data.code])).toEqual(
      unread.map(({ file, way }) => [path.basename(file), refusal[way]]),
    );
    let records: readonly HandOutRecord[] = given.records;
    const oneByOne = open();
    for (const i of run.order) records = collected(oneByOne, records, [replies[i] as ReplyFile]).handOuts;
    expect(valuesOf(oneByOne)).toEqual(valuesOf(atOnce));

    const { book, reading } = masterOf(atOnce);
    const after = new Map(recordsOf(book, reading.measures).map((one) => [one.key, one.fields]));
    const isTold = new Set(
      result.outcomes.flatMap(({ result: kind, record, field }) =>
        kind === 'conflict' ? [`${record.key} ${field}`] : [],
      ),
    );
    const places = new Map(
      [...given.files].flatMap(([, bytes]) => {
        const own = masterOf(XlsxBook.load(bytes));
        return recordsOf(own.book, own.reading.measures).flatMap(({ key, fields }) =>
          [...fields].map(
            ([name, cell]) =>
              [`${cell.place.sheet}!${cellAddress(cell.place)}`, { key, name, cell }] as const,
          ),
        );
      }),
    );
    for (const { file, way, cells } of files) {
      seen.add(way);
      if (refusal[way] !== undefined) continue;
      const lost = result.replies
        .filter((one) => one.file === path.basename(file))
        .flatMap(({ notes }) => notes.flatMap((note) => (note.code === 'fields-lost' ? note.fields : [])));
      for (const [sheet, address, value] of cells) {
        const field = places.get(`${sheet}!${address}`);
        if (!field) throw new Error(`${sheet}!${address}`);
        const { key, name, cell } = field;
        // who types what stands there already has changed nothing
        if (saysSame(cell, { value, format: cell.format })) continue;
        const now = after.get(key)?.get(name);
        const isThere = now !== undefined && saysSame(now, { value, format: now.format });
        const place = `${path.basename(file)} ${sheet}!${address} ${name} ${String(value)}`;
        expect([place, isThere || isTold.has(`${key} ${name}`) || lost.includes(name)]).toEqual([
          place,
          true,
        ]);
      }
    }
    // what the planner typed is not overwritten unseen
    for (const [key, value] of Object.entries(valuesOf(atOnce)))
      if (before[key] !== value)
        expect(
          result.outcomes.some(
            ({ record, field, result: kind }) => `${record.key} ${field}` === key && kind === 'taken',
          ),
        ).toBe(true);
  }
  expect([...seen].sort()).toEqual([...ways].sort());
});
