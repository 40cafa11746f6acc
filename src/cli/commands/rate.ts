import {
  cellValue,
  evidenceInWords,
  explain,
  explainChoice,
  grade,
  rate as rateOf,
  type AchievementWords,
  type RateResult,
} from '../../achievement';
import { exit, type RegisterCommand } from '../command';
import { print } from '../print';
import {
  readGradeOn,
  readMode,
  readPlaces,
  readScaleOf,
  type RateDefaults,
  type RateRequest,
} from '../rate-request';
import { readRequests } from '../rate-table';
import { safeCsv } from '../safe-csv';
import { readText } from '../text-input';
import { UserError } from '../user-error';
import { say } from '../words';

interface RateOptions {
  readonly json?: boolean;
  readonly scale?: string;
  readonly rounding: string;
  readonly places: string;
  readonly gradeOn: string;
}

/** One line of the answer; its fields are documented in docs/rate-and-quantity.md. */
export interface RateAnswer {
  readonly id: string | number | null;
  readonly rate: string | null;
  /** The ratio as a fraction (1/1 is 100%); of the method 差 the difference. */
  readonly exact: string | null;
  readonly method: string;
  readonly grade: string | null;
  readonly reason: string | null;
  readonly explanation: string;
}

/** The same in JSON, with how the direction was found. */
export interface DetailedAnswer extends RateAnswer {
  readonly direction: string;
  readonly sureness: string;
  /** What speaks for and against the direction, a clause each. */
  readonly evidence: readonly string[];
}

/** `rate [FILE]`: checks figures from anywhere, from CSV or a JSON array. */
export const rate: RegisterCommand = (program, done) => {
  program
    .command('rate')
    .description(say.table.rate.about)
    .argument('[file]', say.table.input)
    .option('--json', say.table.json)
    .option('--scale <scale>', say.table.rate.scale)
    .option('--rounding <mode>', say.table.rate.rounding, 'half-up')
    .option('--places <places>', say.table.rate.places, '1')
    .option('--grade-on <rate>', say.table.rate.gradeOn, 'exact')
    .action(async (path: string | undefined, options: RateOptions) => {
      const words = say.explanation;
      const requests = readRequests(await readText(path), defaultsOf(options));
      print(
        options.json
          ? JSON.stringify(
              requests.map((request) => detailed(request, words)),
              null,
              2,
            )
          : safeCsv(requests.map((request) => answer(request, words))),
      );
      done(exit.clean);
    });
};

/** Rates one figure. */
export function answer(
  { id, input, rounding, scale, gradeOn }: RateRequest,
  words: AchievementWords,
): RateAnswer {
  const result = rateOf(input, rounding);
  const line = explain(result, { gradeScale: scale, gradeOn, rounding }, words);
  const { choice } = result;
  return {
    id,
    rate: result.ok ? result.printed : null,
    exact: exactOf(result),
    method: choice.method,
    grade: grade(result, scale, gradeOn),
    reason: result.ok ? null : result.reason,
    explanation: choice.why === 'given' ? line : words.chosen(line, explainChoice(choice, words)),
  };
}

function detailed(request: RateRequest, words: AchievementWords): DetailedAnswer {
  const { choice } = rateOf(request.input, request.rounding);
  return {
    ...answer(request, words),
    direction: choice.direction,
    sureness: choice.sureness ?? 'given',
    evidence: evidenceInWords(choice, words),
  };
}

function exactOf(result: RateResult): string | null {
  if (!result.ok) return null;
  const { s, n, d } = cellValue(result);
  return `${s * n}/${d}`;
}

function defaultsOf(options: RateOptions): RateDefaults {
  const mode = readMode(options.rounding);
  const places = readPlaces(options.places);
  const gradeOn = readGradeOn(options.gradeOn);
  const scale = readScaleOf(options.scale, '--scale') ?? [];
  if (!mode) throw new UserError(say.table.badField('--rounding', options.rounding, 'half-up, truncate'));
  if (places === undefined)
    throw new UserError(say.table.badField('--places', options.places, say.table.expected.places));
  if (!gradeOn) throw new UserError(say.table.badField('--grade-on', options.gradeOn, 'exact, printed'));
  if (typeof scale === 'string') throw new UserError(scale);
  return { rounding: { mode, places }, scale, gradeOn };
}
