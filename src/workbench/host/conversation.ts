import type { HostAnswer, HostEngine } from './engine';
import type { HostMessage } from './events';
import { FUNCTION_CALL, type FunctionAnswer } from './function-calls';
import { isRecord, type Wire, type WireRecord } from './protocol';

/** The way to the add-in's page; what comes from it goes to {@link AddinConversation.receive}. */
export interface AddinPort {
  /** A JSON text for the page. */
  post(message: string): void;
}

export interface ConversationOptions {
  /** `https://localhost:3000`: where the page that plays Excel comes from. */
  readonly origin: string;
  /** Where the add-in's page comes from; the same by default. */
  readonly addinOrigin?: string;
  /** What `Office.context.document.url` says. */
  readonly documentUrl?: string;
  /** Fresh at every open: office.js caches settings under it. */
  readonly conversationId?: string;
  /** The user left the page by the keyboard: Tab or Ctrl+F6 behind its last control, Shift before its first, Esc. */
  readonly onLeave?: (way: 'forward' | 'back') => void;
  /** Whether ribbon, custom functions and pane share one page that outlives the pane; default true. */
  readonly sharedRuntime?: boolean;
}

const MESSAGE = { request: 0, answer: 1 } as const;
const ACTION = { invoke: 0, register: 1, unregister: 2 } as const;
const RESPONSE = { reply: 0, event: 1 } as const;

/** Methods of office.js by number. */
const DISPATCH = {
  settingsRefresh: 75,
  settingsSave: 76,
  fileProperties: 86,
  richApi: 93,
  actionCompleted: 94,
} as const;

/** What office.js is told about a method that this host lacks. */
const NOT_SUPPORTED = 5000;

/** How the page says that the keyboard leaves it (`OSF.AgaveHostAction`). */
const LEAVING: Readonly<Record<number, 'forward' | 'back'>> = {
  5: 'forward',
  6: 'back',
  13: 'forward',
  14: 'back',
  15: 'back',
  17: 'forward',
  18: 'back',
};

/** What the host says that it can: 1 is a shared runtime, 2 custom functions. */
const FLAGS = { shared: '3', alone: '2' } as const;

/** How the page is shown when it begins. */
const DISPLAY = { hidden: 1, taskpane: 2 } as const;

/** Category of the messages that ask for custom functions. */
const FUNCTION_CATEGORY = 1;
/** Category of the messages that carry events of the rich API. */
const EVENT_CATEGORY = 65536;

interface Request {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _correlationId: number;
  readonly _conversationId: string;
  readonly _data: Wire;
}

/** Excel's half of the talk with one add-in page in an iframe, as the unmodified office.js expects it on the web. */
export class AddinConversation {
  readonly conversationId: string;
  private readonly controlId: string;
  /** Requests that a slow host has not answered yet. */
  private readonly late = new Set<ReturnType<typeof setTimeout>>();
  private readonly registered = new Map<string, number>();
  private readonly running: (() => void)[] = [];
  private readonly stop: (() => void)[];

  constructor(
    private readonly port: AddinPort,
    private readonly engine: HostEngine,
    private readonly options: ConversationOptions,
  ) {
    this.conversationId = options.conversationId ?? crypto.randomUUID();
    this.controlId = `${this.conversationId}-addin`;
    engine.functions.open((id, args) => this.callFunction(id, args, ''));
    this.stop = [
      engine.onMessages((messages) => {
        this.sendMessages(messages);
      }),
      engine.listen((event) => {
        if (event.kind === 'selected') this.sendEvent('documentSelectionChanged', {});
      }),
    ];
  }

  /** The `name` that the iframe must have before its page loads. */
  get frameName(): string {
    const flags = this.sharedRuntime ? FLAGS.shared : FLAGS.alone;
    const hostInfo = ['Excel', 'Web', '16.00', this.engine.locale, '', '', 'disableLogging', flags].join('$');
    return JSON.stringify({
      baseFrameName: `_xdm_${this.controlId}`,
      hostInfo,
      xdmInfo: [this.conversationId, this.controlId, `${this.options.origin}/`].join('|'),
      serializerVersion: '1',
      flights: '[]',
    });
  }

