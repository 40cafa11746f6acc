import { HostObject, type TypeTable } from '../host-object';

/** Services of the host beside the workbook. */
export function serviceObject(name: string): HostObject {
  return HostObject.of({ type: name, ...SERVICES[name] }, name);
}

const SERVICES: Readonly<Record<string, Omit<TypeTable<string>, 'type'>>> = {
  /** Hears which actions the add-in handles, and needs to do nothing. */
  'Microsoft.InternalService.AddinInternalService': { methods: { NotifyActionHandlerReady: () => null } },
  /** The pane of the workbench is seen before a button is pressed; it stays so. */
  'Microsoft.AppRuntime.AppRuntimeService': {
    methods: { GetAppRuntimeState: () => 'Visible', SetAppRuntimeState: () => null },
  },
};
