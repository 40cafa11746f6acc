/**
 * 評価 with a plan of 1,000 measures in Chromium, in the workbench: time until the table stands, of a sort, of every
 * keystroke in the filter, and of frames while the table is scrolled. Run after a build: `npx tsx bench/pane-large.ts`
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { largeBook } from '../test/support/large-plan';
import { WorkbenchServer } from '../test/support/workbench-page';

const count = Number(process.argv[2] ?? 1000);

/** Milliseconds from an action in the page to the second frame after it: what it does has been painted then. */
function painted(frame: Frame, action: string): Promise<number> {
  return frame.evaluate(`new Promise((resolve) => {
    const start = performance.now();
    ${action};
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)));
  })`);
}

/** Scrolls the place by 240 px a frame for so many frames; the time of each, ms. */
function scrolled(frame: Frame, frames: number): Promise<number[]> {
  return frame.evaluate(`new Promise((resolve) => {
    const place = document.getElementById('place');
    const times = [];
    let last = performance.now();
    const step = (now) => {
      times.push(now - last);
      last = now;
      if (times.length > ${String(frames)}) return resolve(times.slice(1));
      place.scrollTop += 240;
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  })`);
}

function summary(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(0);
  return `${at(0.5)} | ${at(0.95)} | ${at(1)}`;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tassei-bench-'));
  const server = await WorkbenchServer.start();
  try {
    const file = path.join(folder, 'large.xlsx');
    writeFileSync(file, largeBook('sanyo-onoda', count));
    const workbench = await server.open({ viewport: { width: 1100, height: 900 } });
    await workbench.setWidth(400);
    let start = performance.now();
    await workbench.openFile(file, 600_000);
    await workbench.pane.getByText('施策の一覧').first().waitFor({ timeout: 600_000 });
    console.log(`opened and read: ${((performance.now() - start) / 1000).toFixed(1)} s`);
    const frame = workbench.frame();
    start = performance.now();
    await workbench.place('評価');
    await workbench.pane.locator('[data-row]').first().waitFor({ timeout: 60_000 });
    console.log(`評価 opened: ${(performance.now() - start).toFixed(0)} ms`);
    console.log('\n| ms | median | 95% | longest |\n|---|---|---|---|');
    const sort = `[...document.querySelectorAll('th button')].find((b) => b.textContent.startsWith('達成率')).click()`;
    const sorts: number[] = [];
    for (let i = 0; i < 8; i++) sorts.push(await painted(frame, sort));
    console.log(`| sort by rate | ${summary(sorts)} |`);
    const typed: number[] = [];
    for (const text of ['税', '税務', '税務課', '税務', '税', '', '収', '収納', '']) {
      const set = `const box = document.querySelector('input[type=search]');
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(box, ${JSON.stringify(text)});
        box.dispatchEvent(new Event('input', { bubbles: true }))`;
      typed.push(await painted(frame, set));
    }
    console.log(`| keystroke in the filter | ${summary(typed)} |`);
    console.log(`| frame while scrolling | ${summary(await scrolled(frame, 240))} |`);
    const keys: number[] = [];
    await workbench.pane.locator('[data-row]').first().focus();
    for (let i = 0; i < 40; i++) {
      keys.push(
        await painted(
          frame,
          `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }))`,
        ),
      );
    }
    console.log(`| arrow key to the next row | ${summary(keys)} |`);
    await workbench.page.waitForTimeout(500);
    start = performance.now();
    await workbench.button('達成率と評価を計算').click();
    await workbench.pane
      .locator('footer')
      .getByText(/書き込/)
      .first()
      .waitFor({ timeout: 300_000 });
    console.log(`\nwhat would be written is known: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
