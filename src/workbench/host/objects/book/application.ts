import { oneOf } from '../../arguments';
import { HostObject, type TypeTable } from '../../host-object';
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
    // The host draws and calculates once a request in any case.
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
};
