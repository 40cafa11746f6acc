import { inSlices } from '../../src/taskpane/workbook/in-slices';

let clock = 0;
beforeEach(() => {
  jest.spyOn(performance, 'now').mockImplementation(() => clock);
});
afterEach(() => {
  jest.restoreAllMocks();
});

/** So many steps of 5 ms each, by a clock that only they move; tells when a step is made. */
function* steps(count: number, made: () => void = () => undefined): Generator<undefined, string> {
  for (let i = 0; i < count; i++) {
    clock += 5;
    made();
    yield;
  }
  return 'done';
}

test('short work is done at once', async () => {
  let others = 0;
  setTimeout(() => others++);
  expect(await inSlices(steps(2))).toBe('done');
  expect(others).toBe(0);
});

test('long work leaves the pane room, and tells how far it is', async () => {
  const events: string[] = [];
  const other = setInterval(() => events.push('other'), 1);
  await inSlices(steps(30), { progress: (count) => events.push(String(count)) });
  clearInterval(other);
  const told = events.filter((event) => event !== 'other').map(Number);
  expect(told.length).toBeGreaterThan(1);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(events.filter((event) => event === 'other').length).toBeGreaterThan(1);
});

test('where the page is hidden nothing waits for timers, which browsers let wait there', async () => {
  jest.useFakeTimers({ doNotFake: ['performance'] });
  Object.assign(globalThis, { document: { visibilityState: 'hidden' } });
  try {
    expect(await inSlices(steps(30))).toBe('done');
  } finally {
    Reflect.deleteProperty(globalThis, 'document');
    jest.useRealTimers();
  }
});

test('work that is called off ends at the next pause', async () => {
  const abort = new AbortController();
  let made = 0;
  setTimeout(() => abort.abort());
  await expect(
    inSlices(
      steps(1000, () => made++),
      { signal: abort.signal },
    ),
  ).rejects.toMatchObject({
    code: 'cancelled',
  });
  expect(made).toBeLessThan(1000);
});
