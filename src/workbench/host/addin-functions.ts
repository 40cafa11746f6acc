import { isCellError, type CellError, type CellValue } from '../../book/cell';
import type { FunctionAnswers } from '../../book/xlsx/model';
import type { FunctionAnswer } from './function-calls';
import type { Wire } from './protocol';

/** Asks the add-in's page for a custom function. */
export type AskPage = (id: string, args: readonly Wire[]) => Promise<FunctionAnswer>;

export interface FunctionListener {
  /** The page is ready to answer. */
  ready(): void;
  /** Results came, or none will come any more: formulas that wait can go on. */
  answered(): void;
}

/**
 * What the add-in's page answers to the formulas of the workbook. A result is known by its arguments: an answer that
 * comes when they have changed is no longer asked for.
 */
export class AddinFunctions implements FunctionAnswers {
  private readonly known = new Map<string, CellValue>();
  private readonly asked = new Set<string>();
  private page: AskPage | null = null;
  private isReady = false;
  private telling = false;

  constructor(private readonly listener: FunctionListener) {}

  /** As in Excel: busy while the page works or loads, an unknown name without one. */
  get meanwhile(): CellError {
    return { error: this.page ? '#BUSY!' : '#NAME?' };
  }

  result(id: string, args: readonly CellValue[]): CellValue | undefined {
    const given = args.map((value) => (isCellError(value) ? value.error : value));
    const call = JSON.stringify([id, ...given]);
    const known = this.known.get(call);
    if (known === undefined) this.ask(call, id, given);
    return known;
  }

  /** A page is being loaded. */
  open(page: AskPage): void {
    this.close();
    this.page = page;
  }

  /** The page has its functions together: all formulas ask it, since the file's values may be of other days. */
  ready(): void {
    this.isReady = true;
    this.listener.ready();
  }

  /** The page went away. */
  close(): void {
    if (!this.page) return;
    this.page = null;
    this.isReady = false;
    this.known.clear();
    this.asked.clear();
    this.tell();
  }

  private ask(call: string, id: string, args: readonly Wire[]): void {
    const { page } = this;
    if (!page || !this.isReady || this.asked.has(call)) return;
    this.asked.add(call);
    void page(id, args).then((answer) => {
      if (this.page !== page) return;
      this.known.set(call, cellValue(answer));
      this.asked.delete(call);
      this.tell();
    });
  }

  /** Once for all answers that came together. */
  private tell(): void {
    if (this.telling) return;
    this.telling = true;
    queueMicrotask(() => {
      this.telling = false;
      this.listener.answered();
    });
  }
}

/** A cell holds one value; lists and records are none. */
function cellValue(answer: FunctionAnswer): CellValue {
  if (!answer.ok) return { error: answer.error };
  const { value } = answer;
  return typeof value === 'object' && value !== null ? { error: '#VALUE!' } : value;
}
