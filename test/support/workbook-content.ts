import { XlsxBook } from '../../src/book/xlsx';

/** All that the sheets consist of: a style that is the workbook's own is none, and heights end with the last that is set. */
export function bookContents(book: XlsxBook): unknown {
  const plainStyle = JSON.stringify({ font: book.styles.defaultFont });
  return {
    sheets: book.sheets.map((sheet) => {
      const { rows, styles, cells, validations = [], ...content } = book.contentOf(sheet);
      const look = (style = -1) => (JSON.stringify(styles[style]) === plainStyle ? undefined : styles[style]);
      return {
        ...content,
        rows: rows.slice(0, rows.findLastIndex((height) => height !== null) + 1),
        cells: cells.map(({ style, ...cell }) => ({ ...cell, look: look(style) })),
        validations: [...validations].sort(
          (one, other) => one.area.row - other.area.row || one.area.col - other.area.col,
        ),
        protection: sheet.protection,
      };
    }),
    names: book.names(null),
  };
}
