import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';

const serveFile = path.resolve(__dirname, '../../dist/serve/serve.cjs');
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Pages that wait for a test. */
const mostIdle = 2;

/** What runs beside the tests. */
export interface Running {
  /** Of the workbench. */
  readonly address: string;
  readonly server: ChildProcess;
  readonly browser: Browser;
}

/** The built workbench behind its own servers, and one Chromium, with the pages that tests are done with. */
export class KeptBrowser {
  /** A page that has run for a while takes half of the time that a new one takes, also for a workbook opened anew. */
  readonly idle: Page[] = [];
  #running: Promise<Running> | null = null;

  async running(): Promise<Running> {
    const before = await this.#running;
    if (before?.browser.isConnected()) return before;
    this.idle.length = 0;
    this.#running = start();
    return this.#running;
  }

  /** Keeps a page for the next test, or closes it where enough are kept: each goes on working a little while it waits. */
  async giveBack(page: Page): Promise<void> {
    if (this.idle.length < mostIdle) this.idle.push(page);
    else await page.context().close();
  }

  async close(): Promise<void> {
    const running = await this.#running;
    this.#running = null;
    this.idle.length = 0;
    running?.server.kill();
    await running?.browser.close();
  }
}

async function start(): Promise<Running> {
  if (!existsSync(serveFile)) throw new Error('dist/serve is absent: run "npm run build" first');
  const server = spawn(process.execPath, [serveFile, '--port', '0', '--no-open'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.once('exit', () => server.kill());
  const address = await new Promise<string>((resolve, reject) => {
    server.once('exit', () => reject(new Error('the server ended')));
    server.stdout.on('data', (text: Buffer) => {
      const found = /workbench: (\S+)/.exec(text.toString());
      if (found?.[1]) resolve(found[1]);
    });
  });
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: flags });
  return { address, server, browser };
}

/** That of this process. */
export const keptBrowser = new KeptBrowser();
