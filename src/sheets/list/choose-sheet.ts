import type { SheetGrid } from '../../book/sheet-grid';
import { tableOfGrid } from './from-grid';
import { findHeads } from './heads';
import type { ListTable } from './table';

/** The sheet of a workbook that is read as a list. */
export interface ChosenSheet {
  readonly table: ListTable;
  /** Other sheets that would read as a list, too. */
  readonly others: readonly string[];
}

/** A list has at least so many columns with known headings. */
const leastKnown = 2;

/**
 * The sheet by its name or place (from 1), else the visible one with the most known headings; null where there is none.
 */
export function chooseSheet(sheets: readonly SheetGrid[], wanted?: string): ChosenSheet | null {
  if (wanted !== undefined) {
    const sheet = sheets.find(({ name }) => name === wanted) ?? sheets[Number(wanted.normalize('NFKC')) - 1];
    return sheet ? { table: tableOfGrid(sheet), others: [] } : null;
  }
  const lists = sheets
    .filter(({ isHidden }) => !isHidden)
    .map((sheet) => {
      const table = tableOfGrid(sheet);
      return { table, name: sheet.name, known: findHeads(table)?.known ?? 0 };
    })
    .filter(({ known }) => known >= leastKnown);
  const most = Math.max(...lists.map(({ known }) => known));
  const chosen = lists.find(({ known }) => known === most);
  if (!chosen) {
    const [first] = sheets;
    return first ? { table: tableOfGrid(first), others: [] } : null;
  }
  return { table: chosen.table, others: lists.filter((one) => one !== chosen).map(({ name }) => name) };
}
