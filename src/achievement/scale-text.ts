import type { Scale, ScaleStep } from './grade';
import { readBound, type Bound } from './scale-bound';
import { scaleOf, type GivenStep, type ScaleReading } from './scale-steps';

/**
 * A grade scale as a user writes it: `A:100,B:75,C:50,D` · `A≥100 > B≥75 > C≥50 > D` · `S:105超,A:100以上105以下,B:100未満` ·
 * `A:改善,B:維持,C:悪化` (against the baseline) · `改善/維持/悪化` · `100/75/50` (the grades are then A, B, C, D) · a list of
 * `{grade, from}` or of `[grade, from]` · an object `{"A": 100, "B": 75, "C": 50, "D": null}`, where `from` may be such words too.
 * A problem where steps do not fall from one to the next, leave a gap or overlap.
 */
export function readScale(given: unknown): ScaleReading {
  const steps = typeof given === 'string' ? stepsOfText(given) : stepsOfData(given);
  return steps ? scaleOf(steps) : { ok: false, problem: { code: 'unreadable' } };
}

/** The same, null where it is no scale. */
export function parseScale(given: unknown): Scale | null {
  const read = readScale(given);
  return read.ok ? read.scale : null;
}

/** The lower end of a step as it is written, without its unit: `100`, 「105超」, 「改善」; null where it is open. */
export function boundText({ from, above, compared }: ScaleStep): string | number | null {
  if (compared !== undefined) return comparedWords[compared];
  return from !== null && above ? `${String(from)}超` : from;
}

export const comparedWords = { better: '改善', same: '維持', worse: '悪化' } as const;

const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];

function stepsOfText(text: string): GivenStep[] | null {
  const normal = text.normalize('NFKC').trim();
  if (/^[[{]/.test(normal)) return stepsOfJson(normal);
  if (/^-?[\d.]+(?:[/,\s]+-?[\d.]+)*$/.test(normal)) {
    const froms = normal.split(/[/,\s]+/);
    return whole([...froms, ''].map((from, i) => stepOf(letters[i] ?? '', from)));
  }
  const words = normal.split(/\s*[/・,、→|>\n]\s*/u);
  if (words.every((word) => readBound(word)?.kind === 'compared'))
    return whole(words.map((word) => stepOf(word, word)));
  const pieces = normal.split(/[,、;|\n]|\s>\s|(?<![:=\s])\s+(?=[^\s\d><≧≥≦≤=:-])/u);
  return whole(pieces.filter((piece) => piece.trim() !== '').map(stepOfPiece));
}

/** 「A:100以上」「A ≥ 100」「A 100」「D」 */
function stepOfPiece(piece: string): GivenStep | null {
  const found = /^\s*([^\s:=≧≥≦≤><]+)\s*(?:[:=]\s*|(?<=\s)|(?=[≧≥≦≤><]))?(.*?)\s*$/u.exec(piece);
  return found?.[1] ? stepOf(found[1], found[2] ?? '') : null;
}

function stepsOfJson(text: string): GivenStep[] | null {
  try {
    return stepsOfData(JSON.parse(text));
  } catch {
    return null;
  }
}

function stepsOfData(given: unknown): GivenStep[] | null {
  if (typeof given !== 'object' || given === null) return null;
  if (!Array.isArray(given)) return whole(Object.entries(given).map(([grade, from]) => stepOf(grade, from)));
  return whole(
    given.map((step: unknown) => {
      if (Array.isArray(step)) return stepOf(step[0], step[1]);
      if (typeof step !== 'object' || step === null) return null;
      const named: Readonly<Record<string, unknown>> = { ...step };
      return withMarks(stepOf(named.grade ?? named.label, named.compared ?? named.from ?? named.min), named);
    }),
  );
}

/** `{grade, from, above}` and `{grade, from, to}` say by a field what a text says by a word. */
function withMarks(step: GivenStep | null, named: Readonly<Record<string, unknown>>): GivenStep | null {
  if (step?.bound.kind !== 'range') return step;
  const { above, to } = named;
  return {
    ...step,
    bound: {
      ...step.bound,
      ...(above === true ? { above } : {}),
      ...(typeof to === 'number' ? { to } : {}),
    },
  };
}

function stepOf(grade: unknown, from: unknown): GivenStep | null {
  if (typeof grade !== 'string' || grade === '') return null;
  const bound = boundOf(from);
  return bound && { grade, bound };
}

function boundOf(from: unknown): Bound | null {
  if (from === null || from === undefined) return readBound('');
  if (typeof from === 'number') return Number.isFinite(from) ? readBound(String(from)) : null;
  return typeof from === 'string' ? readBound(from) : null;
}

function whole(steps: readonly (GivenStep | null)[]): GivenStep[] | null {
  const found = steps.filter((step) => step !== null);
  return found.length === steps.length ? found : null;
}
