import type { AddinFunctions } from '../../addin-functions';
import type { AppRuntime } from '../../app-runtime';
import type { FunctionCalls } from '../../function-calls';
import { HostObject, type TypeTable } from '../../host-object';

/** What the services work on: custom functions, calls of them that wait for their answers, and the page's pane. */
export interface ServiceRooms {
  readonly functions: AddinFunctions;
  readonly calls: FunctionCalls;
  readonly runtime: AppRuntime;
}

/** Services of the host beside the workbook. */
export function serviceObject(name: string, rooms: ServiceRooms): HostObject {
  return HostObject.of({ type: name, ...SERVICES[name] }, rooms);
}

const SERVICES: Readonly<Record<string, Omit<TypeTable<ServiceRooms>, 'type'>>> = {
  /** Hears which actions the add-in handles, and needs to do nothing. */
  'Microsoft.InternalService.AddinInternalService': { methods: { NotifyActionHandlerReady: () => null } },
  'Microsoft.AppRuntime.AppRuntimeService': {
    methods: {
      GetAppRuntimeState: ({ runtime }) => (runtime.visible ? 'Visible' : 'Background'),
      SetAppRuntimeState: ({ runtime }, [state]) => {
        runtime.show(state === 'Visible');
        return null;
      },
    },
  },
  'Microsoft.ExcelServices.CustomFunctions': {
    methods: {
      _SetOsfControlContainerReadyForCustomFunctions: ({ functions }) => {
        functions.ready();
        return null;
      },
      SetInvocationResults: ({ calls }, [results]) => {
        calls.settle(results);
        return null;
      },
    },
  },
};
