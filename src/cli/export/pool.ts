import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker, type ResourceLimits } from 'node:worker_threads';
import { reasonOf } from '../files/file-failure';
import { say, speak } from '../words';
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

/** Threads keep their garbage small, MiB; a workbook that needs more gets a thread of its own without a limit. */
const limits = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 48 } as const;

/** A thread that loads the command line once; one that breaks down takes only its workbook along, and is started anew. */
class ExportThread {
  private worker: Worker | null = null;

  constructor(private readonly settings: ExportSettings) {}

  async run(book: FoundBook): Promise<ExportedBook> {
    const result = await this.once(book, (this.worker ??= this.start(limits)));
    if (result !== 'out-of-memory') return result;
    const large = this.start();
    const again = await this.once(book, large);
    await large.terminate();
    return again === 'out-of-memory' ? brokenBook(book, say.export.outOfMemory) : again;
  }

  private once(book: FoundBook, worker: Worker): Promise<ExportedBook | 'out-of-memory'> {
    return new Promise((resolve) => {
      const done = (result: ExportedBook | 'out-of-memory'): void => {
        worker.off('message', done).off('error', broken).off('exit', left);
        resolve(result);
      };
      const broken = (reason: unknown): void => {
        if (worker === this.worker) this.worker = null;
        const isFull = reasonOf(reason) === 'ERR_WORKER_OUT_OF_MEMORY';
        done(
          isFull
            ? 'out-of-memory'
            : brokenBook(book, reason instanceof Error ? reason.message : String(reason)),
        );
      };
      const left = (code: number): void => broken(`exit ${String(code)}`);
      worker.on('message', done).on('error', broken).on('exit', left);
      worker.postMessage(book);
    });
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
  }

  private start(resourceLimits: ResourceLimits = {}): Worker {
    return new Worker(`require(${JSON.stringify(bundle)}).exportThread(require('node:worker_threads'))`, {
      eval: true,
      workerData: this.settings,
      resourceLimits,
    });
  }
}

function brokenBook({ name }: FoundBook, message: string): ExportedBook {
  return {
    failures: [{ source_file: name, severity: 'error', code: 'unexpected', message }],
    rows: {},
    withheld: 0,
  };
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