  /** Takes a message of the add-in's page; what is no part of this conversation is left alone. */
  receive(text: string): void {
    const request = parseRequest(text);
    if (request?._conversationId !== this.conversationId || request._messageType !== MESSAGE.request) return;
    switch (request._actionType) {
      case ACTION.register:
        this.registered.set(request._actionName, request._correlationId);
        this.reply(request, { Error: 0, Version: 1 });
        return;
      case ACTION.unregister:
        this.registered.delete(request._actionName);
        this.reply(request, { Error: 0, Version: 1 });
        return;
      default: {
        const { delay } = this.engine.failures;
        if (delay > 0 && methodOf(request._data)['DispatchId'] === DISPATCH.richApi)
          this.answerLater(request, delay);
        else this.answer(request);
      }
    }
  }

  /** The user pressed a ribbon button whose action the page associated under this id; done when the page says so. */
  invokeRibbon(actionId: string, buttonId = 'Button1'): Promise<void> {
    const source = JSON.stringify({ source: { id: buttonId } });
    this.sendEvent('appCommandInvoked', { 0: crypto.randomUUID(), 1: actionId, 2: source });
    return new Promise((resolve) => {
      this.running.push(resolve);
    });
  }

  /** Asks the page for a custom function, as a formula does; `address` is the cell that asks. */
  callFunction(id: string, args: readonly Wire[], address: string): Promise<FunctionAnswer> {
    const { message, answer } = this.engine.functionCalls.open(id, args, address);
    this.sendEvent('richApiMessage', {
      ArrayData: [[FUNCTION_CATEGORY, FUNCTION_CALL, '', message, 0, false]],
    });
    return answer;
  }

  /** Ends the conversation: the page is taken away or opened anew. */
  close(): void {
    for (const stop of this.stop) stop();
    for (const wait of this.late) clearTimeout(wait);
    this.engine.forgetAddin();
  }

  private answerLater(request: Request, delay: number): void {
    const wait = setTimeout(() => {
      this.late.delete(wait);
      this.answer(request);
    }, delay);
    this.late.add(wait);
  }

  private answer(request: Request): void {
    this.reply(request, this.invoke(request));
    this.engine.flush();
  }

  private invoke(request: Request): Wire {
    if (request._actionName === 'ContextActivationManager_getAppContextAsync') return this.appContext();
    if (request._actionName === 'executeMethod') return this.execute(request._data);
    if (request._actionName === 'ContextActivationManager_notifyHost') this.heard(request._data);
    return null;
  }

  /** @param data id of the page and what it has to say */
  private heard(data: Wire): void {
    const action: unknown = Array.isArray(data) ? data[1] : null;
    const way = typeof action === 'number' ? LEAVING[action] : undefined;
    if (way) this.options.onLeave?.(way);
  }

  private execute(data: Wire): Wire {
    const method = methodOf(data);
    const settings = this.engine.documentSettings;
    switch (method['DispatchId']) {
      case DISPATCH.richApi:
        return richApiAnswer(this.engine.handle(requestText(data)));
      case DISPATCH.settingsSave:
        settings.clear();
        for (const [name, value] of settingPairs(data)) settings.set(name, value);
        return done({});
      case DISPATCH.settingsRefresh:
        return done({ Properties: { Settings: [...settings].map(([Name, Value]) => ({ Name, Value })) } });
      case DISPATCH.fileProperties:
        return done({ Properties: { Url: this.documentUrl }, 0: { 1: this.documentUrl } });
      case DISPATCH.actionCompleted:
        this.running.shift()?.();
        return done({});
      default:
        return { Version: 1, Error: NOT_SUPPORTED };
    }
  }

  private get sharedRuntime(): boolean {
    return this.options.sharedRuntime ?? true;
  }

  private get documentUrl(): string {
    return this.options.documentUrl ?? 'workbench://book.xlsx';
  }

