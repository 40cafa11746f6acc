import type { FunctionCalls } from '../function-calls';
import { HostObject, type TypeTable } from '../host-object';

/** Services of the host beside the workbook; `calls` wait for the answers of custom functions. */
export function serviceObject(name: string, calls: FunctionCalls): HostObject {
  return HostObject.of({ type: name, ...SERVICES[name] }, calls);
}

const SERVICES: Readonly<Record<string, Omit<TypeTable<FunctionCalls>, 'type'>>> = {
  /** Hears which actions the add-in handles, and needs to do nothing. */
  'Microsoft.InternalService.AddinInternalService': { methods: { NotifyActionHandlerReady: () => null } },
  /** The pane of the workbench is seen before a button is pressed; it stays so. */
  'Microsoft.AppRuntime.AppRuntimeService': {
    methods: { GetAppRuntimeState: () => 'Visible', SetAppRuntimeState: () => null },
  },
  'Microsoft.ExcelServices.CustomFunctions': {
    methods: {
      _SetOsfControlContainerReadyForCustomFunctions: () => null,
      SetInvocationResults: (calls, [results]) => {
        calls.settle(results);
        return null;
      },
    },
  },
};
