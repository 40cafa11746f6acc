import { HostObject, type TypeTable } from '../host-object';

/** Services of the host beside the workbook: it hears which actions the add-in handles, and needs to do nothing. */
export function serviceObject(name: string): HostObject {
  return HostObject.of(SERVICES[name] ?? { type: name }, name);
}

const SERVICES: Readonly<Record<string, TypeTable<string>>> = {
  'Microsoft.InternalService.AddinInternalService': addinInternal(
    'Microsoft.InternalService.AddinInternalService',
  ),
};

function addinInternal(type: string): TypeTable<string> {
  return { type, methods: { NotifyActionHandlerReady: () => null } };
}
