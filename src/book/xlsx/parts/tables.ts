import { areaAddress, parseArea } from '../../address';
import { isCellError, type Area, type CellInput } from '../../cell';
import { freeTableName, tableHeadings } from '../../table-words';
import type { ContentTable } from '../../sheet-content';
import type { Part, XlsxPackage } from '../package/package';
import { mainNamespace, relationshipAttribute, relationshipId, relationshipType } from '../xml/namespaces';
import { WORKSHEET_ORDER } from '../xml/schema-order';
import type { XmlElement } from '../xml/xml-element';
import type { XlsxSheet } from './sheet';

const tableType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

/** A workbook in which tables are written: their names and numbers are its, not the sheet's. */
export interface TableBook {
  readonly pack: XlsxPackage;
  readonly sheets: readonly XlsxSheet[];
  names(scope: null): readonly { readonly name: string }[];
}

/** The tables of a sheet; what of a table a {@link ContentTable} cannot say is left out. */
export function readTables(pack: XlsxPackage, sheet: XlsxSheet): ContentTable[] {
  return tableParts(pack, sheet).flatMap(({ root }): ContentTable[] => {
    const at = parseArea(root.get('ref') ?? '');
    const name = root.get('displayName') ?? root.get('name');
    const style = root.child('tableStyleInfo')?.get('name');
    return at && name !== undefined ? [{ name, at, ...(style === undefined ? {} : { style }) }] : [];
  });
}

/** The parts of a sheet's tables by their names: what a table made anew takes over from its predecessor. */
export function tableTexts(pack: XlsxPackage, sheet: XlsxSheet): ReadonlyMap<string, string> {
  return new Map(tableParts(pack, sheet).map((part) => [nameOf(part), part.text]));
}

/**
 * Makes a table over cells that are written already; headings that Excel would not take are written anew.
 * @param former the part of its predecessor: its number, by which slicers know it, and the formulas of its columns stay
 */
export function addTable(book: TableBook, sheet: XlsxSheet, table: ContentTable, former?: string): void {
  const { pack } = book;
  const others = book.sheets.flatMap((one) => tableParts(pack, one));
  const name = freeTableName(table.name, [
    ...others.map(({ root }) => root.get('displayName') ?? ''),
    ...book.names(null).map((one) => one.name),
  ]);
  const root = sheet.part.edit();
  const path = pack.freePath('xl/tables/table');
  const id = Math.max(0, ...others.map((part) => part.root.number('id') ?? 0)) + 1;
  const part = pack.add(path, former ?? emptyTable(mainNamespace(root), id), tableType);
  const own = part.edit();
  if (others.some((other) => other.root.number('id') === own.number('id'))) own.set('id', id);
  own.set('name', name);
  own.set('displayName', name);
  setStyle(own, table.style);
  place(part, sheet, table.at);
  const link = pack.relate(sheet.part.path, relationshipType(root, 'table'), path);
  const list = root.child('tableParts') ?? root.insertInOrder(root.make('tableParts'), WORKSHEET_ORDER);
  list.children.push(list.make('tablePart', { [relationshipAttribute(root)]: link }));
  list.set('count', list.elements().length);
}

/** Another name, place or look for a table of the sheet. */
export function changeTable(
  pack: XlsxPackage,
  sheet: XlsxSheet,
  name: string,
  { name: next, at, style }: Partial<ContentTable>,
): void {
  const part = tableParts(pack, sheet).find((one) => nameOf(one) === name.toLowerCase());
  if (!part) return;
  const root = part.edit();
  if (next !== undefined) {
    root.set('name', next);
    root.set('displayName', next);
  }
  if (style !== undefined) setStyle(root, style);
  if (at) place(part, sheet, at);
}

/** The cells stay. */
export function removeTable(pack: XlsxPackage, sheet: XlsxSheet, name: string): void {
  const { path } = sheet.part;
  const gone = pack
    .relationships(path)
    .find(({ kind, target }) => kind === 'table' && nameOf(pack.part(target)) === name.toLowerCase());
  if (!gone) return;
  const root = sheet.part.edit();
  const list = root.child('tableParts');
  for (const one of list?.elements() ?? []) if (relationshipId(one, root) === gone.id) list?.remove(one);
  if (list) list.set('count', list.elements().length);
  if (list?.elements().length === 0) root.remove(list);
  pack.unrelate(path, gone.id);
  pack.remove(gone.target);
}

