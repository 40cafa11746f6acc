import { unparse } from 'papaparse';
import { columnsOf, type AnyRow, type TableName } from './columns';
import { formulaStart } from './safe-text';
import { codeWord, type TableWords } from './words';

/** The first line of a file: the mark of UTF-8, which Excel needs, and the headings. */
export function csvHead(table: TableName, words: TableWords): string {
  return `\uFEFF${lines([columnsOf(table).map(([name]) => words.columns[name].title)])}`;
}

/** Rows as lines of RFC 4180: CRLF behind each, quotes where they are needed, numbers as numbers; nothing becomes a formula. */
export function csvLines(table: TableName, rows: readonly AnyRow[], words: TableWords): string {
  return rows.length === 0 ? '' : lines(cells(table, rows, words));
}

/** Headings and rows for the clipboard: cells parted by tabs. */
export function clipboardText(table: TableName, rows: readonly AnyRow[], words: TableWords): string {
  const heads = columnsOf(table).map(([name]) => words.columns[name].title);
  return lines([heads, ...cells(table, rows, words)], '\t');
}

type Cells = (string | number | null)[][];

function cells(table: TableName, rows: readonly AnyRow[], words: TableWords): Cells {
  const columns = columnsOf(table);
  return rows.map((row) =>
    columns.map(([name, { codes }]) => {
      const value = row[name] ?? null;
      return codes && typeof value === 'string' ? codeWord(words, codes, value) : value;
    }),
  );
}

function lines(rows: Cells, delimiter = ','): string {
  return `${unparse(rows, { newline: '\r\n', delimiter, escapeFormulae: formulaStart })}\r\n`;
}
