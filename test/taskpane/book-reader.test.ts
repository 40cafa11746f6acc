import { BookFailure } from '../../src/book/shell';
import { parseReference } from '../../src/book/address';
import { readPlan, type PlanReading } from '../../src/sheets/read-plan';
import { BookReader } from '../../src/taskpane/workbook/book-reader';
import type { BookPort } from '../../src/taskpane/workbook/book-port';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';

jest.useFakeTimers();
// the first test compiles all that makes and reads workbooks
jest.setTimeout(60_000);

/** A reader over a plan in memory that notes what it asks for; `refused` readings fail as while a cell is edited. */
function started() {
  const { overview: _, ...seed } = readSeed('sanyo-onoda');
  const measures = seed.measures.filter(({ number }) => ['1', '5', '10'].includes(number));
  const book = planBook({ ...seed, measures });
  const asked: (string | readonly string[])[] = [];
  const failures: unknown[] = [];
  let refused = 0;
  const ask = <T>(what: string | readonly string[], answer: () => T): Promise<T> => {
    asked.push(what);
    return refused-- > 0 ? Promise.reject(new BookFailure('cell-edit-mode')) : Promise.resolve(answer());
  };
  const port = {
    read: () => ask('all', () => book.snapshot()),
    readSheets: (ids: readonly string[]) =>
      ask(
        ids.map((id) => book.sheetById(id)?.name ?? id),
        () => book.snapshot().sheets.filter(({ id }) => ids.includes(id)),
      ),
    activeSheet: () => Promise.resolve(book.activeSheet.name),
  } as unknown as BookPort;
  const readings: PlanReading[] = [];
  const reader = new BookReader(
    port,
    ({ snapshot }) => {
      const reading = readPlan(snapshot);
      if (reading.plan) readings.push(reading);
    },
    (error) => failures.push(error),
  );
  const refuse = (count: number): void => {
    refused = count;
  };
  return { book, reader, asked, readings, failures, refuse };
}

test('a typed figure makes only its sheet be read, and every other measure stays the same object', async () => {
  const { book, reader, asked, readings } = started();
  await reader.all();
  const sheet = book.sheet('1 公金収納対策の強化')!;
  const place = readings[0]!.measures[0]!.cells.get('指標1_実績_R2')!.place;
  sheet.setValue(place.row, place.col, 700);
  await reader.follow(sheet.id);
  const [before, after] = readings.map(({ measures }) => measures);
  expect(asked).toEqual(['all', ['1 公金収納対策の強化']]);
  expect(after?.[0]?.measure.indicators[0]?.actuals).toEqual({ R2: '700百万円' });
  expect(after?.map((one, i) => one === before?.[i])).toEqual([false, true, true]);
  await jest.advanceTimersByTimeAsync(2_000);
  expect(asked.at(-1)).toBe('all');
  expect(readings.at(-1)?.measures[0]).toBe(after?.[0]);
});

test('settings are read from their sheet, and every measure anew by them', async () => {
  const { book, reader, asked, readings } = started();
  await reader.all();
  const sheet = book.sheet('計画設定')!;
  const [year] = book.names(sheet).filter(({ name }) => name === '設定_報告年度');
  const { row, col } = parseReference(year!.refersTo)!.area;
  sheet.setValue(row, col, 'R3');
  await reader.follow(sheet.id);
  expect(asked).toEqual(['all', ['計画設定']]);
  expect(readings.map(({ plan }) => plan.settings.reportYear)).toEqual(['R2', 'R3']);
  const [before, after] = readings.map(({ measures }) => measures);
  expect(after).toEqual(before);
  expect(after?.some((one, i) => one === before?.[i])).toBe(false);
});

test('changes during a reading are read together after it', async () => {
  const { book, reader, asked } = started();
  await reader.all();
  const [first, second] = ['1 公金収納対策の強化', '10 病院事業の健全化'].map((name) => book.sheet(name)!);
  const readings = [reader.follow(first!.id)];
  await Promise.resolve();
  await Promise.resolve();
  readings.push(reader.follow(second!.id), reader.follow(first!.id));
  await Promise.all(readings);
  expect(asked).toEqual(['all', [first!.name], [first!.name, second!.name]]);
});

test('while a cell is being edited a change waits; a reading that was asked for tells so', async () => {
  const { book, reader, asked, failures, refuse } = started();
  await reader.all();
  refuse(1);
  await reader.follow(book.sheet('1 公金収納対策の強化')!.id);
  expect(failures).toEqual([]);
  await jest.advanceTimersByTimeAsync(500);
  expect(asked).toEqual(['all', ['1 公金収納対策の強化'], 'all']);
  refuse(1);
  await reader.all();
  expect(failures).toEqual([new BookFailure('cell-edit-mode')]);
});
