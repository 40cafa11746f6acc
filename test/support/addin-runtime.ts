import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { AddinConversation, type HostEngine } from '../../src/workbench/host';

const DIST = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));
const ORIGIN = 'https://localhost';

/** What office.js defines for an add-in's page. */
export interface OfficeGlobals {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
}

/** The whole unmodified office.js in a context of its own, talking to a host engine; one a workbook. */
export interface AddinRuntime extends OfficeGlobals {
  readonly conversation: AddinConversation;
  /** Lets the runtime take this for Excel on the desktop; its page is that of the web, which tells it otherwise. */
  readonly asDesktop: () => void;
  /** To be called at the end of a test. */
  readonly close: () => void;
}

/** Loads office.js and waits until it is ready, as an add-in's page does. */
export async function startAddin(
  engine: HostEngine,
  options: { readonly sharedRuntime?: boolean } = {},
): Promise<AddinRuntime> {
  const page: { receive: (message: string) => void } = { receive: () => undefined };
  const conversation = new AddinConversation(
    {
      post: (message) => {
        page.receive(message);
      },
    },
    engine,
    { origin: ORIGIN, ...options },
  );
  const { context, receive, stop } = openPage(conversation);
  page.receive = receive;
  const before = vm.runInContext('({ Office })', context) as Pick<OfficeGlobals, 'Office'>;
  await before.Office.onReady();
  const { Excel, Office, OfficeExtension, CustomFunctions } = vm.runInContext(
    '({ Excel, Office, OfficeExtension, CustomFunctions })',
    context,
  ) as OfficeGlobals;
  return {
    Excel,
    Office,
    OfficeExtension,
    CustomFunctions,
    conversation,
    asDesktop: () => {
      vm.runInContext(
        "window.Office = Object.create(Office, { context: { value: Object.create(Office.context, { platform: { value: 'PC' } }) } })",
        context,
      );
    },
    close: () => {
      conversation.close();
      stop();
    },
  };
}

type Listener = (event: { readonly data: string; readonly origin: string; readonly source: unknown }) => void;

/** The least of a browser's window that office.js asks for; messages pass through queues, as between frames. */
function openPage(conversation: AddinConversation): Page {
  const { timers, stop } = pageTimers();
  const listeners = new Set<Listener>();
  const parent = {
    postMessage: (data: string) => {
      queueMicrotask(() => {
        conversation.receive(data);
      });
    },
  };
  const place = {
    href: `${ORIGIN}/pane.html`,
    origin: ORIGIN,
    search: '',
    hash: '',
    protocol: 'https:',
    hostname: 'localhost',
  };
  const globals: Record<string, unknown> = {
    console,
    ...timers,
    queueMicrotask,
    URL,
    performance,
    Event: noop,
    parent,
    opener: null,
    name: conversation.frameName,
    navigator: { userAgent: 'node' },
    location: place,
    history: { pushState: noop, replaceState: noop },
    addEventListener: (type: string, listener: Listener) => {
      if (type === 'message') listeners.add(listener);
    },
    removeEventListener: (_type: string, listener: Listener) => {
      listeners.delete(listener);
    },
    focus: noop,
    blur: noop,
    open: () => null,
  };
  for (const name of ['window', 'self', 'top']) globals[name] = globals;
  const context = vm.createContext(globals);
  globals['document'] = pageDocument(context, place);
  run('office.js', context);
  const receive = (message: string): void => {
    queueMicrotask(() => {
      for (const listener of listeners) listener({ data: message, origin: ORIGIN, source: parent });
    });
  };
  return { context, receive, stop };
}

interface Page {
  readonly context: vm.Context;
  readonly receive: (message: string) => void;
  /** Ends what the page still waits for. */
  readonly stop: () => void;
}

/** Timers that end with the page. */
function pageTimers(): { readonly timers: Record<string, unknown>; readonly stop: () => void } {
  const running = new Set<NodeJS.Timeout>();
  const clear = (timer?: NodeJS.Timeout): void => {
    if (timer) running.delete(timer);
    clearTimeout(timer);
  };
  const start = (run: () => void, delay?: number): NodeJS.Timeout => {
    const timer = setTimeout(() => {
      running.delete(timer);
      run();
    }, delay);
    running.add(timer);
    return timer;
  };
  const repeat = (run: () => void, delay?: number): NodeJS.Timeout => {
    const timer = setInterval(run, delay);
    running.add(timer);
    return timer;
  };
  return {
    timers: { setTimeout: start, clearTimeout: clear, setInterval: repeat, clearInterval: clear },
    stop: () => {
      for (const timer of running) clearTimeout(timer);
    },
  };
}

interface ScriptElement {
  src: string;
  onload?: () => void;
  onerror?: () => void;
}

function pageDocument(context: vm.Context, place: { readonly href: string }): Record<string, unknown> {
  const head = {
    appendChild: (script: ScriptElement) => {
      setTimeout(() => {
        run(new URL(script.src).pathname.replace('/lib/', ''), context);
        script.onload?.();
      }, 0);
    },
  };
  const officeScript = { src: `${ORIGIN}/lib/office.js`, getAttribute: () => null };
  return {
    readyState: 'complete',
    URL: place.href,
    domain: 'localhost',
    location: place,
    body: {},
    hasFocus: () => true,
    addEventListener: noop,
    removeEventListener: noop,
    querySelectorAll: () => [],
    createElement: (tag: string) =>
      tag === 'a' ? new Link() : { tag, style: {}, setAttribute: noop, getAttribute: () => null },
    getElementsByTagName: (tag: string) => (tag === 'head' ? [head] : tag === 'script' ? [officeScript] : []),
  };
}

/** office.js takes addresses apart with a link element. */
class Link {
  private url = new URL(ORIGIN);

  get href(): string {
    return this.url.href;
  }

  set href(value: string) {
    this.url = new URL(value, ORIGIN);
  }

  get protocol(): string {
    return this.url.protocol;
  }

  get hostname(): string {
    return this.url.hostname;
  }

  get host(): string {
    return this.url.host;
  }

  get port(): string {
    return this.url.port;
  }

  get pathname(): string {
    return this.url.pathname;
  }

  get search(): string {
    return this.url.search;
  }

  get hash(): string {
    return this.url.hash;
  }
}

const scripts = new Map<string, vm.Script>();

/** Compiled once a process, run once a context. */
function run(file: string, context: vm.Context): void {
  let script = scripts.get(file);
  if (!script) {
    script = new vm.Script(readFileSync(path.join(DIST, file), 'utf8'), { filename: file });
    scripts.set(file, script);
  }
  script.runInContext(context);
}

function noop(): void {
  // The page has nothing to do here.
}
