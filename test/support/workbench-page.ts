import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContextOptions, Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { XlsxBook } from '../../src/book/xlsx';
import type { KeptBrowser, Running } from './kept-browser';
import { layoutFaults } from './layout-faults';

declare global {
  /** Outlives the world of a test file. */
  var keptBrowser: KeptBrowser | undefined;
}

const axeFile = path.resolve(__dirname, '../../node_modules/axe-core/axe.min.js');

/** How many times slower than it is the pages' processor is: what races shows then. */
const slower = Number(process.env.SLOWER ?? 1);

/** What the pages look like. */
export interface Look {
  readonly name: string;
  readonly media?: Parameters<Page['emulateMedia']>[0];
  /** Office's background, where Office has one. */
  readonly office?: string;
  /** Of the pane. */
  readonly isDark?: boolean;
}

/** With what the workbench opens. */
export interface Start {
  /** Id of the sample. */
  readonly sample?: string;
  /** Of the add-in: `ja-JP`, `en-US`. */
  readonly locale?: string;
  /** What fails from the beginning, by its name in 障害を試す. */
  readonly trial?: string;
  /** The user has never been here. */
  readonly guide?: boolean;
  /** `false`: the browser keeps nothing for the pages. */
  readonly storage?: boolean;
  /** A page that nobody had before, and that nobody has afterwards: what is done to it lasts. */
  readonly own?: boolean;
}

const viewport = { width: 1366, height: 768 };

/** In the pane's memory of the session: its user has never been here. */
const newcomer = 'tests.newcomer';

/** Nothing was asked of the browser that would last: such a page can be used again. */
function isPlain(
  { viewport: _, ...options }: BrowserContextOptions,
  { storage = true, own }: Start,
): boolean {
  return Object.keys(options).length === 0 && storage && !own;
}

function queryOf({ sample, locale, trial }: Start): string {
  const query = new URLSearchParams({
    ...(sample ? { sample } : {}),
    ...(locale ? { locale } : {}),
    ...(trial ? { trial } : {}),
  });
  return `?${query.toString()}`;
}

/** A page that another test is done with, as if it were opened anew: the pane is, while the grid stays. */
async function restart(
  page: Page,
  query: string,
  { size, guide }: { readonly size: typeof viewport; readonly guide: boolean },
): Promise<void> {
  await paneFrame(page).evaluate(
    `localStorage.clear(); sessionStorage.clear(); ${guide ? `sessionStorage.setItem('${newcomer}', '')` : ''}`,
  );
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' });
  await page.mouse.move(0, 0);
  await page.evaluate(`restartWorkbench(${JSON.stringify(query)})`);
}

function paneFrame(page: Page): Frame {
  const frame = page.frames().find((one) => one.parentFrame() === page.mainFrame());
  if (!frame) throw new Error('the pane has no frame');
  return frame;
}

/** @param out selectors of what is left out, as a script's text */
async function violationsIn(frame: Frame, out: string, rules?: readonly string[]): Promise<string[]> {
  if (!(await frame.evaluate<boolean>(`'axe' in globalThis`)))
    await frame.evaluate(readFileSync(axeFile, 'utf8'));
  return frame.evaluate<string[]>(
    `axe.run({ exclude: ${out} }, ${JSON.stringify({ resultTypes: ['violations'], ...(rules ? { runOnly: rules } : {}) })}).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => id + ': ' + html.slice(0, 160) + ' ' + any.map(({ message }) => message).join(' '))))`,
  );
}

/** Waits until a page has drawn what it was told, and nothing of it is on its way from one colour to another. */
async function drawn(frame: Frame): Promise<void> {
  // the workbench's own page draws seldom while nothing moves: a task is enough there
  const next = frame.parentFrame() ? 'requestAnimationFrame' : 'setTimeout';
  await frame.evaluate(
    `new Promise((done) => ${next}(() => ${next}(done))).then(() => Promise.allSettled(
      document.getAnimations().flatMap((one) => (one instanceof CSSTransition ? [one.finished] : []))))`,
  );
}

/** Waits until a page has the colours of a light or a dark theme. */
async function themed(frame: Frame, isDark: boolean): Promise<void> {
  await frame.waitForFunction(
    `/^#f/i.test(getComputedStyle(document.querySelector('.fui-FluentProvider')).getPropertyValue('--colorNeutralForeground1')) === ${String(isDark)}`,
    undefined,
    { polling: 20 },
  );
  await drawn(frame);
}

