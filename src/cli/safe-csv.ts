import Papa from 'papaparse';

/**
 * What a spreadsheet would take for a formula: a text from somewhere else that begins so, but no figure (`-12.5`, `-3/2`).
 * Such texts get an apostrophe before them.
 */
const formula = /^(?:[=@\t\r]|[+-](?![\d.,/%]+$))/;

/** A table with a row of headings as CSV, one record a line. */
export function safeCsv(records: object[]): string {
  return Papa.unparse(records, { newline: '\n', escapeFormulae: formula });
}
