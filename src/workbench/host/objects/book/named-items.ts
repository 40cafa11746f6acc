import { absoluteReference, columnName, parseReference } from '../../../../book/address';
import type { BookName, SheetModel } from '../../../../book/xlsx/model';
import { excelSheetName, fullAddress } from '../../address';
import { booleanArgument, targetOf, textArgument } from '../../arguments';
import { LIMITS, looksLikeCell } from '../../excel-limits';
import { HostError } from '../../host-error';
import { HostObject, type Argument, type TypeTable } from '../../host-object';
import type { Session } from '../../session';
import { Cells } from '../range/cells';
import { rangeObject, worksheetObject } from '../links';

/** The names of the workbook (`null`) or of a sheet, those of Excel's own for printing included. */
export function namedItems(session: Session, scope: SheetModel | null): HostObject {
  return HostObject.of(NAMED_ITEMS, { session, scope });
}

interface Scope {
  readonly session: Session;
  readonly scope: SheetModel | null;
}

/** A name; what it refers to is known from when it was found. */
interface Named extends Scope {
  item: BookName;
}

export const NAMED_ITEMS: TypeTable<Scope> = {
  type: 'NamedItemCollection',
  items: namesOf,
  item: (place, key) => {
    const name = textArgument(key, 'name');
    const item = find(place, name);
    if (!item) throw new HostError('ItemNotFound', name);
    return item;
  },
  methods: {
    Add: (place, [name, reference]) => {
      const wanted = nameArgument(name);
      const cells = targetOf(reference, Cells);
      const refersTo = cells
        ? `=${absoluteReference(cells.sheet.name, cells.area)}`
        : formulaArgument(reference);
      if (place.session.names(place.scope).has(wanted.toLowerCase()))
        throw new HostError('ItemAlreadyExists', wanted);
      place.session.setName(place.scope, wanted, refersTo);
      return namedItem(place, { name: wanted, refersTo, hidden: false });
    },
    GetCount: (place) => namesOf(place).length,
    GetItemOrNullObject: (place, [key]) => find(place, textArgument(key, 'name')),
  },
};

export const NAMED_ITEM: TypeTable<Named> = {
  type: 'NamedItem',
  identity: ({ item }) => ({ _Id: item.name }),
  scalars: {
    Comment: { get: () => '' },
    Formula: {
      get: ({ item }) => excelFormula(item.refersTo),
      set: (named, value) => {
        change(named, { refersTo: formulaArgument(value) });
      },
    },
    Name: { get: ({ item }) => item.name },
    Scope: { get: ({ scope }) => (scope ? 'Worksheet' : 'Workbook') },
    Type: { get: ({ item }) => typeOf(item.refersTo) },
    Value: { get: ({ item }) => valueOf(item.refersTo) },
    Visible: {
      get: ({ item }) => !item.hidden,
      set: (named, value) => {
        change(named, { hidden: !booleanArgument(value, 'visible') });
      },
    },
    _Id: { get: ({ item }) => item.name },
  },
  children: {
    WorksheetOrNullObject: ({ session, scope }) => scope && worksheetObject(session, scope),
  },
  methods: {
    Delete: (named) => {
      if (isPrintName(named.item.name)) clearPrintName(named);
      else named.session.setName(named.scope, named.item.name, null);
      return null;
    },
    GetRange: (named) => {
      const range = rangeOf(named);
      if (!range) throw new HostError('InvalidOperation', named.item.name);
      return range;
    },
    GetRangeOrNullObject: rangeOf,
  },
};

function namedItem({ session, scope }: Scope, item: BookName): HostObject {
  return HostObject.of(NAMED_ITEM, { session, scope, item });
}

/** Those of a sheet come with those of the workbook, as Excel on the web gives them (office-js#1011). */
function namesOf({ session, scope }: Scope): HostObject[] {
  const own = [...session.names(scope).values(), ...(scope ? printNames(scope) : [])];
  return [
    ...own.map((item) => namedItem({ session, scope }, item)),
    ...(scope ? namesOf({ session, scope: null }) : []),
  ];
}

