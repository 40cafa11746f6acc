import Papa from 'papaparse';
import { formulaStart } from '../tables';

/** A table with a row of headings as CSV, one record a line; nothing in it becomes a formula. */
export function safeCsv(records: object[]): string {
  return Papa.unparse(records, { newline: '\n', escapeFormulae: formulaStart });
}
