import { applyEdits } from '../../book';
import type { Edit } from '../../book/edit';
import type { BookSnapshot } from '../../book/snapshot';
import type { Master } from '../../cycle/hand-out';
import { ledgerEdits, type LedgerRow } from '../../cycle/ledger';
import { storeSheetName } from '../../cycle/marks';
import { handOutsIn, memoryContent, memoryRows, rowsOfContent, type HandOutRecord } from '../../cycle/memory';
import { countedRows } from '../../cycle/status';
import { checkPlan } from '../../sheets/check';
import { readPlan, type PlanReading } from '../../sheets/read-plan';
import type { BookPort } from '../workbook/book-port';

/** What the master remembers of its hand-outs. */
export async function memoryOf(book: BookPort, snapshot: BookSnapshot): Promise<HandOutRecord[]> {
  const store = storeOf(snapshot);
  if (store === undefined) return [];
  const [content] = await book.contents([store]);
  return content ? handOutsIn(rowsOfContent(content)) : [];
}

function storeOf({ sheets }: BookSnapshot): string | undefined {
  return sheets.find(({ name }) => name.toLowerCase() === storeSheetName)?.name;
}

/** A plan as it would stand after some edits. */
export function after(reading: PlanReading, snapshot: BookSnapshot, edits: readonly Edit[]): Master {
  const book = applyEdits(snapshot, edits);
  const again = readPlan(book);
  return { book, reading: again.plan ? again : reading };
}

/** The edits that let the master remember, after others: its very hidden sheet, and 回収簿 with what is counted. */
export function rememberEdits(
  { book, reading }: Master,
  memory: readonly HandOutRecord[],
  rows: readonly LedgerRow[],
): Edit[] {
  const counted = countedRows({ book, reading }, memory, checkPlan(reading));
  const byDepartment = new Map(rows.map((row) => [row.department, row]));
  for (const row of counted)
    byDepartment.set(row.department, { ...row, ...byDepartment.get(row.department) });
  const store = storeOf(book);
  const content = memoryContent(store ?? storeSheetName, memoryRows(memory));
  return [
    ...ledgerEdits(book, reading.plan, [...byDepartment.values()]),
    { kind: 'putSheet', content, ...(store === undefined ? {} : { replace: true }) },
  ];
}