function find({ session, scope }: Scope, name: string): HostObject | null {
  const lower = name.toLowerCase();
  const isPrint = scope !== null && /^print_(area|titles)$/.test(lower);
  const item = isPrint
    ? printNames(scope).find((one) => one.name.toLowerCase() === lower)
    : session.names(scope).get(lower);
  if (item) return namedItem({ session, scope }, item);
  return scope ? find({ session, scope: null }, name) : null;
}

function change(named: Named, part: Partial<BookName>): void {
  const { session, scope } = named;
  named.item = { ...named.item, ...part };
  session.setName(scope, named.item.name, named.item.refersTo, named.item.hidden);
}

/** In Excel, the print area and the print titles of a sheet are names of it. */
function printNames(sheet: SheetModel): BookName[] {
  const { printArea, moreAreas = [], titleRows, titleCols } = sheet.page;
  const prefix = `${excelSheetName(sheet.name)}!`;
  const areas = printArea ? [printArea, ...moreAreas].map((area) => absoluteReference(sheet.name, area)) : [];
  const titles = [
    ...(titleCols ? [`${prefix}${titleCols.map((col) => `$${columnName(col)}`).join(':')}`] : []),
    ...(titleRows ? [`${prefix}${titleRows.map((row) => `$${String(row + 1)}`).join(':')}`] : []),
  ];
  const named = (name: string, parts: readonly string[]): BookName[] =>
    parts.length > 0 ? [{ name, refersTo: `=${parts.join(',')}`, hidden: false }] : [];
  return [...named('Print_Area', areas), ...named('Print_Titles', titles)];
}

function isPrintName(name: string): boolean {
  return name === 'Print_Area' || name === 'Print_Titles';
}

function clearPrintName({ session, scope, item: { name } }: Named): void {
  if (!scope) return;
  if (name === 'Print_Area') {
    const { printArea: _area, moreAreas: _more, ...page } = scope.page;
    scope.page = page;
  } else {
    const { titleRows: _rows, titleCols: _cols, ...page } = scope.page;
    scope.page = page;
  }
  session.sheetChanged(scope);
}

function rangeOf({ session, scope, item }: Named): HostObject | null {
  const reference = parseReference(item.refersTo);
  const sheet = reference && (reference.sheet === null ? scope : session.book.sheet(reference.sheet));
  return reference && sheet ? rangeObject(session, sheet, reference.area) : null;
}

function nameArgument(argument: Argument | undefined): string {
  const name = textArgument(argument, 'name');
  if (!/^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name) || name.length > LIMITS.name || looksLikeCell(name))
    throw new HostError('InvalidArgument', name);
  return name;
}

function formulaArgument(argument: Argument | undefined): string {
  const formula = textArgument(argument, 'formula');
  return formula.startsWith('=') ? formula : `=${formula}`;
}

/** Excel itself takes quotes away from a sheet's name that needs none. */
function excelFormula(refersTo: string): string {
  const reference = parseReference(refersTo);
  if (!reference?.sheet) return refersTo;
  return `=${excelSheetName(reference.sheet)}!${absoluteReference('', reference.area).slice("''!".length)}`;
}

function typeOf(refersTo: string): string {
  if (/#REF!/.test(refersTo)) return 'Error';
  if (parseReference(refersTo)) return 'Range';
  return /^="/.test(refersTo) ? 'String' : 'Double';
}

function valueOf(refersTo: string): string | number {
  const reference = parseReference(refersTo);
  if (reference?.sheet) return fullAddress(reference.sheet, reference.area);
  const text = /^="(.*)"$/s.exec(refersTo)?.[1];
  if (text !== undefined) return text.replace(/""/g, '"');
  const number = Number(refersTo.slice(1));
  return Number.isNaN(number) ? refersTo : number;
}
