import { textArgument } from '../../arguments';
import { HostError } from '../../host-error';
import { HostObject, type Argument, type TypeTable } from '../../host-object';
import type { Wire } from '../../protocol';
import type { Session } from '../../session';

/** The workbook's settings of this add-in. */
export function settings(session: Session): HostObject {
  return HostObject.of(SETTINGS, session);
}

interface Setting {
  readonly session: Session;
  readonly key: string;
}

export const SETTINGS: TypeTable<Session> = {
  type: 'SettingCollection',
  items: (session) => [...session.settings.keys()].map((key) => setting(session, key)),
  item: (session, key) => {
    const name = textArgument(key, 'key');
    if (!session.settings.has(name)) throw new HostError('ItemNotFound', name);
    return setting(session, name);
  },
  methods: {
    Add: (session, [key, value]) => {
      const name = textArgument(key, 'key');
      session.settings.set(name, plain(value));
      return setting(session, name);
    },
    GetCount: (session) => session.settings.size,
    GetItemOrNullObject: (session, [key]) => {
      const name = textArgument(key, 'key');
      return session.settings.has(name) ? setting(session, name) : null;
    },
  },
};

export const SETTING: TypeTable<Setting> = {
  type: 'Setting',
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ session, key }) => session.settings.get(key) ?? null,
      set: ({ session, key }, value) => {
        session.settings.set(key, value);
      },
    },
    _Id: { get: ({ key }) => key },
  },
  methods: {
    Delete: ({ session, key }) => {
      session.settings.delete(key);
      return null;
    },
  },
};

function setting(session: Session, key: string): HostObject {
  return HostObject.of(SETTING, { session, key });
}

function plain(value: Argument | undefined): Wire {
  if (value instanceof HostObject) throw new HostError('InvalidArgument', 'value');
  return value ?? null;
}
