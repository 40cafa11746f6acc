import { TestEnvironment } from 'jest-environment-node';
import { keptBrowser } from './kept-browser';

/** How Jest tells a worker that no more test files come: the first part of its message. */
const end = 2;

/** Node as Jest gives it to tests, with a Chromium that stays for all test files of a worker: each file has a world of its own. */
export default class BrowserEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    Object.assign(this.global, { keptBrowser });
  }
}

if (process.send) {
  const closeAtEnd = (message: unknown): void => {
    if (!Array.isArray(message) || message[0] !== end) return;
    process.removeListener('message', closeAtEnd);
    void keptBrowser.close();
  };
  process.on('message', closeAtEnd);
}
