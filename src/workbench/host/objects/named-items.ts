import { absoluteReference, parseReference } from '../../../book/address';
import type { BookName, SheetModel } from '../../../book/xlsx/model';
import { excelSheetName, fullAddress } from '../address';
import { booleanArgument, targetOf, textArgument } from '../arguments';
import { HostError } from '../host-error';
import { HostObject, type Argument, type TypeTable } from '../host-object';
import type { Session } from '../session';
import { Cells } from './cells';
import { rangeObject } from './range';
import { worksheetObject } from './worksheet';

/** The names of the workbook (`null`) or of a sheet, those of Excel's own for printing included. */
export function namedItems(session: Session, scope: SheetModel | null): HostObject {
  return HostObject.of(NAMED_ITEMS, { session, scope });
}

interface Scope {
  readonly session: Session;
  readonly scope: SheetModel | null;
}

interface Named extends Scope {
  readonly name: string;
}

const NAMED_ITEMS: TypeTable<Scope> = {
  type: 'NamedItemCollection',
  items: (place) => namesOf(place).map(({ name }) => namedItem(place, name)),
  item: (place, key) => {
    const name = textArgument(key, 'name');
    if (!find(place, name)) throw new HostError('ItemNotFound', name);
    return namedItem(place, name);
  },
  methods: {
    Add: (place, [name, reference]) => {
      const wanted = nameArgument(name);
      const cells = targetOf(reference, Cells);
      const refersTo = cells
        ? `=${absoluteReference(cells.sheet.name, cells.area)}`
        : formulaArgument(reference);
      if (find(place, wanted)) throw new HostError('ItemAlreadyExists', wanted);
      setName(place, wanted, refersTo, false);
      return namedItem(place, wanted);
    },
    GetCount: (place) => namesOf(place).length,
    GetItemOrNullObject: (place, [key]) => {
      const name = textArgument(key, 'name');
      return find(place, name) ? namedItem(place, name) : null;
    },
  },
};

const NAMED_ITEM: TypeTable<Named> = {
  type: 'NamedItem',
  identity: ({ name }) => ({ _Id: name }),
  scalars: {
    Comment: { get: () => '' },
    Formula: {
      get: (named) => excelFormula(present(named).refersTo),
      set: (named, value) => {
        setName(named, named.name, formulaArgument(value));
      },
    },
    Name: { get: ({ name }) => name },
    Scope: { get: ({ scope }) => (scope ? 'Worksheet' : 'Workbook') },
    Type: { get: (named) => typeOf(present(named).refersTo) },
    Value: { get: (named) => valueOf(present(named).refersTo) },
    Visible: {
      get: (named) => !present(named).hidden,
      set: (named, value) => {
        setName(named, named.name, present(named).refersTo, !booleanArgument(value, 'visible'));
      },
    },
    _Id: { get: ({ name }) => name },
  },
  children: {
    WorksheetOrNullObject: ({ session, scope }) => scope && worksheetObject(session, scope),
  },
  methods: {
    Delete: (named) => {
      if (isPrintName(named.name)) clearPrintName(named);
      else setName(named, named.name, null);
      return null;
    },
    GetRange: (named) => {
      const range = rangeOf(named);
      if (!range) throw new HostError('InvalidOperation', named.name);
      return range;
    },
    GetRangeOrNullObject: rangeOf,
  },
};

function namedItem({ session, scope }: Scope, name: string): HostObject {
  return HostObject.of(NAMED_ITEM, { session, scope, name: find({ session, scope }, name)?.name ?? name });
}

function namesOf({ session, scope }: Scope): readonly BookName[] {
  return [...session.book.names(scope), ...(scope ? printNames(scope) : [])];
}

function find(place: Scope, name: string): BookName | undefined {
  const lower = name.toLowerCase();
  return namesOf(place).find((item) => item.name.toLowerCase() === lower);
}

function present(named: Named): BookName {
  const item = find(named, named.name);
  if (!item) throw new HostError('ItemNotFound', named.name);
  return item;
}

/** In Excel, the print area and the print titles of a sheet are names of it. */
function printNames(sheet: SheetModel): BookName[] {
  const { printArea, titleRows } = sheet.page;
  const prefix = `=${excelSheetName(sheet.name)}!`;
  return [
    ...(printArea
      ? [{ name: 'Print_Area', refersTo: `=${absoluteReference(sheet.name, printArea)}`, hidden: false }]
      : []),
    ...(titleRows
      ? [
          {
            name: 'Print_Titles',
            refersTo: `${prefix}$${String(titleRows[0] + 1)}:$${String(titleRows[1] + 1)}`,
            hidden: false,
          },
        ]
      : []),
  ];
}

function isPrintName(name: string): boolean {
  return name === 'Print_Area' || name === 'Print_Titles';
}

function clearPrintName({ session, scope, name }: Named): void {
  if (!scope) return;
  const { printArea, titleRows, ...page } = scope.page;
  scope.page =
    name === 'Print_Area'
      ? { ...page, ...(titleRows && { titleRows }) }
      : { ...page, ...(printArea && { printArea }) };
  session.sheetChanged(scope);
}

function setName({ session, scope }: Scope, name: string, refersTo: string | null, hidden?: boolean): void {
  session.book.setName(scope, name, refersTo, hidden);
  session.touched();
}

function rangeOf({ session, scope, name }: Named): HostObject | null {
  const reference = parseReference(present({ session, scope, name }).refersTo);
  const sheet = reference && (reference.sheet === null ? scope : session.book.sheet(reference.sheet));
  return reference && sheet ? rangeObject(session, sheet, reference.area) : null;
}

function nameArgument(argument: Argument | undefined): string {
  const name = textArgument(argument, 'name');
  if (!/^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name) || name.length > 255)
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
