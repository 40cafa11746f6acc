import { BookFailure } from '../../book/shell';
import type { SheetGrid } from '../../book/sheet-grid';
import { findFormat } from '../../formats';
import type { PlanFormat } from '../../formats/format';
import { plan as planSchema, type Plan } from '../../plan';
import { decodeText } from '../../quantity/decode-text';
import { chooseSheet } from '../../sheets/list/choose-sheet';
import { tableOfGrid } from '../../sheets/list/from-grid';
import { tableOfJson } from '../../sheets/list/from-json';
import { tableOfText } from '../../sheets/list/from-text';
import type { ListTable } from '../../sheets/list/table';
import type { ListTrouble } from './list-trouble';

/** What a new plan is made from, before it is understood. */
export type NewPlanSource =
  | {
      readonly kind: 'list';
      /** Of the file; null for what was pasted. */
      readonly name: string | null;
      readonly table: ListTable;
      /** All sheets of a workbook; empty for other lists. */
      readonly sheets: readonly SheetGrid[];
    }
  /** The data of a whole plan. */
  | { readonly kind: 'plan'; readonly name: string; readonly plan: Plan; readonly format: PlanFormat };

/** A file that cannot be read: why. */
export type SourceTrouble = readonly ListTrouble[] | BookFailure;

export function pastedSource(text: string): NewPlanSource {
  return { kind: 'list', name: null, table: tableOfText(text), sheets: [] };
}

/** A workbook, JSON (a list or a whole plan), else a list as text. */
export async function sourceOfFile(file: File): Promise<NewPlanSource | SourceTrouble> {
  const { name } = file;
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return trouble('unreadable', name);
  }
  if (/\.xl[a-z]+$/i.test(name)) return sourceOfBook(name, bytes);
  const text = decodeText(bytes);
  if (text === null) return trouble('encoding', name);
  if (/\.json$/i.test(name)) return sourceOfJson(name, text);
  return { kind: 'list', name, table: tableOfText(text), sheets: [] };
}

/** The list on another sheet of the same workbook. */
export function onSheet(source: NewPlanSource, sheet: string): NewPlanSource {
  const found = source.kind === 'list' ? source.sheets.find(({ name }) => name === sheet) : undefined;
  return source.kind === 'list' && found ? { ...source, table: tableOfGrid(found) } : source;
}

async function sourceOfBook(name: string, bytes: Uint8Array): Promise<NewPlanSource | SourceTrouble> {
  let reader: typeof import('../../book/xlsx/grids');
  try {
    reader = await import('../../book/xlsx/grids');
  } catch {
    return trouble('not-fetched', name);
  }
  try {
    const sheets = reader.readGrids(bytes);
    const chosen = chooseSheet(sheets);
    return chosen ? { kind: 'list', name, table: chosen.table, sheets } : trouble('no-sheets', name);
  } catch (error) {
    if (error instanceof BookFailure) return error;
    throw error;
  }
}

function sourceOfJson(name: string, text: string): NewPlanSource | SourceTrouble {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return trouble('not-json', name);
  }
  const table = tableOfJson(content);
  if (table) return { kind: 'list', name, table, sheets: [] };
  const parsed = planSchema.safeParse(content);
  if (!parsed.success) {
    const places = parsed.error.issues.map(({ path }) => path.join('.') || name);
    return [...new Set(places)].slice(0, mostPlaces).map((about) => ({ code: 'not-a-plan', about }));
  }
  const format = findFormat(parsed.data.format);
  return format
    ? { kind: 'plan', name, plan: parsed.data, format }
    : trouble('format-unknown', parsed.data.format);
}

/** Places of a JSON file that are named. */
const mostPlaces = 5;

function trouble(code: ListTrouble['code'], about: string): readonly ListTrouble[] {
  return [{ code, about }];
}