/** The built workbench in Chromium. */
export class WorkbenchServer {
  /** What the test file has opened and not closed yet. */
  private readonly opened = new Set<WorkbenchPage>();

  private constructor(
    private readonly kept: KeptBrowser,
    private readonly running: Running,
  ) {}

  static async start(): Promise<WorkbenchServer> {
    const kept = globalThis.keptBrowser ?? (await import('./kept-browser')).keptBrowser;
    return new WorkbenchServer(kept, await kept.running());
  }

  get address(): string {
    return this.running.address;
  }

  /** The workbench with a sample workbook, ready to be used; the first look's guide has been seen unless it is asked for. */
  async open(options: BrowserContextOptions = {}, start: Start = {}): Promise<WorkbenchPage> {
    const query = queryOf(start);
    const { storage = true, guide = false } = start;
    // without memory it cannot be told that the user was here
    const isNew = guide && storage;
    const used = isPlain(options, start) ? this.kept.idle.pop() : undefined;
    const page = used ?? (await this.newPage(options, start));
    // Machines that test are slow now and then; what never comes fails all the same.
    page.setDefaultTimeout(90_000);
    const workbench = new WorkbenchPage(page, (done) => {
      this.opened.delete(workbench);
      if (isPlain(options, start)) return this.kept.giveBack(done);
      return done.context().close();
    });
    this.opened.add(workbench);
    if (!used) await page.goto(`${this.address}${query}`);
    if (!used && isNew) await workbench.pane.getByRole('tab').first().waitFor();
    if (used || isNew) await restart(page, query, { size: options.viewport ?? viewport, guide });
    await workbench.pane
      .getByRole(start.trial ? 'alert' : 'tab')
      .first()
      .waitFor();
    return workbench;
  }

  private async newPage(options: BrowserContextOptions, { storage = true }: Start): Promise<Page> {
    const context = await this.running.browser.newContext({
      viewport,
      locale: 'ja-JP',
      acceptDownloads: true,
      permissions: ['clipboard-read', 'clipboard-write'],
      // axe looks at colours: not half way from one theme to the next
      reducedMotion: 'reduce',
      ...options,
    });
    const page = await context.newPage();
    // Who leaves with changes is asked by the browser: tests that leave want to.
    page.on(
      'dialog',
      (dialog) => void (dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss()),
    );
    if (slower > 1) {
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    }
    await page.addInitScript(
      storage
        ? `try { if (sessionStorage.getItem('${newcomer}') === null) localStorage.setItem('tassei.guide', 'seen') } catch {}`
        : "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError') } })",
    );
    return page;
  }

  /** Gives back whatever is still open. */
  async closeAll(): Promise<void> {
    await Promise.all([...this.opened].map((page) => page.close()));
  }

  /** The test file is done; the browser stays for the next one, where there may be one. */
  async stop(): Promise<void> {
    await this.closeAll();
    if (!globalThis.keptBrowser) await this.kept.close();
  }
}

/** The workbench as its user has it before him. */
export class WorkbenchPage {
  /** What the pages reported as errors. */
  readonly errors: string[] = [];
  readonly pane: FrameLocator;

  constructor(
    readonly page: Page,
    private readonly giveBack: (page: Page) => void | Promise<void>,
  ) {
    this.pane = page.frameLocator('aside iframe');
    for (const event of ['pageerror', 'console'] as const) page.removeAllListeners(event);
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
  }

  /** The test is done with it. */
  async close(): Promise<void> {
    await this.giveBack(this.page);
  }

  /** A button of the ribbon's group 達成シート. */
  ribbon(name: string): Locator {
    return this.page
      .getByRole('region', { name: /^(達成シート|Tassei)$/ })
      .getByRole('button', { name, exact: true });
  }

  button(name: string | RegExp): Locator {
    return this.pane.getByRole('button', { name, exact: true });
  }

  async place(name: string): Promise<void> {
    await this.pane.getByRole('tab', { name }).click();
  }

  /** The line above the grid: the selected cell and its content. */
  private line(): Locator {
    return this.page.locator('main [role=status]');
  }