  private appContext(): Wire {
    const { locale, excelApi, documentSettings } = this.engine;
    return {
      _id: this.controlId,
      _appName: 16,
      _appVersion: '16.0',
      _appMinorVersion: 0,
      _appUILocale: locale,
      _dataLocale: locale,
      _docUrl: this.documentUrl,
      _clientMode: 1,
      _settings: [...documentSettings],
      _reason: 'documentOpened',
      _osfControlType: 1,
      _eToken: '',
      _correlationId: '00000000-0000-0000-0000-000000000000',
      _appInstanceId: this.controlId,
      _requirementMatrix: JSON.stringify({
        ExcelApi: excelApi,
        ...(this.sharedRuntime ? { SharedRuntime: '1.1', KeyboardShortcuts: '1.1' } : {}),
        AddinCommands: '1.3',
        RichApiRuntime: '1.2',
        CustomFunctions: '1.2',
        CustomFunctionsRuntime: '1.1',
      }),
      _hostFullVersion: '16.0.17000.0',
      _hostCustomMessage: '',
      _clientWindowHeight: 600,
      _clientWindowWidth: 320,
      _addinName: 'addin',
      _appDomains: [this.options.addinOrigin ?? this.options.origin],
      _featureGates: {},
      _initialDisplayMode: this.engine.appRuntime.visible ? DISPLAY.taskpane : DISPLAY.hidden,
    };
  }

  private sendMessages(messages: readonly HostMessage[]): void {
    this.sendEvent('richApiMessage', {
      ArrayData: messages.map(({ messageType, targetId, message }) => [
        EVENT_CATEGORY,
        messageType,
        targetId,
        message,
        0,
        false,
      ]),
    });
  }

  private sendEvent(name: string, data: Wire): void {
    const correlation = this.registered.get(name);
    if (correlation !== undefined) this.send(name, correlation, RESPONSE.event, data);
  }

  private reply(request: Request, data: Wire): void {
    this.send(request._actionName, request._correlationId, RESPONSE.reply, data);
  }

  private send(name: string, correlation: number, type: number, data: Wire): void {
    this.port.post(
      JSON.stringify({
        _messageType: MESSAGE.answer,
        _actionName: name,
        _conversationId: this.conversationId,
        _correlationId: correlation,
        _origin: this.options.origin,
        _data: data,
        _errorCode: 0,
        _responseType: type,
        _serializerVersion: 1,
      }),
    );
  }
}

function parseRequest(text: string): Request | null {
  if (!text.startsWith('{')) return null;
  const message: unknown = JSON.parse(text);
  return isRecord(message) && typeof message['_actionName'] === 'string'
    ? (JSON.parse(text) as Request)
    : null;
}

function methodOf(data: Wire): Readonly<Record<string, Wire | undefined>> {
  return isRecord(data) && isRecord(data['DdaMethod']) ? data['DdaMethod'] : {};
}

/** The body of a rich API request is the fifth of the call's data. */
function requestText(data: Wire): string {
  const array = isRecord(data) ? data['ArrayData'] : null;
  const text: unknown = Array.isArray(array) ? array[4] : null;
  return typeof text === 'string' ? text : '{"Actions":[],"ObjectPaths":{}}';
}

function richApiAnswer(answer: HostAnswer): Wire {
  return answer.ok ? done({ Data: [200, [], answer.body] }) : { Version: 1, Error: answer.error };
}

function settingPairs(data: Wire): readonly (readonly [string, string])[] {
  const method = isRecord(data) ? data['DdaSettingsMethod'] : null;
  const pairs = isRecord(method) ? (method['Properties'] ?? method['Settings'] ?? []) : [];
  if (!Array.isArray(pairs)) return [];
  return (pairs as readonly Wire[]).flatMap((pair) =>
    Array.isArray(pair) && typeof pair[0] === 'string' && typeof pair[1] === 'string'
      ? [[pair[0], pair[1]] as const]
      : [],
  );
}

function done(data: WireRecord): WireRecord {
  return { Version: 1, Error: 0, ...data };
}
