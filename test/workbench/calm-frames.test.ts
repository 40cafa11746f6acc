import { calmFrames } from '../../src/workbench/page/grid/calm-frames';

/** What of a page draws frames: Node's own timers and clock. */
function pageOfNode(): Window {
  const drawn = new Map<number, NodeJS.Immediate>();
  let last = 0;
  const page = {
    performance,
    setTimeout: (work: () => void, ms: number) => setTimeout(work, Math.min(ms, 5)),
    clearTimeout,
    addEventListener: () => undefined,
    requestAnimationFrame: (draw: FrameRequestCallback) => {
      last += 1;
      drawn.set(
        last,
        setImmediate(() => draw(performance.now())),
      );
      return last;
    },
    cancelAnimationFrame: (id: number) => clearImmediate(drawn.get(id)),
  };
  return page as unknown as Window;
}

const frameOf = (page: Window): Promise<number> => new Promise((draw) => page.requestAnimationFrame(draw));

test('a number that means none calls no frame off: Univer calls off -1 where it has asked for nothing', async () => {
  const page = pageOfNode();
  calmFrames(page);
  const first = frameOf(page);
  for (const none of [-1, 0]) page.cancelAnimationFrame(none);
  expect(await first).toBeGreaterThan(0);
});

test('a frame that was called off is not drawn, also when it was hurried meanwhile; one that was drawn takes no other along', async () => {
  const page = pageOfNode();
  const own = page.requestAnimationFrame.bind(page);
  const wake = calmFrames(page);
  const drawn: string[] = [];
  const early = page.requestAnimationFrame(() => drawn.push('early'));
  const resting = page.requestAnimationFrame(() => drawn.push('resting'));
  page.cancelAnimationFrame(early);
  wake();
  page.cancelAnimationFrame(resting);
  const first = page.requestAnimationFrame(() => drawn.push('first'));
  await frameOf(page);
  own(() => drawn.push('the page’s own'));
  page.cancelAnimationFrame(first);
  await frameOf(page);
  expect(drawn).toEqual(['first', 'the page’s own']);
});