/** Tables whose headings do not stand in their cells are damaged for Excel: they are named as the cells say. */
export function alignHeadings(pack: XlsxPackage, sheet: XlsxSheet): void {
  for (const part of tableParts(pack, sheet)) {
    const { root } = part;
    const at = parseArea(root.get('ref') ?? '');
    if (!at || root.number('headerRowCount') === 0) continue;
    const names = root.child('tableColumns')?.elements('tableColumn').map(columnName) ?? [];
    const held = heldIn(sheet, at);
    if (held.every((one, i) => one === names[i])) continue;
    placeColumns(part.edit(), headed(sheet, at), true);
  }
}

function tableParts(pack: XlsxPackage, sheet: XlsxSheet): Part[] {
  return pack
    .relationships(sheet.part.path)
    .flatMap(({ kind, target }) => (kind === 'table' ? (pack.part(target) ?? []) : []));
}

function nameOf(part: Part | undefined): string {
  return (part?.root.get('displayName') ?? '').toLowerCase();
}

function emptyTable(space: string, id: number): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<table xmlns="${space}" id="${String(id)}" name="" displayName="" ref="A1:A2" totalsRowShown="0">` +
    '<autoFilter ref="A1:A2"/><tableColumns count="0"/>' +
    '<tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>'
  );
}

function setStyle(root: XmlElement, style: string | undefined): void {
  root.child('tableStyleInfo')?.set('name', style ?? null);
}

/** Filters and sums that were set for other rows go. */
function place(part: Part, sheet: XlsxSheet, at: Area): void {
  const root = part.edit();
  const ref = areaAddress(at);
  root.set('ref', ref);
  root.set('totalsRowCount', null);
  root.set('totalsRowShown', 0);
  for (const sort of root.elements('sortState')) root.remove(sort);
  const filter = root.child('autoFilter');
  filter?.set('ref', ref);
  filter?.children.splice(0);
  placeColumns(root, headed(sheet, at), false);
}

/** @param inPlace the columns were renamed; else each goes on by its name */
function placeColumns(root: XmlElement, headings: readonly string[], inPlace: boolean): void {
  const list = root.child('tableColumns');
  if (!list) return;
  const before = list.elements('tableColumn');
  const byName = new Map(before.map((one) => [columnName(one).toLowerCase(), one]));
  let id = Math.max(0, ...before.map((one) => one.number('id') ?? 0));
  const columns = headings.map((heading, i) => {
    const known = inPlace ? before[i] : byName.get(heading.toLowerCase());
    const column = known ?? list.make('tableColumn', { id: String(++id) });
    column.set('name', escaped(heading));
    for (const total of ['totalsRowFunction', 'totalsRowLabel']) column.set(total, null);
    for (const formula of column.elements('totalsRowFormula')) column.remove(formula);
    return column;
  });
  list.children.splice(0, list.children.length, ...columns);
  list.set('count', columns.length);
}

/** Line breaks stand escaped in the names of columns. */
function escaped(heading: string): string {
  return heading.replace(/\r?\n/gu, '_x000a_');
}

function columnName(column: XmlElement): string {
  return (column.get('name') ?? '').replace(/_x000a_/giu, '\n');
}

function heldIn(sheet: XlsxSheet, at: Area): CellInput[] {
  return Array.from({ length: at.cols }, (_, i) => {
    const value = sheet.value(at.row, at.col + i);
    return isCellError(value) ? value.error : value;
  });
}

/** The headings of the row, which the cells hold from now on. */
function headed(sheet: XlsxSheet, at: Area): string[] {
  const held = heldIn(sheet, at);
  const headings = tableHeadings(held);
  headings.forEach((heading, i) => {
    if (held[i] !== heading) sheet.setValue(at.row, at.col + i, heading);
  });
  return headings;
}
