/**
 * A plan of 300 measures in Chromium, in the workbench: time from an edit of a cell in the grid to the new rate in the
 * pane's form. Run after a build: `npx tsx bench/pane-edit.ts`
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { XlsxBook } from '../src/book/xlsx';
import { keepUnchanged } from '../src/book/changed-sheets';
import { readPlan } from '../src/sheets/read-plan';
import { largeBook } from '../test/support/large-plan';
import { WorkbenchServer } from '../test/support/workbench-page';
import { scriptsByOrigin } from './support/scripts-by-origin';

const count = Number(process.argv[2] ?? 300);
const edits = 30;

function summary(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1);
  return `${at(0.5)} | ${at(0.95)} | ${at(1)}`;
}

/** In the pane: gives back the time (ms since 1970) at which another rate stands there. */
const shown = `new Promise((resolve) => {
  const rate = () => /達成率([\\d.]+)%/.exec(document.querySelector('[data-form]').textContent)?.[1];
  const before = rate();
  const seen = new MutationObserver(() => {
    if (rate() === before) return;
    seen.disconnect();
    resolve(performance.timeOrigin + performance.now());
  });
  seen.observe(document.body, { subtree: true, childList: true, characterData: true });
})`;

/** In the page that hosts the pane: types an actual into the active sheet, which calculates it; when, and how long that took. */
const typed = (value: number): string => `{
  const { engine } = workbench;
  const start = performance.now();
  engine.type(engine.activeSheet.id, 13, 13, '${String(value)}');
  ({ at: performance.timeOrigin + start, host: performance.now() - start });
}`;

/** Reading the plan again after a change of one sheet, as the pane does it; ms. */
function readings(file: Uint8Array): number[] {
  const book = XlsxBook.load(file);
  let snapshot = book.snapshot();
  readPlan(snapshot);
  const [sheet] = snapshot.sheets.filter(({ name }) => name.startsWith('1 '));
  return Array.from({ length: edits }, (_, i) => {
    book.apply([
      { kind: 'setCells', sheet: sheet?.name ?? '', cells: [{ row: 13, col: 13, value: 701 + i }] },
    ]);
    snapshot = keepUnchanged(snapshot, book.snapshot());
    const start = performance.now();
    readPlan(snapshot);
    return performance.now() - start;
  });
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tassei-bench-'));
  const server = await WorkbenchServer.start();
  try {
    const bytes = largeBook('sanyo-onoda', count);
    const file = path.join(folder, 'large.xlsx');
    writeFileSync(file, bytes);
    const workbench = await server.open({ viewport: { width: 1100, height: 900 } });
    await workbench.openFile(file, 600_000);
    await workbench
      .button(/^1公金収納対策の強化|^1 ?公金収納対策の強化/)
      .first()
      .click({ timeout: 120_000 });
    await workbench.pane.locator('[data-form]').waitFor();
    await workbench.page.waitForTimeout(5_000);
    const frame = workbench.frame();
    const took: number[] = [];
    const host: number[] = [];
    const origins = [new URL(frame.url()).origin, new URL(workbench.page.url()).origin];
    const scripts = await scriptsByOrigin(workbench.page, origins, async () => {
      for (let i = 0; i < edits; i++) {
        const seen = frame.evaluate<number>(shown);
        await workbench.page.waitForTimeout(400);
        const edit = await workbench.page.evaluate<{ at: number; host: number }>(typed(701 + i * 3));
        took.push((await seen) - edit.at);
        host.push(edit.host);
      }
    });
    const [ofPane = 0, ofWorkbench = 0] = scripts.map((ms) => ms / edits);
    console.log(
      `| ${String(count)} measures, ${String(edits)} edits, ms | median | 95% | longest |\n|---|---|---|---|`,
    );
    console.log(`| edit in the grid until the rate is in the pane | ${summary(took)} |`);
    console.log(`| of it: the workbench takes the edit and calculates the sheet | ${summary(host)} |`);
    const pane = took.map((time, i) => time - (host[i] ?? 0));
    console.log(
      `| the rest: the event, reading the sheet, the plan and its rates, drawing | ${summary(pane)} |`,
    );
    console.log(
      `| of the rest: the plan is read from the new snapshot (in Node) | ${summary(readings(bytes))} |`,
    );
    console.log(
      `\nscripts, mean of all that an edit sets off: the pane and Microsoft's runtime ${ofPane.toFixed(1)} ms, the workbench (Excel's part and the grid) ${ofWorkbench.toFixed(1)} ms`,
    );
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
