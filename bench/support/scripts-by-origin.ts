import type { Page } from 'playwright-core';

interface Profile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: { readonly url: string } }[];
  readonly samples: readonly number[];
  /** µs */
  readonly timeDeltas: readonly number[];
}

/** Time (ms) that scripts of each of these origins run while something is done. */
export async function scriptsByOrigin(
  page: Page,
  origins: readonly string[],
  act: () => Promise<void>,
): Promise<number[]> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: 500 });
  await cdp.send('Profiler.start');
  await act();
  const { profile } = await cdp.send('Profiler.stop');
  await cdp.detach();
  return byOrigin(profile as Profile, origins);
}

function byOrigin({ nodes, samples, timeDeltas }: Profile, origins: readonly string[]): number[] {
  const urls = new Map(nodes.map(({ id, callFrame }) => [id, callFrame.url]));
  return origins.map((origin) =>
    samples.reduce(
      (sum, id, i) => (urls.get(id)?.startsWith(origin) ? sum + (timeDeltas[i] ?? 0) / 1000 : sum),
      0,
    ),
  );
}
