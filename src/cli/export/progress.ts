import { say } from '../words';

/** A run without a terminal says how far it is so often, ms. */
const pause = 10_000;

/** How far a long run is, and how long it will still take, on standard error. */
export class Progress {
  private readonly begun: number;
  private told: number;

  constructor(
    private readonly total: number,
    private readonly stream: { readonly isTTY?: boolean; write(text: string): unknown } = process.stderr,
    private readonly now: () => number = Date.now,
  ) {
    this.begun = now();
    this.told = this.begun;
  }

  done(count: number): void {
    const at = this.now();
    const seconds = Math.round(((at - this.begun) / count / 1000) * (this.total - count));
    const line = say.export.progress(count, this.total, seconds);
    if (this.stream.isTTY) this.stream.write(`\r${line}\u001B[K${count === this.total ? '\n' : ''}`);
    else if (at - this.told >= pause) {
      this.told = at;
      this.stream.write(`${line}\n`);
    }
  }
}
