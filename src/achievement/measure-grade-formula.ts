import { chooseMethod } from './choose';
import { exactRate, type RateCells } from './formula';
import { comparisonFormula, gradeFormula, type GradeFormulaOptions } from './grade-formula';
import type { Scale } from './grade';
import { cellUnits } from './operands';
import type { RateInput } from './types';

/** An indicator that a grade follows from: its figures, their cells, and the cell of its rate. */
export interface JudgedIndicator {
  readonly input: RateInput;
  readonly cells: RateCells;
  readonly rate: string;
}

/** The live formula of a measure's grade from its indicators, by rates or by comparison with the baselines. */
export function measureGradeFormula(
  indicators: readonly JudgedIndicator[],
  scale: Scale,
  options: Pick<GradeFormulaOptions, 'on' | 'rounding' | 'several' | 'as'>,
): string {
  const judged = indicators.map((one) => ({
    ...one,
    choice: chooseMethod(one.input),
    units: cellUnits(one.input),
  }));
  const exact = judged.map(({ cells, choice, input, units }) =>
    exactRate(cells, choice, stagesOf(input), units),
  );
  const compared = judged.map(({ cells, choice, input, units: { reading } }) => {
    const units = cellUnits({ ...input, target: null });
    return comparisonFormula(cells, choice, reading ? { ...units, reading } : units);
  });
  const unsettled = judged.flatMap(({ choice, units, cells, rate }) =>
    choice.unsettled && units.target && units.actual && units.reading?.kind !== 'unclear'
      ? [{ rate, figures: [cells.target, cells.actual] }]
      : [],
  );
  const rates = judged.map(({ rate }) => rate);
  return gradeFormula(rates, scale, { ...options, exact, compared, unsettled });
}

/** The stages that the formula looks words up in. */
export function stagesOf({ stages, stageWords }: RateInput): readonly string[] {
  return stages ?? stageWords ?? [];
}
