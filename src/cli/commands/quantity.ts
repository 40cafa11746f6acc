import { exactText, readQuantity } from '../../quantity';
import { exit, type RegisterCommand } from '../command';
import { print } from '../print';
import { jsonArray } from '../rate-table';
import { safeCsv } from '../safe-csv';
import { readText } from '../text-input';
import { UserError } from '../user-error';
import { say } from '../words';

/** One line of the answer; its fields are documented in docs/rate-and-quantity.md. */
export interface QuantityAnswer {
  readonly text: string;
  readonly kind: 'number' | 'compound' | 'text' | 'none';
  /** In the printed unit; null unless the text is one number. */
  readonly number: number | null;
  readonly unit: string | null;
  readonly qualifier: string | null;
  readonly yearNote: string | null;
}

/** `quantity [FILE]`: reads values as printed, one a line or as a JSON array. */
export const quantity: RegisterCommand = (program, done) => {
  program
    .command('quantity')
    .description(say.table.quantity.about)
    .argument('[file]', say.table.quantity.input)
    .option('--json', say.table.json)
    .action(async (path: string | undefined, options: { readonly json?: boolean }) => {
      const answers = textsOf(await readText(path)).map(read);
      print(options.json ? JSON.stringify(answers, null, 2) : safeCsv(answers));
      done(exit.clean);
    });
};

/** Reads one text. */
export function read(text: string): QuantityAnswer {
  const found = readQuantity(text);
  const isNumber = found.kind === 'number';
  return {
    text,
    kind: found.kind,
    number: isNumber ? Number(exactText(found.number)) : null,
    unit: isNumber ? found.unit : null,
    qualifier: 'qualifier' in found ? (found.qualifier ?? null) : null,
    yearNote: isNumber ? found.yearNote : null,
  };
}

function textsOf(input: string): string[] {
  if (!/^\s*\[/.test(input)) return input.replace(/\r?\n$/, '').split(/\r?\n/);
  return jsonArray(input).map((text, i) => {
    if (typeof text === 'string') return text;
    if (typeof text === 'number') return String(text);
    throw new UserError(`${say.table.element(i + 1)}: ${say.table.quantity.notAText}`);
  });
}
