import type { Argument } from './host-object';
import { isRecord, type Wire } from './protocol';

/** What a custom function gave: a value, or an error value with its message. */
export type FunctionAnswer =
  | { readonly ok: true; readonly value: Wire }
  | { readonly ok: false; readonly code: number | null; readonly message: string };

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

/** `CustomFunctions.Error` comes as a failure, or as an error value within a result. */
function answerOf(value: Wire, failed: boolean, code: Wire): FunctionAnswer {
  if (failed) return { ok: false, code: typeof code === 'number' ? code : null, message: text(value) };
  if (isRecord(value) && value['type'] === 'Error')
    return { ok: false, code: null, message: text(value['errorSubType'] ?? value) };
  return { ok: true, value };
}

function text(value: Wire): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
