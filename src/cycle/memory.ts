import type { CellValue } from '../book/cell';
import type { SheetContent } from '../book/sheet-content';
import type { Edit } from '../book/edit';
import type { BookSnapshot, GridSnapshot, SheetSnapshot } from '../book/snapshot';
import type { FieldValue } from './field-value';
import { storeSheetName } from './marks';

/** Values of a measure's fields, as they are remembered. */
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** A measure as it was handed out. */
export interface BaseRecord {
  readonly key: string;
  readonly number: string;
  readonly title: string;
  readonly sheet: string;
  readonly fields: FieldValues;
}

export type AsideRole = 'front' | 'settings';

/** A sheet of a hand-out beside those of the measures: 記入のお願い, 計画設定. Nothing that is written there is taken. */
export interface AsideSheet {
  readonly role: AsideRole;
  /** What stood in its cells when it was handed out. */
  readonly cells: readonly (readonly [row: number, col: number, text: string])[];
}

/** What a hand-out says of itself. */
export interface HandOutHead {
  readonly id: string;
  readonly plan: string;
  readonly department: string;
  /** The year that is reported. */
  readonly year: string;
  /** `2026-05-29`; null for none. */
  readonly deadline: string | null;
  /** When it was handed out. */
  readonly date: string;
  readonly file: string;
}

/** One hand-out, and what of its replies has been dealt with. */
export interface HandOutRecord extends HandOutHead {
  readonly bases: readonly BaseRecord[];
  /** By key of the measure: the last value of each field that was taken, or that somebody decided about. */
  readonly seen: Readonly<Record<string, FieldValues>>;
  /** In the hand-out itself: its sheets beside those of the measures, as they were handed out. */
  readonly aside?: readonly AsideSheet[];
}

/** An Excel cell takes 32,767 characters. */
const mostCharacters = 30_000;
type Stored = readonly [value: FieldValue['value'], format: string, flags?: string];

/** The rows of a sheet that remembers hand-outs: kind, id, key, then JSON in as many cells as it takes. */
export function memoryRows(handOuts: readonly HandOutRecord[]): string[][] {
  return handOuts.flatMap(({ bases, seen, aside = [], ...head }) => [
    ['hand-out', head.id, '', ...chunks(head)],
    ...aside.map(({ role, cells }) => ['aside', head.id, role, ...chunks(cells)]),
    ...bases.map(({ key, fields, ...base }) => [
      'base',
      head.id,
      key,
      ...chunks({ ...base, fields: stored(fields) }),
    ]),
    ...Object.entries(seen).map(([key, fields]) => ['seen', head.id, key, ...chunks(stored(fields))]),
  ]);
}

/** What {@link memoryRows} gave; lines that cannot be read are left out. */
export function handOutsIn(rows: readonly (readonly string[])[]): HandOutRecord[] {
  const heads = new Map<string, HandOutHead>();
  const bases = new Map<string, BaseRecord[]>();
  const seen = new Map<string, Record<string, FieldValues>>();
  const aside = new Map<string, AsideSheet[]>();
  for (const [kind = '', id = '', key = '', ...parts] of rows) {
    const data = parsed(parts.join(''));
    if (data === null) continue;
    if (kind === 'hand-out') heads.set(id, data as HandOutHead);
    if (kind === 'base') {
      const base = data as Omit<BaseRecord, 'key' | 'fields'> & { fields: Record<string, Stored> };
      bases.set(id, [...(bases.get(id) ?? []), { ...base, key, fields: restored(base.fields) }]);
    }
    if (kind === 'aside') {
      const sheet = { role: key as AsideRole, cells: data as AsideSheet['cells'] };
      aside.set(id, [...(aside.get(id) ?? []), sheet]);
    }
    if (kind === 'seen') seen.set(id, { ...seen.get(id), [key]: restored(data as Record<string, Stored>) });
  }
  return [...heads].map(([id, head]) => ({
    ...head,
    id,
    bases: bases.get(id) ?? [],
    seen: seen.get(id) ?? {},
    ...(aside.has(id) ? { aside: aside.get(id) ?? [] } : {}),
  }));
}

/** A very hidden sheet with these rows. */
export function memoryContent(name: string, rows: readonly (readonly string[])[]): SheetContent {
  return {
    name,
    visibility: 'veryHidden',
    columns: [],
    rows: [],
    styles: [{ numberFormat: '@' }],
    cells: rows.flatMap((texts, row) => texts.map((value, col) => ({ row, col, value, style: 0 }))),
  };
}

/** The very hidden sheet on which a master remembers its hand-outs; undefined while there are none. */
export function storeSheetOf({ sheets }: BookSnapshot): SheetSnapshot | undefined {
  return sheets.find(({ name }) => name.toLowerCase() === storeSheetName);
}

/** The master's sheet with these hand-outs. */
export function storeEdit(book: BookSnapshot, handOuts: readonly HandOutRecord[]): Edit {
  const store = storeSheetOf(book);
  // what only a reply is held against stands in the hand-out
  const own = handOuts.map(({ aside: _, ...one }) => one);
  const content = memoryContent(store?.name ?? storeSheetName, memoryRows(own));
  return { kind: 'putSheet', content, ...(store === undefined ? {} : { replace: true }) };
}

/** The texts of a sheet from A1 on. */
export function rowsOfGrid({ area, values }: GridSnapshot): string[][] {
  const pad = Array.from({ length: area.col }, () => '');
  return values.map((row) => [...pad, ...row.map(textOf)]);
}

export function rowsOfContent({ cells }: SheetContent): string[][] {
  const rows: string[][] = [];
  for (const { row, col, value } of cells) (rows[row] ??= [])[col] = textOf(value ?? null);
  // rows and cells that hold nothing are holes
  return Array.from(rows, (row: readonly (string | undefined)[] | undefined) =>
    Array.from(row ?? [], (text) => text ?? ''),
  );
}

function textOf(value: CellValue): string {
  return value === null || typeof value === 'object' ? '' : String(value);
}

function chunks(data: unknown): string[] {
  const text = JSON.stringify(data);
  return Array.from({ length: Math.max(1, Math.ceil(text.length / mostCharacters)) }, (_, i) =>
    text.slice(i * mostCharacters, (i + 1) * mostCharacters),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // somebody has been at it: the reply is known by its sheets then
    return null;
  }
}

function stored(fields: FieldValues): Record<string, Stored> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { value, format, formula, error, struck }]): [string, Stored] => {
      const flags = `${formula ? 'f' : ''}${error ? 'e' : ''}${struck ? 's' : ''}`;
      return [name, flags === '' ? [value, format] : [value, format, flags]];
    }),
  );
}

function restored(fields: Readonly<Record<string, Stored>>): FieldValues {
  return Object.fromEntries(
    Object.entries(fields).map(([name, [value, format, flags = '']]): [string, FieldValue] => [
      name,
      {
        value,
        format,
        ...(flags.includes('f') ? ({ formula: true } as const) : {}),
        ...(flags.includes('e') ? ({ error: true } as const) : {}),
        ...(flags.includes('s') ? ({ struck: true } as const) : {}),
      },
    ]),
  );
}
