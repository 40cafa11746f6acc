import { isAbsent, oneOf, textArgument } from '../../arguments';
import { HostError } from '../../host-error';
import { HostObject, type Argument, type TypeTable } from '../../host-object';
import type { Session } from '../../session';

export function application(session: Session): HostObject {
  return HostObject.of(APPLICATION, session);
}

export const APPLICATION: TypeTable<Session> = {
  type: 'Application',
  scalars: {
    CalculationMode: {
      get: (session) => session.calculationMode,
      set: (session, value) => {
        session.calculationMode = oneOf(
          value,
          ['Automatic', 'AutomaticExceptTables', 'Manual'],
          'calculationMode',
        );
      },
    },
    CalculationState: { get: () => 'Done' },
  },
  methods: {
    Calculate: (session) => {
      session.calculate();
      return null;
    },
    CreateWorkbook: (session, [file]) => HostObject.of(CREATED, { session, bytes: workbookArgument(file) }),
    // The host draws and calculates once a request in any case.
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
};

interface Created {
  readonly session: Session;
  readonly bytes: Uint8Array;
}

/** A workbook of its own that is not shown before it is opened; of this one nothing changes. */
export const CREATED: TypeTable<Created> = {
  type: 'WorkbookCreated',
  identity: () => ({ Id: '' }),
  methods: {
    Open: ({ session, bytes }) => {
      session.opened.push(bytes);
      return null;
    },
  },
};

/** A file in base 64; an empty workbook without one. */
function workbookArgument(argument: Argument | undefined): Uint8Array {
  if (isAbsent(argument)) return new Uint8Array();
  const text = textArgument(argument, 'base64File');
  if (!/^UEsDB/.test(text) || /[^A-Za-z0-9+/=]/.test(text))
    throw new HostError('InvalidArgument', 'base64File');
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
