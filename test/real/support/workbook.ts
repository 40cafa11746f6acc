import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { CellEdit } from '../../../src/book';
import { XlsxBook } from '../../../src/book/xlsx';
import { fromCell } from '../../../src/quantity';

/** A cell to write: a number or text with its number format, or a formula (without `=`). */
export type WrittenCell =
  | { readonly value: number | string; readonly numberFormat: string }
  | { readonly formula: string; readonly numberFormat: string }
  | null;

/** A cell as LibreOffice has it after recalculation. */
export interface ReadCell {
  /** Unrounded; null for a text or an empty cell. */
  readonly number: number | null;
  /** As shown. */
  readonly text: string;
}

/** The smallest .xlsx file of one sheet, rows × columns, without cached values. */
export function writeWorkbook(rows: readonly (readonly WrittenCell[])[]): Uint8Array {
  const formats = [...new Set(rows.flat().flatMap((cell) => (cell ? [cell.numberFormat] : [])))];
  const body = rows
    .map((row, r) => `<row r="${r + 1}">${row.map((cell, c) => cellXml(cell, r, c, formats)).join('')}</row>`)
    .join('');
  const numFmts = formats
    .map((format, i) => `<numFmt numFmtId="${200 + i}" formatCode="${escape(format)}"/>`)
    .join('');
  const xfs = formats
    .map((_, i) => `<xf numFmtId="${200 + i}" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/>`)
    .join('');
  const spreadsheet = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${spreadsheet} xmlns:r="${relationships}"><sheets><sheet name="指標" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet ${spreadsheet}><numFmts count="${formats.length}">${numFmts}</numFmts><fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${formats.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>${xfs}</cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${spreadsheet}><sheetData>${body}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    level: 1,
  });
}

/** Has LibreOffice recalculate a workbook and gives its first sheet. */
export function recalculate(workbook: Uint8Array): ReadCell[][] {
  const folder = mkdtempSync(path.join(tmpdir(), 'tassei-recalculate-'));
  try {
    writeFileSync(path.join(folder, 'book.xlsx'), workbook);
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'fods',
        '--outdir',
        folder,
        path.join(folder, 'book.xlsx'),
      ],
      { stdio: 'ignore', timeout: 300_000 },
    );
    return readRows(readFileSync(path.join(folder, 'book.fods'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Has our own model of a workbook compute the same cells. */
export function recalculateOurselves(rows: readonly (readonly WrittenCell[])[]): ReadCell[][] {
  const book = XlsxBook.create();
  const sheet = book.activeSheet;
  const cells = rows.flatMap((row, r) =>
    row.flatMap((cell, c): CellEdit[] => {
      if (!cell) return [];
      const { numberFormat } = cell;
      const at = { row: r, col: c, numberFormat };
      return ['formula' in cell ? { ...at, formula: `=${cell.formula}` } : { ...at, value: cell.value }];
    }),
  );
  book.apply([{ kind: 'setCells', sheet: sheet.name, cells }]);
  book.recalculate();
  return rows.map((row, r) =>
    row.map((cell, c) => {
      const value = sheet.value(r, c);
      if (typeof value === 'number')
        return { number: value, text: fromCell(value, cell?.numberFormat ?? 'General')?.text ?? '' };
      return {
        number: null,
        text: typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value),
      };
    }),
  );
}

function readRows(fods: string): ReadCell[][] {
  const start = fods.indexOf('<table:table ');
  const table = fods.slice(start, fods.indexOf('</table:table>', start));
  return [...table.matchAll(/<table:table-row[^>]*>([\s\S]*?)<\/table:table-row>/gu)].map((row) => {
    const cells: ReadCell[] = [];
    for (const cell of (row[1] ?? '').matchAll(
      /<table:table-cell([^>]*?)(?:\/>|>([\s\S]*?)<\/table:table-cell>)/gu,
    )) {
      const attributes = cell[1] ?? '';
      const value = /office:value="([^"]*)"/u.exec(attributes)?.[1];
      const text = [...(cell[2] ?? '').matchAll(/<text:p>([\s\S]*?)<\/text:p>/gu)]
        .map((p) => unescape(p[1] ?? ''))
        .join('\n');
      const repeated = Number(/number-columns-repeated="(\d+)"/u.exec(attributes)?.[1] ?? 1);
      for (let i = 0; i < Math.min(repeated, 100); i++)
        cells.push({ number: value === undefined ? null : Number(value), text });
    }
    return cells;
  });
}

function cellXml(cell: WrittenCell, row: number, column: number, formats: readonly string[]): string {
  if (!cell) return '';
  const start = `<c r="${String.fromCharCode(65 + column)}${row + 1}" s="${formats.indexOf(cell.numberFormat) + 1}"`;
  if ('formula' in cell) return `${start}><f>${escape(cell.formula)}</f></c>`;
  if (typeof cell.value === 'number') return `${start}><v>${cell.value}</v></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${escape(cell.value)}</t></is></c>`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function unescape(text: string): string {
  return text
    .replace(/<text:s(?: text:c="(\d+)")?\/>/gu, (_, count?: string) => ' '.repeat(Number(count ?? 1)))
    .replace(/<[^>]+>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
