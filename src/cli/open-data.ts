import { unparse, parse } from 'papaparse';
import { cellAddress } from '../book/address';
import { XlsxBook } from '../book/xlsx';
import { readGrids } from '../book/xlsx/grids';
import { decodeText } from '../quantity/decode-text';
import { formulaStart } from '../tables';
import { openDataFindings, type OpenDataFinding, type OpenDataSheet } from '../tables/open-data';
import { exit, type ExitCode } from './command';
import { readBytes } from './files/read-file';
import { naming } from './open-book';
import { print } from './print';
import { UserError } from './user-error';
import { say } from './words';

interface OpenDataOptions {
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** Lines of one rule on one sheet that are shown; the others are counted. */
const shown = 5;

/** `check FILE --open-data`: what of a workbook or a CSV file breaks the rules for machine-readable tables, cell by cell. */
export function checkOpenData(file: string, options: OpenDataOptions): ExitCode {
  const findings = sheetsOf(file).flatMap(openDataFindings);
  if (options.json) print(JSON.stringify({ findings: findings.map(asJson) }, null, 2));
  else if (options.csv) process.stdout.write(`\uFEFF${asCsv(findings)}\r\n`);
  else print(...asLines(findings), say.check.openDataDone(findings.length));
  return findings.length > 0 ? exit.findings : exit.clean;
}

/** Every sheet that shows, or the one table of a text file. @throws BookFailure, FileFailure, UserError */
function sheetsOf(file: string): OpenDataSheet[] {
  const bytes = readBytes(file);
  return /\.(?:csv|tsv|txt)$/iu.test(file) ? [textSheet(file, bytes)] : naming(file, () => bookSheets(bytes));
}

function bookSheets(bytes: Uint8Array): OpenDataSheet[] {
  const book = XlsxBook.load(bytes);
  return readGrids(bytes)
    .filter(({ isHidden }) => !isHidden)
    .map(({ isHidden: _, ...sheet }) => {
      const own = book.sheet(sheet.name);
      return { ...sheet, kind: 'sheet', objects: own ? (book.contentOf(own).others ?? []) : [] };
    });
}

function textSheet(file: string, bytes: Uint8Array): OpenDataSheet {
  const text = decodeText(bytes);
  if (text === null) throw new UserError(say.table.unknownEncoding(file));
  const { data } = parse<string[]>(text.replace(/^\uFEFF/u, '').replace(/[\r\n]+$/u, ''));
  const width = data.reduce((most, row) => Math.max(most, row.length), 0);
  const first = data[0]?.length ?? 0;
  const even = <T>(row: readonly T[], empty: T): T[] =>
    Array.from({ length: width }, (_, i) => row[i] ?? empty);
  return {
    name: file,
    kind: 'csv',
    merges: [],
    objects: [],
    grid: {
      area: { row: 0, col: 0, rows: data.length, cols: width },
      values: data.map((row) => even<string | null>(row, null)),
      formulas: data.map(() => even<string | null>([], null)),
      numberFormats: data.map(() => even([], 'General')),
    },
    file: {
      isUtf8: isUtf8(bytes),
      ragged: data.flatMap((row, i) => (row.length === first ? [] : [i])),
    },
  };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function cellOf({ row, col, rows = 1, cols = 1 }: OpenDataFinding): string {
  if (row === undefined || col === undefined) return '';
  const first = cellAddress({ row, col });
  return rows * cols > 1 ? `${first}:${cellAddress({ row: row + rows - 1, col: col + cols - 1 })}` : first;
}

function asJson(finding: OpenDataFinding): object {
  const { name, text, remedy } = say.openData[finding.code];
  return {
    code: finding.code,
    rule: name,
    sheet: finding.sheet,
    cell: cellOf(finding),
    message: text(finding.text),
    remedy,
  };
}

function asCsv(findings: readonly OpenDataFinding[]): string {
  const { sheet, cell, message } = say.findingColumns;
  const rows = findings.map((one) => {
    const { name, text, remedy } = say.openData[one.code];
    return [one.sheet, cellOf(one), name, text(one.text), remedy];
  });
  return unparse([[sheet, cell, say.findingColumns.rule, message, say.check.remedy], ...rows], {
    newline: '\r\n',
    escapeFormulae: formulaStart,
  });
}

/** A rule once for a sheet, with its first cells and its remedy. */
function asLines(findings: readonly OpenDataFinding[]): string[] {
  const groups = new Map<string, OpenDataFinding[]>();
  for (const one of findings) {
    const key = `${one.sheet}\n${one.code}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { name, text, remedy } = say.openData[first.code];
    return [
      say.check.openDataRule(name, group.length),
      ...group
        .slice(0, shown)
        .map((one) => `  ${say.at(`${one.sheet} ${cellOf(one)}`.trim(), text(one.text))}`),
      ...(group.length > shown ? [`  ${say.check.openDataMore(group.length - shown)}`] : []),
      `  → ${remedy}`,
    ];
  });
}
