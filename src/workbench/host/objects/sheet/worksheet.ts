import type { SheetModel } from '../../../../book/xlsx/model';
import type { Area } from '../../../../book/cell';
import { isAddress, MAX_COLS, MAX_ROWS, parseAddresses } from '../../address';
import { booleanArgument, isAbsent, oneOf, targetOf, textArgument, wholeArgument } from '../../arguments';
import { assertLength, LIMITS } from '../../excel-limits';
import { HostError } from '../../host-error';
import { HostObject, type Argument, type TypeTable } from '../../host-object';
import type { Wire } from '../../protocol';
import type { Session } from '../../session';
import { wireId } from '../../sheet-id';
import { shapes } from './shapes';
import { sheetTables } from './tables';
import { Sheet } from './sheet';
import { charts } from '../chart/charts';
import { freezePanes } from './freeze-panes';
import { namedItems } from '../book/named-items';
import { pageBreaks, verticalPageBreaks } from './page-breaks';
import { pageLayout } from './page-layout';
import { eventMethods } from './event-methods';
import { color } from '../range/style-members';
import { worksheetProtection } from './worksheet-protection';
import { areaArgument } from '../range/area-argument';
import { rangeAreas, rangeObject, worksheetObject } from '../links';

export function makeWorksheet(session: Session, sheet: SheetModel): HostObject {
  return HostObject.of(WORKSHEET, new Sheet(session, sheet));
}

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

export const WORKSHEET: TypeTable<Sheet> = {
  type: 'Worksheet',
  identity: ({ sheet }) => ({ Id: wireId(sheet.id) }),
  scalars: {
    Id: { get: ({ sheet }) => wireId(sheet.id) },
    Name: { get: ({ sheet }) => sheet.name, set: rename },
    Position: {
      get: ({ session, sheet }) => session.book.sheets.indexOf(sheet),
      set: ({ session, sheet }, value) => {
        session.assertStructure();
        const before = session.book.sheets.indexOf(sheet);
        const position = wholeArgument(value, 'position');
        if (position < 0 || position >= session.book.sheets.length)
          throw new HostError('InvalidArgument', 'position');
        session.book.moveSheet(sheet, position);
        session.events.moved(sheet, before, position);
        session.sheetsChanged();
      },
    },
    ShowGridlines: { get: ({ sheet }) => sheet.showGridlines },
    StandardHeight: { get: ({ sheet }) => sheet.defaultRowHeight },
    StandardWidth: { get: ({ sheet }) => sheet.defaultColumnWidth },
    TabColor: {
      // Excel does not tell nor take the colour of a tab that is not shown.
      get: ({ sheet }) => (sheet.visibility === 'visible' ? (sheet.tabColor ?? '') : null),
      set: ({ session, sheet }, value) => {
        if (sheet.visibility !== 'visible') throw new HostError('InvalidArgument', 'tabColor');
        sheet.tabColor = value === '' ? null : color(value);
        session.sheetsChanged();
      },
    },
    Visibility: { get: ({ sheet }) => visibilityName(sheet), set: setVisibility },
  },
  setters: {
    Gridlines: ({ session, sheet }, value) => {
      sheet.showGridlines = booleanArgument(value, 'showGridlines');
      session.sheetChanged(sheet);
    },
  },
  children: {
    Charts: charts,
    FreezePanes: freezePanes,
    HorizontalPageBreaks: pageBreaks,
    VerticalPageBreaks: verticalPageBreaks,
    Names: ({ session, sheet }) => namedItems(session, sheet),
    PageLayout: pageLayout,
    Protection: worksheetProtection,
    Shapes: shapes,
    Tables: sheetTables,
  },
  methods: {
    Activate: ({ session, sheet }) => {
      session.activate(sheet);
      return null;
    },
    Calculate: ({ session }) => {
      session.calculate();
      return null;
    },
    Copy: copy,
    Delete: remove,
    GetCell: ({ session, sheet }, [row, col]) =>
      rangeObject(session, sheet, {
        row: wholeArgument(row, 'row'),
        col: wholeArgument(col, 'column'),
        rows: 1,
        cols: 1,
      }),
    GetRange: ({ session, sheet }, [address]) =>
      rangeObject(
        session,
        sheet,
        isAbsent(address)
          ? { row: 0, col: 0, rows: MAX_ROWS, cols: MAX_COLS }
          : namedOrAddress(session, sheet, address),
      ),
    GetRangeByIndexes: ({ session, sheet }, [row, col, rows, cols]) =>
      rangeObject(session, sheet, {
        row: wholeArgument(row, 'startRow'),
        col: wholeArgument(col, 'startColumn'),
        rows: wholeArgument(rows, 'rowCount'),
        cols: wholeArgument(cols, 'columnCount'),
      }),
    GetRanges: ({ session, sheet }, [address]) => {
      const text = textArgument(address, 'address');
      assertLength(text, LIMITS.addressList, 'address');
      return rangeAreas(session, sheet, parseAddresses(text));
    },
    GetUsedRange: ({ session, sheet }, [valuesOnly]) =>
      rangeObject(session, sheet, used(sheet, valuesOnly) ?? { row: 0, col: 0, rows: 1, cols: 1 }),
    GetUsedRangeOrNullObject: ({ session, sheet }, [valuesOnly]) => {
      const area = used(sheet, valuesOnly);
      return area && rangeObject(session, sheet, area);
    },
    _GetAnotherWorksheetById: ({ session }, [id]) => byId(session, id),
    _GetSheetById: ({ session }, [id]) => byId(session, id),
    ...eventMethods<Sheet>(
      [
        'DataChanged',
        'Activated',
        'Deactivated',
        'SelectionChanged',
        'ProtectionChanged',
        'NameChanged',
        'VisibilityChanged',
      ],
      ({ session, sheet }) => ({ events: session.events, target: wireId(sheet.id) }),
    ),
  },
};

