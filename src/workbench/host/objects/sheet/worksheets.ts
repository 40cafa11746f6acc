import type { SheetModel } from '../../../../book/xlsx/model';
import { isAbsent, textArgument } from '../../arguments';
import { HostError } from '../../host-error';
import { HostObject, type Argument, type TypeTable } from '../../host-object';
import type { Session } from '../../session';
import { eventMethods } from './event-methods';
import { worksheetObject } from '../links';
import { sheetNameArgument } from './worksheet';

export function worksheets(session: Session): HostObject {
  return HostObject.of(WORKSHEETS, session);
}

export const WORKSHEETS: TypeTable<Session> = {
  type: 'WorksheetCollection',
  items: (session) => session.book.sheets.map((sheet) => worksheetObject(session, sheet)),
  item: (session, key) => {
    const name = textArgument(key, 'key');
    const sheet = session.sheet(name);
    if (!sheet) throw new HostError('ItemNotFound', name);
    return worksheetObject(session, sheet);
  },
  methods: {
    Add: (session, [name]) => {
      session.assertStructure();
      const wanted = isAbsent(name) ? freeName(session) : sheetNameArgument(name);
      if (session.book.sheet(wanted)) throw new HostError('ItemAlreadyExists', wanted);
      const sheet = session.book.addSheet(wanted);
      session.events.added(sheet);
      session.sheetsChanged();
      return worksheetObject(session, sheet);
    },
    GetActiveWorksheet: (session) => worksheetObject(session, session.activeSheet),
    GetCount: (session, [visibleOnly]) => listed(session, visibleOnly).length,
    GetFirst: (session, [visibleOnly]) => required(session, listed(session, visibleOnly)[0]),
    GetItemOrNullObject: (session, [key]) => {
      const sheet = session.sheet(textArgument(key, 'key'));
      return sheet ? worksheetObject(session, sheet) : null;
    },
    GetLast: (session, [visibleOnly]) => required(session, listed(session, visibleOnly).at(-1)),
    ...eventMethods<Session>(
      [
        'DataChanged',
        'Activated',
        'Deactivated',
        'Added',
        'SelectionChanged',
        'Deleted',
        'ProtectionChanged',
        'NameChanged',
        'VisibilityChanged',
        'Moved',
      ],
      (session) => ({ events: session.events, target: null }),
    ),
  },
};

function listed(session: Session, visibleOnly: Argument | undefined): readonly SheetModel[] {
  return session.book.sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === 'visible');
}

function required(session: Session, sheet: SheetModel | undefined): HostObject {
  if (!sheet) throw new HostError('ItemNotFound', 'worksheet');
  return worksheetObject(session, sheet);
}

/** A blank sheet under the next free name. @param at its place among the sheets */
export function addSheet(session: Session, at: number): SheetModel {
  session.assertStructure();
  const sheet = session.book.addSheet(freeName(session), at);
  session.events.added(sheet);
  session.sheetsChanged();
  return sheet;
}

function freeName(session: Session): string {
  for (let i = session.book.sheets.length + 1; ; i++) {
    const name = `Sheet${String(i)}`;
    if (!session.book.sheet(name)) return name;
  }
}
