import { BookFailure } from '../../book/shell';

/** How long steps run before the pane may draw and answer, ms. */
const slice = 40;

export interface StepWatch {
  readonly signal?: AbortSignal;
  /** `count` steps were made. */
  readonly progress?: (count: number) => void;
}

/**
 * Goes through short steps at once, with a pause for the pane whenever they have taken a while.
 * @throws BookFailure `cancelled`
 */
export async function inSlices<T>(steps: Generator<undefined, T>, watch: StepWatch = {}): Promise<T> {
  let count = 0;
  for (;;) {
    if (watch.signal?.aborted) throw new BookFailure('cancelled');
    const start = performance.now();
    do {
      const { done, value } = steps.next();
      if (done) return value;
      count += 1;
    } while (performance.now() - start < slice);
    watch.progress?.(count);
    await drawn();
  }
}

/** After a task of its own: the browser has drawn what was changed, and handed out what the user did. */
export function drawn(): Promise<void> {
  return isHidden() ? afterMessage() : new Promise((resolve) => setTimeout(resolve));
}

/** Where the pane is closed and its page goes on for the ribbon, browsers let timers wait for a second, or a minute. */
function isHidden(): boolean {
  return typeof document !== 'undefined' && document.visibilityState === 'hidden';
}

function afterMessage(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