  /** Chooses a workbook by the button 開く; what had changed in the one that is open is not wanted. */
  async chooseFile(file: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
    await this.page.evaluate('workbench.forgetChanges()');
    await this.page.locator('input[type=file]').setInputFiles(file);
  }

  /** Opens a workbook by the button 開く, and waits for its plan. */
  async openFile(file: string, timeout = 120_000): Promise<void> {
    await this.chooseFile(file);
    await this.page.getByRole('heading', { name: path.basename(file) }).waitFor({ timeout });
    await this.pane.getByRole('tab').first().waitFor({ timeout });
  }

  /** The pane's result line once it tells what is expected. */
  async told(words: string | RegExp): Promise<void> {
    await this.pane.locator('footer').getByText(words).waitFor();
  }

  /** Address of the selected cell, as the line above the grid has it. */
  async selected(): Promise<string> {
    const line = await this.line().innerText();
    return line.split('\n')[0] ?? '';
  }

  async content(): Promise<string> {
    const line = await this.line().innerText();
    return line.split('\n').slice(1).join('\n');
  }

  async waitForSelection(address: string): Promise<void> {
    await this.line().getByText(address, { exact: true }).waitFor({ timeout: 15_000 });
  }

  /** Clicks a cell of the active sheet that is in view: finds its place by clicking down a column, then along the row. */
  async clickCell(address: string): Promise<void> {
    const match = /^([A-Z]+)(\d+)$/.exec(address);
    const grid = await this.page.locator('main').boundingBox();
    if (!match?.[1] || !match[2] || !grid) throw new Error(`no such cell: ${address}`);
    const bottom = grid.y + grid.height - 60;
    await this.clickElsewhere(grid.x + 70, grid.y + 66);
    for (let y = grid.y + 66; y < bottom; y += 12) {
      if (/\d+/.exec(await this.clickAt(grid.x + 70, y))?.[0] !== match[2]) continue;
      for (let x = grid.x + 60; x < grid.x + grid.width - 20; x += 24) {
        if ((await this.clickAt(x, y + 4)) === address) return;
      }
    }
    throw new Error(`not in view: ${address}`);
  }

  /** The first click comes from the pane, and takes the focus along: waits until the grid has it. */
  private async clickElsewhere(x: number, y: number): Promise<void> {
    const before = await this.selected();
    for (let tries = 0; tries < 20 && (await this.selected()) === before; tries++) {
      await this.page.mouse.click(x, y + (tries % 2) * 40);
      await this.page.waitForTimeout(100);
    }
  }

  /** The address of the cell at a point, px. */
  private async clickAt(x: number, y: number): Promise<string> {
    await this.page.mouse.click(x, y);
    // The grid tells of its selection after it has drawn it.
    await this.page.waitForTimeout(60);
    return this.selected();
  }

  /** Types into the selected cell of the grid, as a user does. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 20 });
    await this.page.keyboard.press('Enter');
  }

  /** The pane's width, px. */
  async width(): Promise<number> {
    const splitter = this.page.locator('[role=separator][aria-valuemin]');
    return Number(await splitter.getAttribute('aria-valuenow'));
  }

  /** Sets the pane's width, px; the focus stays where it is. */
  async setWidth(width: number): Promise<void> {
    await this.page.evaluate(`workbench.setWidth(${String(width)})`);
    await this.drawn();
  }

  /** Makes the add-in's page this large, px. */
  async setSize(width: number, height: number): Promise<void> {
    const box = await this.page.locator('aside iframe').boundingBox();
    const viewport = this.page.viewportSize();
    if (!box || !viewport) throw new Error('the pane is not shown');
    await this.page.setViewportSize({ width: width + 700, height: height + viewport.height - box.height });
    await this.setWidth(width);
  }

  /** Lets Office's background be this one, as desktop Excel tells of it; on the web it has none. */
  async setOfficeBackground(bodyBackgroundColor: string | undefined): Promise<void> {
    const frame = this.frame();
    await frame.evaluate(
      (value) => {
        Object.defineProperty(Office.context, 'officeTheme', {
          value,
          configurable: true,
        });
        dispatchEvent(new Event('focus'));
      },
      bodyBackgroundColor === undefined ? undefined : { bodyBackgroundColor },
    );
    await this.drawn();
  }

