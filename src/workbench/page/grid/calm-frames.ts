/** How long after somebody or something moved the page still draws at full speed, ms. */
const awakeForMs = 1000;
/** Between two frames while nothing moves, ms. */
const restMs = 500;

/**
 * Lets the page ask for frames seldom while nothing moves. Univer's loop asks for one sixty times a second for as long as it
 * lives, which keeps a sixth of a processor busy with drawing nothing.
 *
 * @returns Says that something is about to be drawn: frames come at full speed again.
 */
export function calmFrames(page: Window): () => void {
  const frame = page.requestAnimationFrame.bind(page);
  const cancel = page.cancelAnimationFrame.bind(page);
  /** Frames that are put off, by the number that was given out for them (below 0; the page's own numbers are above). */
  const waiting = new Map<number, { readonly timer: number; readonly draw: FrameRequestCallback }>();
  let last = 0;
  let awakeUntil = 0;

  const wake = (): void => {
    awakeUntil = page.performance.now() + awakeForMs;
    for (const [id, { timer, draw }] of waiting) {
      page.clearTimeout(timer);
      waiting.delete(id);
      frame(draw);
    }
  };
  page.requestAnimationFrame = (draw) => {
    if (page.performance.now() < awakeUntil) return frame(draw);
    last -= 1;
    const id = last;
    const timer = page.setTimeout(() => {
      waiting.delete(id);
      frame(draw);
    }, restMs);
    waiting.set(id, { timer, draw });
    return id;
  };
  page.cancelAnimationFrame = (id) => {
    const put = waiting.get(id);
    if (!put) {
      cancel(id);
      return;
    }
    page.clearTimeout(put.timer);
    waiting.delete(id);
  };
  for (const event of ['pointermove', 'pointerdown', 'wheel', 'keydown', 'focusin', 'resize'] as const) {
    page.addEventListener(event, wake, { capture: true, passive: true });
  }
  return wake;
}
