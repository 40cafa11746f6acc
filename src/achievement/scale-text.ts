import type { Scale, ScaleStep } from './grade';

/**
 * A grade scale as a user writes it, best grade first:
 * `A:100,B:75,C:50,D` · `A≥100 > B≥75 > C≥50 > D` · `100/75/50` (the grades are then A, B, C, D) · a list of
 * `{grade, from}` or of `[grade, from]` · an object `{"A": 100, "B": 75, "C": 50, "D": null}`.
 * Null for anything else, and for steps that do not fall from one to the next.
 */
export function parseScale(given: unknown): Scale | null {
  const steps = typeof given === 'string' ? stepsOfText(given) : stepsOfData(given);
  return steps && steps.length > 0 && isFalling(steps) ? steps : null;
}

const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];

function stepsOfText(text: string): ScaleStep[] | null {
  const normal = text.normalize('NFKC').trim();
  if (/^[[{]/.test(normal)) return stepsOfJson(normal);
  if (/^-?[\d.]+(?:[/,\s]+-?[\d.]+)*$/.test(normal)) {
    const froms = normal.split(/[/,\s]+/).map(Number);
    return [...froms, null].map((from, i) => ({ grade: letters[i] ?? '', from }));
  }
  const pieces = normal.split(/[,、;|\n]|\s>\s|\s+(?=[^\s\d>≧≥=:-])/u).filter((piece) => piece.trim() !== '');
  const steps = pieces.map((piece): ScaleStep | null => {
    const found = /^\s*([^\s:=≧≥>]+?)\s*(?:(?:[:=]|≧|≥|>=?)\s*(-?\d+(?:\.\d+)?)?\s*%?)?\s*$/u.exec(piece);
    return found?.[1] ? { grade: found[1], from: found[2] === undefined ? null : Number(found[2]) } : null;
  });
  return whole(steps);
}

function stepsOfJson(text: string): ScaleStep[] | null {
  try {
    return stepsOfData(JSON.parse(text));
  } catch {
    return null;
  }
}

function stepsOfData(given: unknown): ScaleStep[] | null {
  if (typeof given !== 'object' || given === null) return null;
  if (!Array.isArray(given)) {
    return whole(Object.entries(given).map(([grade, from]) => stepOf(grade, from)));
  }
  return whole(
    given.map((step: unknown) => {
      if (Array.isArray(step)) return stepOf(step[0], step[1]);
      if (typeof step !== 'object' || step === null) return null;
      const named: Readonly<Record<string, unknown>> = { ...step };
      return stepOf(named.grade ?? named.label, named.from ?? named.min);
    }),
  );
}

function stepOf(grade: unknown, from: unknown): ScaleStep | null {
  if (typeof grade !== 'string' || grade === '') return null;
  if (from === null || from === undefined) return { grade, from: null };
  return typeof from === 'number' && Number.isFinite(from) ? { grade, from } : null;
}

function whole(steps: readonly (ScaleStep | null)[]): ScaleStep[] | null {
  const found = steps.filter((step) => step !== null);
  return found.length === steps.length ? found : null;
}

function isFalling(steps: readonly ScaleStep[]): boolean {
  return steps.every(({ grade, from }, i) => {
    const next = steps[i + 1];
    if (grade === '') return false;
    return !next || (from !== null && (next.from === null || next.from < from));
  });
}
