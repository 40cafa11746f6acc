import type { BookSnapshot } from '../book/snapshot';
import type { OtherThing, SheetContent } from '../book/sheet-content';
import { overflow } from '../layout/overflow';
import { withRules } from '../print/rule-looks';
import { printSheet, type Bookmark, type PrintItem, type PrintJob } from '../print';
import type { SheetOverflow } from '../sheets/cut-texts';
import type { PlanReading } from '../sheets/read-plan';

export interface PrintChoice {
  readonly title: string;
  readonly file?: string;
  readonly printedAt?: Date;
}

/**
 * Sheets of a workbook as a document: one bookmark a measure, under its policy where the form has policies, one a sheet
 * where it has none.
 * @param book with the grids of the sheets, for what formulas show
 * @param reading null for a workbook without a plan
 */
export function planPrintJob(
  contents: readonly SheetContent[],
  book: BookSnapshot,
  reading: PlanReading | null,
  choice: PrintChoice,
): PrintJob {
  const marks = reading ? measureBookmarks(reading) : new Map<string, Bookmark[]>();
  const items = contents.map((content): PrintItem => {
    const grid = book.sheets.find(({ name }) => name === content.name)?.grid ?? null;
    const bookmarks = marks.get(content.name);
    return { sheet: withRules(printSheet(content, grid), book), ...(bookmarks ? { bookmarks } : {}) };
  });
  const author = reading?.plan.municipality ?? '';
  return { ...choice, ...(author === '' ? {} : { author }), items };
}

/** What of a document is not printed whole. */
export function jobOverflow(job: PrintJob): SheetOverflow[] {
  return job.items.flatMap(({ sheet }) => overflow(sheet).map((one) => ({ sheet: sheet.name, ...one })));
}

/** Things of one kind on a sheet that our print leaves out, and how many of them. */
export interface Unprinted {
  readonly sheet: string;
  readonly kind: OtherThing['kind'] | 'rule' | 'formula' | 'chartSheet';
  readonly count: number;
}

/** What is seen on the sheets and not drawn: pictures, shapes, charts of others, bars and icons of rules. */
export function jobUnprinted(job: PrintJob): Unprinted[] {
  return job.items.flatMap(({ sheet: { name, others = [], unknownRules = 0 } }) => [
    ...others.map((other) => ({ sheet: name, ...other })),
    ...(unknownRules > 0 ? [{ sheet: name, kind: 'rule', count: unknownRules } as const] : []),
  ]);
}

/** By sheet, in the order of rows; a measure begins at its uppermost own cell. */
function measureBookmarks(reading: PlanReading): Map<string, Bookmark[]> {
  const marks = new Map<string, Bookmark[]>();
  const policy = reading.format.policyField;
  for (const { measure, sheet, prefix, cells } of reading.measures) {
    const own = [...cells.values()].filter(({ name }) => name.startsWith(prefix));
    const row = prefix === '' ? 0 : Math.min(...own.map(({ place }) => place.row));
    const title = `${measure.number} ${measure.title}`.trim();
    const group = policy === undefined ? '' : (measure.fields[policy] ?? '');
    if (title === '' || !Number.isFinite(row)) continue;
    marks.set(sheet, [...(marks.get(sheet) ?? []), { title, row, ...(group === '' ? {} : { group }) }]);
  }
  for (const list of marks.values()) list.sort((one, other) => one.row - other.row);
  return marks;
}
