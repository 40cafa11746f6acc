import { unparse } from 'papaparse';
import { cellAddress } from '../book/address';
import type { Place } from '../sheets/sheet-reader';

/** A finding as one line of a list that leaves the workbook. */
export interface FindingLine {
  /** In words. */
  readonly severity: string;
  readonly rule: string;
  readonly measure: string;
  readonly title: string;
  readonly place: Place | null;
  readonly message: string;
}

/** Headings of the columns. */
export type FindingColumns = Readonly<
  Record<'number' | 'severity' | 'rule' | 'measure' | 'title' | 'sheet' | 'cell' | 'message', string>
>;

function table(findings: readonly FindingLine[], columns: FindingColumns): string[][] {
  const { number, severity, rule, measure, title, sheet, cell, message } = columns;
  return [
    [number, severity, rule, measure, title, sheet, cell, message],
    ...findings.map((one, index) => [
      String(index + 1),
      one.severity,
      one.rule,
      one.measure,
      one.title,
      one.place?.sheet ?? '',
      one.place ? cellAddress(one.place) : '',
      one.message,
    ]),
  ];
}

/** A CSV file that Excel opens: UTF-8 with its mark, CRLF; nothing in it becomes a formula. */
export function findingsCsv(findings: readonly FindingLine[], columns: FindingColumns): string {
  return `\uFEFF${unparse(table(findings, columns), { newline: '\r\n', escapeFormulae: true })}\r\n`;
}

/** The same for the clipboard: cells parted by tabs. */
export function findingsForClipboard(findings: readonly FindingLine[], columns: FindingColumns): string {
  return unparse(table(findings, columns), { newline: '\r\n', delimiter: '\t', escapeFormulae: true });
}
