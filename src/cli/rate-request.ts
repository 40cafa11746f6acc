import {
  directions,
  expectedQuantity,
  rateMethods,
  type Direction,
  type RateContext,
  type RateInput,
  type RateMethod,
  type Rounding,
  type Scale,
} from '../achievement';
import { compareYears, parseFiscalYear, quantityOfNumber, readQuantity, type Quantity } from '../quantity';
import { achievementWords } from '../../locales/ja/achievement';
import { readScale } from '../achievement/scale-text';
import { say } from './words';

/** One figure to rate, as it came in. */
export interface RateRequest {
  readonly id: string | number | null;
  readonly input: RateInput;
  readonly rounding: Rounding;
  readonly scale: Scale;
  readonly gradeOn: 'exact' | 'printed';
}

/** What holds where an element says nothing of its own. */
export interface RateDefaults {
  readonly rounding: Rounding;
  readonly scale: Scale;
  readonly gradeOn: 'exact' | 'printed';
}

/** The fields of an element or of a row, by their name. */
export type RateFields = Readonly<Record<string, unknown>>;

/** Reads one element; a list of problems (Japanese, one a field) where it is not well formed. */
export function readRequest(fields: RateFields, defaults: RateDefaults): RateRequest | readonly string[] {
  const problems: string[] = [];
  const field = <T>(name: string, read: (given: unknown) => T | undefined, expected: string): T | null => {
    const given = fields[name];
    if (given === undefined || given === null || given === '') return null;
    const value = read(given);
    if (value === undefined) problems.push(say.table.badField(name, shown(given), expected));
    return value ?? null;
  };
  const value = (name: string): Quantity | null => field(name, readValue, say.table.expected.value);
  const method = field(
    'method',
    (given) => (text(given) === 'amount' ? 'level' : keyOf(rateMethods, achievementWords.methods, given)),
    rateMethods.join(', '),
  );
  const direction = field(
    'direction',
    (given) => keyOf(directions, achievementWords.directions, given),
    directions.join(', '),
  );
  const stages = field('stages', readStages, say.table.expected.stages);
  const words = (name: string): string | null => field(name, (given) => text(given), say.table.expected.text);
  const year = (name: string): string | null => field(name, readYear, say.table.expected.year);
  const figures: Figures = {
    baseline: value('baseline'),
    target: value('target'),
    final: value('final'),
    year: year('year'),
    baselineYear: year('baselineYear'),
    finalYear: year('finalYear'),
  };
  const actual = value('actual');
  const [name, unit] = [words('name'), words('unit')];
  const input: RateInput = {
    baseline: figures.baseline,
    ...targetOf(figures),
    actual,
    ...(name === null ? {} : { context: contextOf(name, unit, figures, actual) }),
    ...(direction === null ? {} : { direction: direction satisfies Direction }),
    ...(method === null ? {} : { method: method satisfies RateMethod }),
    ...(stages === null ? {} : { stages }),
  };
  const scale = readScaleOf(fields.scale);
  if (typeof scale === 'string') problems.push(scale);
  const request: RateRequest = {
    id: field('id', readId, say.table.expected.id),
    input,
    rounding: {
      mode: field('rounding', readMode, 'half-up, truncate') ?? defaults.rounding.mode,
      places: field('places', readPlaces, say.table.expected.places) ?? defaults.rounding.places,
    },
    scale: scale === null || typeof scale === 'string' ? defaults.scale : scale,
    gradeOn: field('gradeOn', readGradeOn, 'exact, printed') ?? defaults.gradeOn,
  };
  return problems.length > 0 ? problems : request;
}

/** Null where none is given; a problem (Japanese) where it is no scale. */
export function readScaleOf(given: unknown, name = 'scale'): Scale | string | null {
  if (given === undefined || given === null || given === '') return null;
  const read = readScale(given);
  if (read.ok) return read.scale;
  if (read.problem.code === 'unreadable')
    return say.table.badField(name, shown(given), say.table.expected.scale);
  return say.table.badScale(name, shown(given), say.scaleProblem(read.problem));
}

interface Figures {
  readonly baseline: Quantity | null;
  readonly target: Quantity | null;
  readonly final: Quantity | null;
  readonly year: string | null;
  readonly baselineYear: string | null;
  readonly finalYear: string | null;
}

/** Its own target; else the expected value of its year, where all three years are given; else the final target. */
function targetOf({
  baseline,
  target,
  final,
  year,
  baselineYear,
  finalYear,
}: Figures): Pick<RateInput, 'target' | 'expected'> {
  if ((target && target.kind !== 'none') || final?.kind !== 'number') return { target };
  if (baseline?.kind !== 'number' || year === null || baselineYear === null || finalYear === null)
    return { target: final };
  const [passed, years] = [compareYears(year, baselineYear), compareYears(finalYear, baselineYear)];
  const expected = passed > 0 && passed < years ? expectedQuantity(baseline, final, passed, years) : null;
  return expected ? { target: expected, expected: { final, passed, years } } : { target: final };
}

function contextOf(
  name: string,
  unit: string | null,
  { target, final }: Figures,
  actual: Quantity | null,
): RateContext {
  return { name, unit, targets: [target], finalTarget: final, actuals: [actual] };
}

function readYear(given: unknown): string | undefined {
  const label = typeof given === 'number' ? String(given) : text(given);
  return label === undefined ? undefined : (parseFiscalYear(label) ?? undefined);
}

/** A rounding mode by its key or its Japanese word. */
export function readMode(given: unknown): Rounding['mode'] | undefined {
  const word = text(given);
  if (word === 'half-up' || word === '四捨五入') return 'half-up';
  return word === 'truncate' || word === '切捨て' || word === '切り捨て' ? 'truncate' : undefined;
}

/** Decimal places from 0 to 6. */
export function readPlaces(given: unknown): number | undefined {
  const places = Number(typeof given === 'string' ? given.normalize('NFKC') : given);
  return Number.isInteger(places) && places >= 0 && places <= 6 && typeof given !== 'boolean'
    ? places
    : undefined;
}

export function readGradeOn(given: unknown): 'exact' | 'printed' | undefined {
  const word = text(given);
  return word === 'exact' || word === 'printed' ? word : undefined;
}

function readValue(given: unknown): Quantity | undefined {
  if (typeof given === 'string') return readQuantity(given);
  return typeof given === 'number' && Number.isFinite(given) ? quantityOfNumber(given) : undefined;
}

function readId(given: unknown): string | number | undefined {
  return typeof given === 'string' || typeof given === 'number' ? given : undefined;
}

function readStages(given: unknown): string[] | undefined {
  if (typeof given === 'string') return given.split(/\s*(?:→|>|,|、)\s*/u).filter((stage) => stage !== '');
  if (!Array.isArray(given)) return undefined;
  const words = given.filter((stage): stage is string => typeof stage === 'string');
  return words.length === given.length ? words : undefined;
}

function keyOf<K extends string>(
  keys: readonly K[],
  words: Readonly<Record<K, string>>,
  given: unknown,
): K | undefined {
  const word = text(given);
  return keys.find((key) => key === word || words[key] === word);
}

function text(given: unknown): string | undefined {
  return typeof given === 'string' ? given.trim() : undefined;
}

function shown(given: unknown): string {
  return typeof given === 'string' ? given : JSON.stringify(given);
}
