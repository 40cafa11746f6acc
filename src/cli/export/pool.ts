import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { speak } from '../words';
import { exportBook } from './export-book';
import type { FoundBook } from './find-books';
import type { ExportedBook, ExportSettings } from './settings';

/** Does one workbook after the other, each by whoever is free. */
export interface ExportPool {
  readonly size: number;
  run(book: FoundBook): Promise<ExportedBook>;
  close(): Promise<void>;
}

/** The built command line, which a thread loads; from its sources (in tests) all is done in the one thread that there is. */
const bundle = path.join(__dirname, 'tassei.cjs');

/** @param jobs threads; absent: one for each core */
export function exportPool(settings: ExportSettings, jobs = availableParallelism()): ExportPool {
  if (jobs < 2 || !existsSync(bundle))
    return { size: 1, run: (book) => exportBook(book, settings), close: () => Promise.resolve() };
  const threads = Array.from({ length: jobs }, () => new ExportThread(settings));
  const free = [...threads];
  const waiting: ((thread: ExportThread) => void)[] = [];
  return {
    size: jobs,
    async run(book) {
      const thread = free.pop() ?? (await new Promise<ExportThread>((resolve) => waiting.push(resolve)));
      try {
        return await thread.run(book);
      } finally {
        const next = waiting.shift();
        if (next) next(thread);
        else free.push(thread);
      }
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

/** A thread that loads the command line once; one that breaks down takes only its workbook along, and is started anew. */
class ExportThread {
  private worker: Worker | null = null;

  constructor(private readonly settings: ExportSettings) {}

  run(book: FoundBook): Promise<ExportedBook> {
    const worker = (this.worker ??= this.start());
    return new Promise((resolve) => {
      const done = (result: ExportedBook): void => {
        worker.off('message', done).off('error', broken).off('exit', left);
        resolve(result);
      };
      const broken = (reason: unknown): void => {
        this.worker = null;
        done({
          failures: [
            {
              source_file: book.name,
              severity: 'error',
              code: 'unexpected',
              message: String(reason instanceof Error ? reason.message : reason),
            },
          ],
          rows: {},
          withheld: 0,
        });
      };
      const left = (code: number): void => broken(`exit ${String(code)}`);
      worker.on('message', done).on('error', broken).on('exit', left);
      worker.postMessage(book);
    });
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
  }

  private start(): Worker {
    return new Worker(`require(${JSON.stringify(bundle)}).exportThread(require('node:worker_threads'))`, {
      eval: true,
      workerData: this.settings,
    });
  }
}

/** What a thread does: workbooks come in, what came of them goes out. */
export function exportThread({
  parentPort,
  workerData,
}: Pick<typeof import('node:worker_threads'), 'parentPort' | 'workerData'>): void {
  const settings = workerData as ExportSettings;
  speak(settings.language);
  parentPort?.on('message', (book: FoundBook) => {
    void exportBook(book, settings).then((result) => parentPort.postMessage(result));
  });
}
