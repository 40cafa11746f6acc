import type { ProtectionOptions } from '../../../../book/xlsx/model';
import { isAbsent } from '../../arguments';
import { HostError } from '../../host-error';
import { HostObject, type TypeTable } from '../../host-object';
import { isRecord } from '../../protocol';
import type { Sheet } from './sheet';

export function worksheetProtection(target: Sheet): HostObject {
  return HostObject.of(WORKSHEET_PROTECTION, target);
}

const OPTIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const satisfies readonly (keyof ProtectionOptions)[];

export const WORKSHEET_PROTECTION: TypeTable<Sheet> = {
  type: 'WorksheetProtection',
  scalars: {
    Protected: { get: ({ sheet }) => sheet.protection !== null },
    Options: {
      get: ({ sheet }) => ({
        ...Object.fromEntries(OPTIONS.map((name) => [name, sheet.protection?.options[name] ?? false])),
        selectionMode: 'Normal',
      }),
    },
  },
  methods: {
    Protect: ({ session, sheet }, [options, password]) => {
      // the state must be read first (office-js#6784)
      if (sheet.protection) throw new HostError('AccessDenied', sheet.name);
      if (!isAbsent(password)) throw new HostError('NotImplemented', 'WorksheetProtection.protect(password)');
      const wanted = isRecord(options) ? options : {};
      sheet.protect(Object.fromEntries(OPTIONS.map((name) => [name, wanted[name] === true])));
      session.events.protectionChanged(sheet);
      session.sheetChanged(sheet);
      return null;
    },
    Unprotect: ({ session, sheet }) => {
      if (!sheet.protection || sheet.protection.hasPassword) throw new HostError('AccessDenied', sheet.name);
      sheet.unprotect();
      session.events.protectionChanged(sheet);
      session.sheetChanged(sheet);
      return null;
    },
  },
};
