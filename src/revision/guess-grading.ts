import { sameFormula } from '../checks';
import { fieldContent } from '../formats/content';
import type { PlanFormat } from '../formats/format';
import type { GradeStep, Plan, PlanSettings } from '../plan';
import { fieldOf } from '../plan/field';
import type { MeasureCells } from '../sheets/read-measure';

type Grading = Pick<PlanSettings, 'gradeScale' | 'rounding' | 'gradeOn' | 'measureGrade'>;

/** Measures that are tried: each has its formulas for every year. */
const tried = 12;

/** Scale, rounding and the way of several indicators by which the live formulas of the grades are made; null where none fits. */
export function gradingOf(plan: Plan, format: PlanFormat, measures: readonly MeasureCells[]): Grading | null {
  const cells = measures.slice(0, tried).flatMap((source) =>
    [...source.cells].flatMap(([name, cell]) => {
      const ref = fieldOf(name);
      return ref?.kind === 'computedGrade' && cell.formula !== null && cell.formula !== '=""'
        ? [{ source, ref, formula: cell.formula }]
        : [];
    }),
  );
  if (cells.length === 0) return null;
  const scales = [
    ...cells.flatMap(({ formula }) => scaleIn(formula, format, plan.settings.gradeScale) ?? []).slice(0, 1),
    format.defaults.gradeScale,
  ];
  const fits = (grading: Grading): number =>
    cells.filter(({ source: { measure, prefix }, ref, formula }) => {
      const settings = { ...plan.settings, ...grading };
      const built = fieldContent({ ref, measure, prefix }, settings, format.rules).formula;
      return built !== undefined && sameFormula(built, formula);
    }).length;
  let best: { grading: Grading; score: number } | null = null;
  for (const grading of candidates(scales)) {
    const score = fits(grading);
    if (score > (best?.score ?? 0)) best = { grading, score };
  }
  return best?.grading ?? null;
}

/** The usual ones first: where formulas do not tell them apart, these hold. */
function candidates(scales: readonly (readonly GradeStep[])[]): Grading[] {
  const all: Grading[] = [];
  for (const gradeScale of scales)
    for (const measureGrade of ['worst', 'mean', 'manual'] as const)
      for (const gradeOn of ['exact', 'printed'] as const)
        for (const mode of ['half-up', 'truncate'] as const)
          for (const places of [1, 0, 2])
            all.push({ gradeScale: [...gradeScale], measureGrade, gradeOn, rounding: { mode, places } });
  return all;
}

/** The thresholds that a formula compares with, from the best grade to the worst. */
function scaleIn(formula: string, { rules }: PlanFormat, usual: readonly GradeStep[]): GradeStep[][] | null {
  const factor = rules.ratesAs === 'percent' ? 1 : 100;
  const steps = [...formula.matchAll(/>(=?)(-?[\d.]+),"((?:[^"]|"")+)",(?:"((?:[^"]|"")+)"\))?/gu)];
  if (steps.length === 0) return null;
  const found: GradeStep[] = [];
  for (const [, equal, from = '', grade = '', last] of steps) {
    const bound = Math.round(Number(from) * factor * 1e9) / 1e9;
    found.push({ grade, from: bound, ...(equal === '' ? { above: true } : {}) });
    if (last !== undefined) {
      found.push({ grade: last, from: null });
      break;
    }
  }
  return [
    found.map((step) => {
      const known = usual.find((one) => one.grade === step.grade && one.from === step.from);
      return known?.text === undefined ? step : { ...step, text: known.text };
    }),
  ];
}
