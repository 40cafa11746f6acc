import type { Argument } from './host-object';
import { isRecord, type Wire } from './protocol';

/** What a custom function gave: a value, or an error value with its message. */
export type FunctionAnswer =
  | { readonly ok: true; readonly value: Wire }
  | { readonly ok: false; readonly error: string; readonly message: string };

/** Message type by which Excel asks the page for a custom function. */
export const FUNCTION_CALL = 1000;

/** Calls of custom functions that the page has not answered yet. */
export class FunctionCalls {
  private next = 1;
  private readonly waiting = new Map<number, (answer: FunctionAnswer) => void>();

  /** The message for the page, and its answer to come. */
  open(
    id: string,
    args: readonly Wire[],
    address: string,
  ): { message: string; answer: Promise<FunctionAnswer> } {
    const call = this.next++;
    const answer = new Promise<FunctionAnswer>((resolve) => this.waiting.set(call, resolve));
    return { message: JSON.stringify([call, id, args, address, 0]), answer };
  }

  /** The page went away: nothing is answered any more. */
  forget(): void {
    this.waiting.clear();
  }

  /** Takes what the page's `SetInvocationResults` brings. */
  settle(results: Argument | undefined): void {
    if (!Array.isArray(results)) return;
    for (const result of results as readonly Wire[]) {
      if (!isRecord(result)) continue;
      const id = Number(result['id']);
      this.waiting.get(id)?.(
        answerOf(result['value'] ?? null, result['failed'] === true, result['errorCode'] ?? null),
      );
      this.waiting.delete(id);
    }
  }
}

/** `CustomFunctions.Error` comes as a failure with a number when it is thrown, and as a value of its own when it is given back. */
function answerOf(value: Wire, failed: boolean, code: Wire): FunctionAnswer {
  if (failed) return { ok: false, error: FAILURES.get(Number(code)) ?? '#VALUE!', message: text(value) };
  if (!isRecord(value)) return { ok: true, value };
  const error = value['type'] === 'Error' ? text(value['basicValue'] ?? '#VALUE!') : '#VALUE!';
  return { ok: false, error, message: text(value['message'] ?? '') };
}

/** Error values by the runtime's numbers; all others are #VALUE!. */
const FAILURES: ReadonlyMap<number, string> = new Map([
  [1, '#N/A'],
  [5, '#DIV/0!'],
  [6, '#NUM!'],
  [8, '#NULL!'],
]);

function text(value: Wire): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
