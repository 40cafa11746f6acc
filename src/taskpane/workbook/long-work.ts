import type { BookFailure, Watch } from '../../book/shell';
import { failureNotice, waitingWords, type Doing } from './failure';
import type { AllTexts } from '../state/all-texts';
import type { WorkName } from '../state/pane-state';
import type { PaneStore } from '../state/pane-store';

/** Does again what failed. */
export type Retry = () => Promise<unknown>;

/** What long work is told by, while it goes from one thing to the next. */
export interface WorkWatch extends Watch {
  readonly signal: AbortSignal;
  progress(done: number, total: number): void;
  /** Tells what the user has to do before the work goes on. */
  waiting(reason: BookFailure | null): void;
  stage(name: WorkName): void;
}

/** What has failed when work fails. */
const doings: Readonly<Record<WorkName, Doing>> = {
  reading: 'read',
  understanding: 'understand',
  calculation: 'calculate',
  checking: 'check',
  printing: 'print',
  grading: 'write',
  reporting: 'write',
  undoing: 'write',
  writing: 'write',
};

function writes(name: WorkName): boolean {
  return doings[name] === 'write';
}

/** What takes a while and shows at the pane's foot: one at a time, with progress, to be called off. */
export class LongWork {
  constructor(
    private readonly store: PaneStore,
    private readonly texts: AllTexts,
    /** What it waits for before it begins. */
    private readonly before: () => Promise<unknown>,
  ) {}

  /**
   * Runs one piece of work; `null` when it failed or was cancelled, which the pane says, or another of its kind runs.
   * What is to be written waits for what is read, and the other way round.
   * @param retry offered when it failed
   */
  async run<T>(name: WorkName, job: (watch: WorkWatch) => Promise<T>, retry?: Retry): Promise<T | null> {
    const { store } = this;
    await this.before();
    // what a button of the ribbon asks for that started this page
    if (store.state().phase === 'loading') await this.idle();
    for (let { work } = store.state(); work; { work } = store.state()) {
      if (writes(work.name) === writes(name)) return null;
      await this.idle();
    }
    const abort = new AbortController();
    let doing = doings[name];
    const stage = (next: WorkName): void => {
      doing = doings[next];
      store.do({ kind: 'work', work: { name: next, done: 0, total: 0, cancel: () => abort.abort() } });
    };
    store.tell(null);
    stage(name);
    try {
      return await job({
        signal: abort.signal,
        progress: (done, total) => store.do({ kind: 'progress', done, total }),
        waiting: (reason) => store.do({ kind: 'waiting', words: reason && waitingWords(this.texts, reason) }),
        stage,
      });
    } catch (error) {
      const notice = failureNotice(this.texts, doing, error, retry);
      store.do(doing === 'read' ? { kind: 'readFailed', notice } : { kind: 'notice', notice });
      return null;
    } finally {
      store.do({ kind: 'work', work: null });
    }
  }

  /** Until none runs. */
  idle(): Promise<void> {
    const { store } = this;
    if (!store.state().work) return Promise.resolve();
    return new Promise((resolve) => {
      const stop = store.subscribe(() => {
        if (store.state().work) return;
        stop();
        resolve();
      });
    });
  }
}