function rename({ session, sheet }: Sheet, value: Wire): void {
  renameSheet(session, sheet, value);
}

export function renameSheet(session: Session, sheet: SheetModel, value: Wire): void {
  const name = sheetNameArgument(value);
  const other = session.book.sheet(name);
  if (other && other !== sheet) throw new HostError('ItemAlreadyExists', name);
  const before = sheet.name;
  if (before === name) return;
  session.assertStructure();
  session.book.renameSheet(sheet, name);
  session.events.renamed(sheet, before);
  session.sheetsChanged();
}

/** @throws HostError InvalidArgument for a name that Excel refuses. */
export function sheetNameArgument(value: Argument | undefined): string {
  const name = textArgument(value, 'name');
  const refused =
    name.length === 0 ||
    name.length > LIMITS.sheetName ||
    // Excel keeps this name for itself
    /^history$/i.test(name) ||
    /[\\/?*[\]:]/.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'");
  if (refused) throw new HostError('InvalidArgument', name);
  return name;
}

function setVisibility({ session, sheet }: Sheet, value: Wire): void {
  showSheet(session, sheet, value);
}

export function showSheet(session: Session, sheet: SheetModel, value: Wire): void {
  const before = visibilityName(sheet);
  const wanted = oneOf(value, ['Visible', 'Hidden', 'VeryHidden'], 'visibility');
  if (wanted === before) return;
  session.assertStructure();
  if (wanted !== 'Visible') assertOtherVisible(session, sheet);
  sheet.visibility = VISIBILITY[wanted];
  session.events.visibilityChanged(sheet, before, wanted);
  session.sheetsChanged();
}

function remove({ session, sheet }: Sheet): null {
  removeSheet(session, sheet);
  return null;
}

export function removeSheet(session: Session, sheet: SheetModel): void {
  session.assertStructure();
  assertOtherVisible(session, sheet);
  if (session.activeSheet === sheet) {
    const other = session.book.sheets.find(
      (candidate) => candidate !== sheet && candidate.visibility === 'visible',
    );
    if (other) session.activate(other);
  }
  session.book.removeSheet(sheet);
  session.events.deleted(sheet);
  session.sheetsChanged();
}

/** A workbook keeps at least one visible sheet. */
function assertOtherVisible(session: Session, sheet: SheetModel): void {
  if (session.book.sheets.some((other) => other !== sheet && other.visibility === 'visible')) return;
  throw new HostError('InvalidOperation', sheet.name);
}

function copy({ session, sheet }: Sheet, [positionType, relativeTo]: readonly Argument[]): HostObject {
  session.assertStructure();
  const type = isAbsent(positionType)
    ? 'None'
    : oneOf(positionType, ['None', 'Before', 'After', 'Beginning', 'End'], 'positionType');
  const { sheets } = session.book;
  const relative = targetOf(relativeTo, Sheet)?.sheet ?? sheet;
  const at = {
    None: sheets.length,
    End: sheets.length,
    Beginning: 0,
    Before: sheets.indexOf(relative),
    After: sheets.indexOf(relative) + 1,
  }[type];
  return worksheetObject(session, copySheet(session, sheet, at));
}

/** @param at place of the copy among the sheets */
export function copySheet(session: Session, sheet: SheetModel, at: number): SheetModel {
  session.assertStructure();
  const made = session.book.copySheet(sheet, copyName(session, sheet.name), at);
  session.events.added(made);
  session.sheetsChanged();
  return made;
}

function copyName(session: Session, name: string): string {
  for (let i = 2; ; i++) {
    const ending = ` (${String(i)})`;
    const candidate = name.slice(0, 31 - ending.length) + ending;
    if (!session.book.sheet(candidate)) return candidate;
  }
}

/** An address, a range, or a name of the sheet or the workbook. */
function namedOrAddress(session: Session, sheet: SheetModel, address: Argument): Area {
  const name = typeof address === 'string' ? address.toLowerCase() : '';
  const named =
    /^[\p{L}_\\]/u.test(name) && !isAddress(name)
      ? (session.names(sheet).get(name) ?? session.names(null).get(name))
      : undefined;
  return areaArgument(named ? named.refersTo : address, 'address');
}

function byId(session: Session, id: Argument | undefined): HostObject {
  const sheet = session.sheet(textArgument(id, 'id'));
  if (!sheet) throw new HostError('ItemNotFound', 'worksheet');
  return worksheetObject(session, sheet);
}

function used(sheet: SheetModel, valuesOnly: Argument | undefined): SheetModel['usedRange'] {
  return valuesOnly === true ? sheet.usedValues : sheet.usedRange;
}

function visibilityName(sheet: SheetModel): keyof typeof VISIBILITY {
  return ({ visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const)[sheet.visibility];
}
