import type { Edit } from '../book/edit';
import type { PlacedFinding } from '../sheets/check';
import type { Master } from './hand-out';
import { ledgerEdits, type LedgerRow } from './ledger';
import { storeEdit, type HandOutRecord } from './memory';
import { countedRows } from './status';

/**
 * The edits that let the master remember: its very hidden sheet, and 回収簿 with what is counted.
 * @param master as it stands after what was written before
 * @param rows what has happened to some departments
 */
export function rememberEdits(
  master: Master,
  handOuts: readonly HandOutRecord[],
  findings: readonly PlacedFinding[],
  rows: readonly LedgerRow[],
): Edit[] {
  const { book, reading } = master;
  const byDepartment = new Map(rows.map((row) => [row.department, row]));
  for (const row of countedRows(master, handOuts, findings))
    byDepartment.set(row.department, { ...row, ...byDepartment.get(row.department) });
  return [...ledgerEdits(book, reading.plan, [...byDepartment.values()]), storeEdit(book, handOuts)];
}