  /** Shows the workbook beside the pane, or leaves it out. */
  async showGrid(isShown: boolean): Promise<void> {
    await this.page.evaluate(`document.querySelector('main').style.display = ${isShown ? "''" : "'none'"}`);
  }

  /** Lets both pages look like this, with nothing half way. */
  async setLook({ media, office, isDark = false }: Omit<Look, 'name'>): Promise<void> {
    await this.page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media });
    await this.setOfficeBackground(office);
    await themed(this.page.mainFrame(), media?.colorScheme === 'dark');
    await themed(this.frame(), isDark);
  }

  /** Waits until the pane has drawn what it was told. */
  private drawn(): Promise<void> {
    return drawn(this.frame());
  }

  frame(): Frame {
    return paneFrame(this.page);
  }

  /** What axe finds in the pane: rule and element, empty when all is well. Left out are the marks with which Fluent steers Tab. */
  async violations(rules?: readonly string[]): Promise<string[]> {
    return violationsIn(this.frame(), "[['[data-tabster-dummy]']]", rules);
  }

  /** What axe finds in the workbench around the pane, by the rules of WCAG; left out is the grid, which is Univer's. */
  async violationsAround(): Promise<string[]> {
    const out = "[['[data-tabster-dummy]'], ['iframe'], ['[data-u-comp]']]";
    return violationsIn(this.page.mainFrame(), out, ['wcag2a', 'wcag2aa']);
  }

  /** The colours of all that the pane shows, in the order of its elements: what is the same looks the same. */
  async colours(): Promise<string> {
    const frame = this.frame();
    return frame.evaluate<string>(
      `[...document.querySelectorAll('body, body *')].map((e) => { const { color, backgroundColor, backgroundImage, borderColor, fill, opacity, forcedColorAdjust } = getComputedStyle(e);
        return [color, backgroundColor, backgroundImage, borderColor, fill, opacity, forcedColorAdjust].join(); }).join(';')`,
    );
  }

  /** Opens a workbook file as by dropping it on the page. */
  async openBook(bytes: Uint8Array): Promise<void> {
    const before = this.frame();
    await this.chooseFile({
      name: 'plan.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(bytes),
    });
    while (!before.isDetached()) await this.page.waitForTimeout(20);
    await this.pane.getByRole('heading').first().waitFor();
  }

  /** Lets Excel's part fail in one of the ways of 障害を試す, or no more (`none`). */
  async tryFailure(trial: string): Promise<void> {
    await this.page.evaluate(`workbench.trials.try(${JSON.stringify(trial)})`);
  }

  /** From now on Excel answers nothing that the add-in asks of the open workbook. */
  async holdAnswers(): Promise<void> {
    await this.page.evaluate('workbench.engine.failures.delay = 1e9');
  }

  /** Requests longer than this (characters) are refused. */
  async limitRequests(length: number): Promise<void> {
    await this.page.evaluate(`workbench.engine.failures.requestLimit = ${String(length)}`);
  }

  /** The workbook as it would be saved now. */
  async book(): Promise<XlsxBook> {
    return XlsxBook.load(Buffer.from(await this.file(), 'base64'));
  }

  /** Its file, in base 64; the same as long as nothing changes. */
  file(): Promise<string> {
    return this.page.evaluate<string>(
      `workbench.engine.book.save().reduce((texts, byte) => { texts.push(String.fromCharCode(byte)); return texts; }, [])
        .join('').replace(/^[^]*$/, btoa)`,
    );
  }

  /** Requests of the add-in since the last call. */
  async countRequests(): Promise<{ readonly syncs: number; readonly requestCharacters: number }> {
    return this.page.evaluate(
      '(() => { const { engine } = workbench; const { stats } = engine; engine.resetStats(); return stats; })()',
    );
  }

  /** How much of the place is to be scrolled to, px; at most three times of what is in view. */
  async hiddenBelow(): Promise<number> {
    const frame = this.frame();
    return frame.evaluate<number>(
      `(({ scrollHeight, clientHeight }) => Math.min(scrollHeight, 4 * clientHeight) - clientHeight)(document.querySelector('main'))`,
    );
  }

  /** What of the pane is wider than it, cut off, or cannot be brought into view; empty when all is well. */
  async layoutFaults(): Promise<string[]> {
    const frame = this.frame();
    return frame.evaluate(layoutFaults);
  }
}
