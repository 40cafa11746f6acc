/** How long after somebody or something moved the page still draws at full speed, ms. */
const awakeForMs = 1000;
/** Between two frames while nothing moves, ms. */
const restMs = 500;
/** Below the numbers that are given out: above the page's own, and far from the -1 that says "none" where Univer calls off. */
const firstId = 2 ** 40;

/**
 * Lets the page ask for frames seldom while nothing moves. Univer's loop asks for one sixty times a second for as long as it
 * lives, which keeps a sixth of a processor busy with drawing nothing.
 *
 * @returns Says that something is about to be drawn: frames come at full speed again.
 */
export function calmFrames(page: Window): () => void {
  const frame = page.requestAnimationFrame.bind(page);
  const cancel = page.cancelAnimationFrame.bind(page);
  const put = (id: number, draw: FrameRequestCallback): void => {
    const own = frame((time) => {
      asked.delete(id);
      draw(time);
    });
    asked.set(id, () => cancel(own));
  };
  /** What calls a frame off, by the number that was given out for it. */
  const asked = new Map<number, () => void>();
  /** Those that are put off. */
  const waiting = new Map<number, FrameRequestCallback>();
  let last = firstId;
  let awakeUntil = 0;

  const wake = (): void => {
    awakeUntil = page.performance.now() + awakeForMs;
    for (const [id, draw] of waiting) {
      asked.get(id)?.();
      put(id, draw);
    }
  };
  page.requestAnimationFrame = (draw) => {
    last += 1;
    const id = last;
    if (page.performance.now() < awakeUntil) {
      put(id, draw);
      return id;
    }
    const timer = page.setTimeout(() => {
      waiting.delete(id);
      put(id, draw);
    }, restMs);
    waiting.set(id, draw);
    asked.set(id, () => {
      page.clearTimeout(timer);
      waiting.delete(id);
    });
    return id;
  };
  page.cancelAnimationFrame = (id) => {
    const off = asked.get(id);
    asked.delete(id);
    if (off) off();
    else if (id <= firstId) cancel(id);
  };
  for (const event of ['pointermove', 'pointerdown', 'wheel', 'keydown', 'focusin', 'resize'] as const) {
    page.addEventListener(event, wake, { capture: true, passive: true });
  }
  return wake;
}
