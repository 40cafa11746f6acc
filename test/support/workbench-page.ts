import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type Frame,
  type FrameLocator,
  type Locator,
  type Page,
} from 'playwright-core';
import { XlsxBook } from '../../src/book/xlsx';
import { layoutFaults } from './layout-faults';

const serveFile = path.resolve(__dirname, '../../dist/serve/serve.cjs');
const axeFile = path.resolve(__dirname, '../../node_modules/axe-core/axe.min.js');
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How many times slower than it is the pages' processor is: what races shows then. */
const slower = Number(process.env.SLOWER ?? 1);

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
}

const viewport = { width: 1366, height: 768 };

/** Nothing was asked of the browser that would last: such a page can be used again. */
function isPlain(
  { viewport: _, ...options }: BrowserContextOptions,
  { guide, storage = true }: Start,
): boolean {
  return Object.keys(options).length === 0 && !guide && storage;
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
async function restart(page: Page, query: string, size: NonNullable<typeof viewport>): Promise<void> {
  await (await paneFrame(page)).evaluate('localStorage.clear(); sessionStorage.clear()');
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' });
  await page.mouse.move(0, 0);
  await page.evaluate(`restartWorkbench(${JSON.stringify(query)})`);
}

async function paneFrame(page: Page): Promise<Frame> {
  const handle = await page.locator('aside iframe').elementHandle();
  const frame = await handle.contentFrame();
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

/** The built workbench behind its own servers, and one Chromium. */
export class WorkbenchServer {
  /** Pages that tests are done with: to use one again takes a third of the time that a new one takes. */
  private readonly idle: Page[] = [];

  private constructor(
    readonly address: string,
    private readonly server: ChildProcess,
    private readonly browser: Browser,
  ) {}

  static async start(): Promise<WorkbenchServer> {
    if (!existsSync(serveFile)) throw new Error('dist/serve is absent: run "npm run build" first');
    const server = spawn(process.execPath, [serveFile, '--port', '0', '--no-open'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const address = await new Promise<string>((resolve, reject) => {
      server.once('exit', () => reject(new Error('the server ended')));
      server.stdout.on('data', (text: Buffer) => {
        const found = /workbench: (\S+)/.exec(text.toString());
        if (found?.[1]) resolve(found[1]);
      });
    });
    const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
    const browser = await chromium.launch({ executablePath, args: flags });
    return new WorkbenchServer(address, server, browser);
  }

  /** The workbench with a sample workbook, ready to be used; the first look's guide has been seen unless it is asked for. */
  async open(options: BrowserContextOptions = {}, start: Start = {}): Promise<WorkbenchPage> {
    const query = queryOf(start);
    const page = isPlain(options, start) ? this.idle.pop() : undefined;
    if (page) await restart(page, query, options.viewport ?? viewport);
    const workbench = new WorkbenchPage(page ?? (await this.newPage(options, start)), (used) => {
      if (isPlain(options, start)) this.idle.push(used);
      else return used.context().close();
    });
    if (!page) await workbench.page.goto(`${this.address}${query}`);
    await workbench.pane
      .getByRole(start.trial ? 'alert' : 'tab')
      .first()
      .waitFor();
    return workbench;
  }

  private async newPage(options: BrowserContextOptions, start: Start): Promise<Page> {
    const context = await this.browser.newContext({
      viewport,
      locale: 'ja-JP',
      acceptDownloads: true,
      // axe looks at colours: not half way from one theme to the next
      reducedMotion: 'reduce',
      ...options,
    });
    // Machines that test are slow now and then; what never comes fails all the same.
    context.setDefaultTimeout(90_000);
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
    const { guide, storage = true } = start;
    if (!guide) await page.addInitScript("try { localStorage.setItem('tassei.guide', 'seen') } catch {}");
    if (!storage) {
      await page.addInitScript(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError') } })",
      );
    }
    return page;
  }

  async stop(): Promise<void> {
    await this.browser.close();
    this.server.kill();
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
    const frame = await this.frame();
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

  /** Waits until the pane has drawn what it was told. */
  private async drawn(): Promise<void> {
    const frame = await this.frame();
    await frame.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  }

  frame(): Promise<Frame> {
    return paneFrame(this.page);
  }

  /** What axe finds in the pane: rule and element, empty when all is well. Left out are the marks with which Fluent steers Tab. */
  async violations(rules?: readonly string[]): Promise<string[]> {
    return violationsIn(await this.frame(), "[['[data-tabster-dummy]']]", rules);
  }

  /** What axe finds in the workbench around the pane, by the rules of WCAG; left out is the grid, which is Univer's. */
  async violationsAround(): Promise<string[]> {
    const out = "[['[data-tabster-dummy]'], ['iframe'], ['[data-u-comp]']]";
    return violationsIn(this.page.mainFrame(), out, ['wcag2a', 'wcag2aa']);
  }

  /** The colours of all that the pane shows, in the order of its elements: what is the same looks the same. */
  async colours(): Promise<string> {
    const frame = await this.frame();
    return frame.evaluate<string>(
      `[...document.querySelectorAll('body, body *')].map((e) => { const { color, backgroundColor, backgroundImage, borderColor, fill, opacity, forcedColorAdjust } = getComputedStyle(e);
        return [color, backgroundColor, backgroundImage, borderColor, fill, opacity, forcedColorAdjust].join(); }).join(';')`,
    );
  }

  /** Opens a workbook file as by dropping it on the page. */
  async openBook(bytes: Uint8Array): Promise<void> {
    const before = await this.frame();
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
    const frame = await this.frame();
    return frame.evaluate<number>(
      `(({ scrollHeight, clientHeight }) => Math.min(scrollHeight, 4 * clientHeight) - clientHeight)(document.querySelector('main'))`,
    );
  }

  /** What of the pane is wider than it, cut off, or cannot be brought into view; empty when all is well. */
  async layoutFaults(): Promise<string[]> {
    const frame = await this.frame();
    return frame.evaluate(layoutFaults);
  }
}
