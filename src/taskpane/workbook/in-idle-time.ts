/** How long steps run before the browser is asked for another rest, ms: typing and scrolling stay fluid. */
const slice = 8;

/** Goes through short steps while the browser has nothing else to do; `null` when it was called off. */
export async function inIdleTime<T>(steps: Generator<undefined, T>, signal: AbortSignal): Promise<T | null> {
  for (;;) {
    await idle();
    if (signal.aborted) return null;
    const start = performance.now();
    while (performance.now() - start < slice) {
      const { done, value } = steps.next();
      if (done) return value;
    }
  }
}

/** Until the browser is idle; WebKit (Excel for Mac) has no such word, there it is a short wait. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 500 });
    else setTimeout(resolve, 16);
  });
}
