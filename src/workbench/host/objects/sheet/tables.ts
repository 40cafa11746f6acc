import { absoluteReference, parseReference } from '../../../../book/address';
import type { Area } from '../../../../book/cell';
import { freeTableName } from '../../../../book/table-words';
import type { ContentTable } from '../../../../book/sheet-content';
import { intersection } from '../../address';
import { targetOf, textArgument, wholeArgument } from '../../arguments';
import { assertLength, LIMITS, looksLikeCell } from '../../excel-limits';
import { HostError } from '../../host-error';
import { HostObject, type Argument, type TypeTable } from '../../host-object';
import type { Session } from '../../session';
import { rangeObject, worksheetObject } from '../links';
import { areaArgument } from '../range/area-argument';
import { Cells } from '../range/cells';
import { Sheet } from './sheet';

/** The tables of a sheet. */
export function sheetTables({ session, sheet }: Sheet): HostObject {
  return HostObject.of(TABLES, { session, sheet });
}

/** The tables of all sheets; a new one stands where its address says. */
export function bookTables(session: Session): HostObject {
  return HostObject.of(TABLES, { session, sheet: null });
}

interface Scope {
  readonly session: Session;
  readonly sheet: Sheet['sheet'] | null;
}

/** A table by the name that it has now. */
class Table extends Sheet {
  constructor(
    target: Sheet,
    public name: string,
  ) {
    super(target.session, target.sheet);
  }

  /** @throws HostError ItemNotFound once it is gone */
  get content(): ContentTable {
    const found = this.session.book.tables(this.sheet).find(({ name }) => same(name, this.name));
    if (!found) throw new HostError('ItemNotFound', this.name);
    return found;
  }

  change(change: Partial<ContentTable>): void {
    this.session.assertAllowed(this.sheet, null);
    this.session.book.changeTable(this.sheet, this.content.name, change);
    this.session.sheetChanged(this.sheet);
    this.session.calculationDue();
  }

  remove(): void {
    this.session.assertAllowed(this.sheet, null);
    this.session.book.removeTable(this.sheet, this.content.name);
    this.session.sheetChanged(this.sheet);
    this.session.calculationDue();
  }
}

export const TABLES: TypeTable<Scope> = {
  type: 'TableCollection',
  scalars: { Count: { get: (scope) => tablesIn(scope).length } },
  items: (scope) => tablesIn(scope).map(tableObject),
  item: required,
  methods: {
    Add: add,
    GetCount: (scope) => tablesIn(scope).length,
    GetItemAt: (scope, [index]) => {
      const found = tablesIn(scope)[wholeArgument(index, 'index')];
      if (!found) throw new HostError('InvalidArgument', 'index');
      return tableObject(found);
    },
    GetItemOrNullObject: (scope, [key]) => {
      const found = find(scope, key);
      return found ? tableObject(found) : null;
    },
  },
};

export const TABLE: TypeTable<Table> = {
  type: 'Table',
  identity: ({ name }) => ({ Id: name }),
  scalars: {
    Id: { get: ({ name }) => name },
    Name: {
      get: (table) => table.content.name,
      set: (table, value) => {
        const name = textArgument(value, 'name');
        if (!same(name, table.name)) assertFreeName(table.session, name);
        table.change({ name });
        table.name = name;
      },
    },
    ShowTotals: {
      get: () => false,
      set: (_, value) => {
        if (value !== false) throw new HostError('NotImplemented', 'Table.showTotals');
      },
    },
    Style: {
      get: (table) => table.content.style ?? '',
      set: (table, value) => {
        const style = textArgument(value, 'style');
        if (!/^TableStyle(?:Light(?:1?\d|2[01])|Medium(?:1?\d|2[0-8])|Dark(?:\d|1[01]))$/u.test(style))
          throw new HostError('InvalidArgument', style);
        table.change({ style });
      },
    },
  },
  children: { Worksheet: ({ session, sheet }) => worksheetObject(session, sheet) },
  methods: {
    ClearFilters: () => null,
    ConvertToRange: (table) => {
      const { at } = table.content;
      table.remove();
      return rangeObject(table.session, table.sheet, at);
    },
    Delete: (table) => {
      const { at } = table.content;
      table.remove();
      table.sheet.clear(at, 'all');
      table.session.cellsChanged(table.sheet, at);
      return null;
    },
    GetDataBodyRange: ({ session, sheet, content: { at } }) =>
      rangeObject(session, sheet, { ...at, row: at.row + 1, rows: at.rows - 1 }),
    GetHeaderRowRange: ({ session, sheet, content: { at } }) =>
      rangeObject(session, sheet, { ...at, rows: 1 }),
    GetRange: ({ session, sheet, content: { at } }) => rangeObject(session, sheet, at),
    Resize: (table, [range]) => {
      const { at } = table.content;
      const next = areaArgument(range, 'newRange');
      // the headings stay in their row, and something of the table stays in it
      if (next.row !== at.row || !intersection(next, at) || next.rows < 2)
        throw new HostError('InvalidArgument', 'newRange');
      assertRoom(table, next, table.name);
      table.change({ at: next });
      return null;
    },
  },
};

