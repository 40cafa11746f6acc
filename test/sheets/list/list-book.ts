import { cellAddress } from '../../../src/book';
import { readGrids } from '../../../src/book/xlsx/grids';
import { findFormat } from '../../../src/formats';
import { chooseSheet } from '../../../src/sheets/list/choose-sheet';
import { readList, type ListOptions, type ListReading } from '../../../src/sheets/list/read-list';
import { MAIN, RELATIONS, workbookFiles, zip } from '../../book/xlsx/support/package';

/** A cell of an .xlsx file: a text or number, or what else a cell can hold. */
export type FileCell =
  | string
  | number
  | null
  | {
      readonly value?: number | string | boolean;
      readonly format?: string;
      readonly formula?: string;
      readonly struck?: boolean;
    }
  | { readonly error: string; readonly formula?: string }
  /** Runs of text, struck ones in 〔〕: 「〔100〕120」. */
  | { readonly rich: string };

export interface FileSheet {
  readonly rows: readonly (readonly FileCell[])[];
  /** Where the first cell stands, counted from 0. */
  readonly at?: { readonly row: number; readonly col: number };
  /** `A1:A3` */
  readonly merges?: readonly string[];
  /** Counted from 0. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

const escape = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');

/** An .xlsx file as a program other than ours writes it. */
export function listBook(sheets: Readonly<Record<string, FileSheet>>): Uint8Array {
  const looks = [{ format: 'General', struck: false }];
  const lookOf = (format: string, struck: boolean): number => {
    const found = looks.findIndex((one) => one.format === format && one.struck === struck);
    return found >= 0 ? found : looks.push({ format, struck }) - 1;
  };
  const cellXml = (cell: FileCell, address: string): string => {
    if (cell === null || cell === '') return '';
    if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
    const text = (words: string): string => `<is><t xml:space="preserve">${escape(words)}</t></is>`;
    if (typeof cell === 'string') return `<c r="${address}" t="inlineStr">${text(cell)}</c>`;
    if ('rich' in cell) {
      const runs = [...cell.rich.matchAll(/〔([^〕]*)〕|([^〔]+)/gu)].map(([, gone, left]) =>
        gone === undefined
          ? `<r><t>${escape(left ?? '')}</t></r>`
          : `<r><rPr><strike/></rPr><t>${escape(gone)}</t></r>`,
      );
      return `<c r="${address}" t="inlineStr"><is>${runs.join('')}</is></c>`;
    }
    const formula = cell.formula === undefined ? '' : `<f>${escape(cell.formula)}</f>`;
    if ('error' in cell) return `<c r="${address}" t="e">${formula}<v>${cell.error}</v></c>`;
    const { value, format = 'General', struck = false } = cell;
    const style = `s="${lookOf(format, struck)}"`;
    if (typeof value === 'string')
      return formula === ''
        ? `<c r="${address}" ${style} t="inlineStr">${text(value)}</c>`
        : `<c r="${address}" ${style} t="str">${formula}<v>${escape(value)}</v></c>`;
    const type = typeof value === 'boolean' ? ' t="b"' : '';
    return `<c r="${address}" ${style}${type}>${formula}${value === undefined ? '' : `<v>${Number(value)}</v>`}</c>`;
  };
  const sheetXml = ({
    rows,
    at = { row: 0, col: 0 },
    merges = [],
    hiddenRows = [],
    hiddenColumns = [],
  }: FileSheet) => {
    const cols = hiddenColumns.map((col) => `<col min="${col + 1}" max="${col + 1}" width="8" hidden="1"/>`);
    const lines = rows.map((cells, i) => {
      const row = at.row + i;
      const hidden = hiddenRows.includes(row) ? ' hidden="1"' : '';
      const inside = cells.map((cell, j) => cellXml(cell, cellAddress({ row, col: at.col + j })));
      return `<row r="${row + 1}"${hidden}>${inside.join('')}</row>`;
    });
    const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`);
    return `${cols.length > 0 ? `<cols>${cols.join('')}</cols>` : ''}<sheetData>${lines.join('')}</sheetData>${merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>` : ''}`;
  };
  const bodies = Object.fromEntries(Object.entries(sheets).map(([name, sheet]) => [name, sheetXml(sheet)]));
  const numFmts = looks.map(
    ({ format }, i) => `<numFmt numFmtId="${200 + i}" formatCode="${escape(format)}"/>`,
  );
  const xfs = looks.map(
    ({ struck }, i) =>
      `<xf numFmtId="${200 + i}" fontId="${struck ? 1 : 0}" fillId="0" borderId="0" applyNumberFormat="1"/>`,
  );
  const styles = `<styleSheet xmlns="${MAIN}"><numFmts count="${looks.length}">${numFmts.join('')}</numFmts><fonts count="2"><font><sz val="11"/></font><font><strike/><sz val="11"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${looks.length}">${xfs.join('')}</cellXfs></styleSheet>`;
  const files = workbookFiles(bodies);
  const relations = String(files['xl/_rels/workbook.xml.rels']).replace(
    '</Relationships>',
    `<Relationship Id="rIdS" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
  );
  return zip({ ...files, 'xl/styles.xml': styles, 'xl/_rels/workbook.xml.rels': relations });
}

/** A sheet of a workbook file, read for a form. */
export function readBook(
  format: string,
  sheets: Readonly<Record<string, FileSheet>>,
  options: ListOptions = {},
): ListReading {
  const form = findFormat(format);
  const chosen = chooseSheet(readGrids(listBook(sheets)));
  if (!form || !chosen) throw new Error('no list');
  return readList(chosen.table, form, options);
}
