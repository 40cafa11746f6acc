import type { EventName, HostEvents } from '../../events';
import type { Argument } from '../../host-object';

type Method<T> = (target: T, args: readonly Argument[]) => Argument | undefined;

/** The methods by which the client registers for a type's events: `_RegisterDataChangedEvent`, `_UnregisterEventMoved` … */
export function eventMethods<T>(
  names: readonly EventName[],
  place: (target: T) => { readonly events: HostEvents; readonly target: string | null },
): Readonly<Record<string, Method<T>>> {
  const method =
    (name: EventName, step: 1 | -1): Method<T> =>
    (object) => {
      const { events, target } = place(object);
      events.register(name, target, step);
      return null;
    };
  return Object.fromEntries(
    names.flatMap((name) => {
      const wire = LATE.has(name) ? `Event${name}` : `${name}Event`;
      return [
        [`_Register${wire}`, method(name, 1)],
        [`_Unregister${wire}`, method(name, -1)],
      ];
    }),
  );
}

/** The runtime names the newer events the other way round. */
const LATE = new Set<EventName>(['Moved', 'NameChanged', 'VisibilityChanged']);