function add(scope: Scope, [address, hasHeaders]: readonly Argument[]): HostObject {
  const { session } = scope;
  const cells = targetOf(address, Cells);
  const sheet = cells?.sheet ?? scope.sheet ?? sheetOf(session, textArgument(address, 'address'));
  if (scope.sheet && scope.sheet !== sheet) throw new HostError('InvalidArgument', 'address');
  if (hasHeaders !== true) throw new HostError('NotImplemented', 'TableCollection.add(hasHeaders: false)');
  const target = new Sheet(session, sheet);
  const given = areaArgument(address, 'address');
  // a table of headings alone gets an empty row
  const at = given.rows === 1 ? { ...given, rows: 2 } : given;
  session.assertAllowed(sheet, null);
  assertRoom(target, at, null);
  const name = freeTableName('テーブル1', takenNames(session));
  session.book.addTable(sheet, { name, at, style: 'TableStyleMedium2' });
  session.cellsChanged(sheet, { ...at, rows: 1 });
  session.sheetChanged(sheet);
  return tableObject(new Table(target, name));
}

function sheetOf(session: Session, address: string): Sheet['sheet'] {
  const name = parseReference(`=${address}`)?.sheet;
  const sheet = name === undefined || name === null ? session.activeSheet : session.book.sheet(name);
  if (!sheet) throw new HostError('InvalidArgument', address);
  return sheet;
}

/** Excel lays no table over another, nor over merged cells. */
function assertRoom({ session, sheet }: Sheet, at: Area, own: string | null): void {
  const taken = [
    ...session.book.tables(sheet).flatMap((one) => (own !== null && same(one.name, own) ? [] : [one.at])),
    ...sheet.merges,
  ];
  const other = taken.find((area) => intersection(area, at));
  if (other) throw new HostError('InvalidArgument', absoluteReference(sheet.name, other));
}

/** One that no table and no name of the workbook has, and that is no cell (office-js#551). */
function assertFreeName(session: Session, name: string): void {
  assertLength(name, LIMITS.name, 'name');
  const isName = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && !looksLikeCell(name);
  if (!isName || takenNames(session).some((one) => same(one, name)))
    throw new HostError('InvalidArgument', name);
}

function takenNames(session: Session): string[] {
  return [
    ...session.book.sheets.flatMap((sheet) => session.book.tables(sheet).map(({ name }) => name)),
    ...session.book.names(null).map(({ name }) => name),
  ];
}

function tablesIn({ session, sheet }: Scope): Table[] {
  return (sheet ? [sheet] : session.book.sheets).flatMap((one) =>
    session.book.tables(one).map(({ name }) => new Table(new Sheet(session, one), name)),
  );
}

function find(scope: Scope, key: Argument | undefined): Table | undefined {
  const name = textArgument(key, 'key');
  return tablesIn(scope).find((table) => same(table.name, name));
}

function required(scope: Scope, key: Argument | undefined): HostObject {
  const found = find(scope, key);
  if (!found) throw new HostError('ItemNotFound', 'table');
  return tableObject(found);
}

function tableObject(table: Table): HostObject {
  return HostObject.of(TABLE, table);
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
