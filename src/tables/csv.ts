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
  if (rows.length === 0) return '';
  const columns = columnsOf(table);
  return lines(
    rows.map((row) =>
      columns.map(([name, { codes }]) => {
        const value = row[name] ?? null;
        return codes && typeof value === 'string' ? codeWord(words, codes, value) : value;
      }),
    ),
  );
}

function lines(rows: readonly (readonly (string | number | null)[])[]): string {
  return `${unparse(rows as (string | number | null)[][], { newline: '\r\n', escapeFormulae: formulaStart })}\r\n`;
}
