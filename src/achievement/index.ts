export { chooseMethod, limitOf, methodDefaults, type MethodDefaults } from './choose';
export { effect, effectPlaces, type EffectResult } from './effect';
export { effectFormula } from './effect-formula';
export { explain, explainChoice, gradeRange, type ExplainSettings } from './explain';
export { explainSteps, type ExplainStep } from './explain-steps';
export {
  exactRate,
  gradeFormula,
  rateFormula,
  type GradeFormulaOptions,
  type RateCells,
  type RateFormula,
  type RateFormulaOptions,
} from './formula';
export {
  decideGrade,
  grade,
  measureGrade,
  stepOf,
  type GradeDecision,
  type GradeOn,
  type GradeOptions,
  type HandGrade,
  type Scale,
  type ScaleStep,
  type SeveralRule,
} from './grade';
export { methods, type Method } from './methods';
export { cellUnits, operandsOf, type CellUnits, type Operands } from './operands';
export { rate } from './rate';
export { display, printRate, roundRate, type NegativeMark } from './rounding';
export { directions, rateMethods, type Direction, type RateMethod } from './terms';
export { sumFormula } from './sum-formula';
export { flowTotal, sumQuantities, total, type FlowYears, type TotalKind, type TotalResult } from './total';
export type {
  ChoiceReason,
  NoRate,
  NoRateReason,
  RateChoice,
  RateFound,
  RateInput,
  RateResult,
  Rounding,
} from './types';
export type { AchievementWords } from './words';
