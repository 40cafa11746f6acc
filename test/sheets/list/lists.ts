import { findFormat } from '../../../src/formats';
import { tableOfText } from '../../../src/sheets/list/from-text';
import { readList, type ListOptions, type ListReading } from '../../../src/sheets/list/read-list';
import { cellAddress } from '../../../src/book';

/** A list as text, read for a form. */
export function readText(format: string, text: string, options: ListOptions = {}): ListReading {
  const form = findFormat(format);
  if (!form) throw new Error(`no format ${format}`);
  return readList(tableOfText(text), form, options);
}

/** Each problem in one line: 「year-outside R9目標 E2=99」. */
export function problemLines({ problems }: Pick<ListReading, 'problems'>): string[] {
  return problems.map(({ code, column, field, other, cells }) =>
    [
      code,
      column,
      field,
      other,
      ...cells.map(({ row, col, text, sheet }) => `${sheet ?? ''}${cellAddress({ row, col })}=${text}`),
    ]
      .filter((part) => part !== undefined && part !== '')
      .join(' '),
  );
}

export function years(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, i) => `R${first + i}`);
}
