import { textArgument } from '../../arguments';
import { HostError } from '../../host-error';
import { HostObject, type TypeTable } from '../../host-object';
import type { Session } from '../../session';
import { application } from './application';
import { namedItems } from './named-items';
import { settings } from './settings';
import { bookTables } from '../sheet/tables';
import { worksheets } from '../sheet/worksheets';
import { rangeObject } from '../links';

export function workbookObject(session: Session): HostObject {
  return HostObject.of(WORKBOOK, session);
}

export const WORKBOOK: TypeTable<Session> = {
  type: 'Workbook',
  scalars: {
    AutoSave: { get: ({ file }) => file.autoSave },
    Name: { get: ({ file }) => file.name },
  },
  children: {
    Application: application,
    Names: (session) => namedItems(session, null),
    Protection: (session) => HostObject.of(WORKBOOK_PROTECTION, session),
    Settings: settings,
    Tables: bookTables,
    Worksheets: worksheets,
    _Runtime: (session) => HostObject.of(RUNTIME, session),
  },
  methods: {
    GetActiveCell: (session) =>
      rangeObject(session, session.activeSheet, { ...session.selection, rows: 1, cols: 1 }),
    GetSelectedRange: (session) => rangeObject(session, session.activeSheet, session.selection),
    _GetObjectByReferenceId: (session, [id]) =>
      session.byReference(textArgument(id, 'referenceId')).identity(),
    _GetObjectTypeNameByReferenceId: (session, [id]) =>
      session.byReference(textArgument(id, 'referenceId')).type,
    _GetRangeForEventByReferenceId: (session, [id]) => session.byReference(textArgument(id, 'referenceId')),
    _GetRangeOrNullObjectForEventByReferenceId: (session, [id]) =>
      session.findReference(textArgument(id, 'referenceId')),
    _GetReferenceCount: (session) => session.referenceCount,
    _RemoveAllReferences: (session) => {
      session.releaseAll();
      return null;
    },
    _RemoveReference: (session, [id]) => {
      session.release(textArgument(id, 'referenceId'));
      return null;
    },
  },
};

export const RUNTIME: TypeTable<Session> = {
  type: 'Runtime',
  scalars: {
    EnableEvents: {
      get: (session) => session.events.enabled,
      set: (session, value) => {
        if (typeof value !== 'boolean') throw new HostError('InvalidArgument', 'enableEvents');
        session.events.enabled = value;
      },
    },
  },
};

export const WORKBOOK_PROTECTION: TypeTable<Session> = {
  type: 'WorkbookProtection',
  scalars: { Protected: { get: (session) => session.structureLocked } },
};
