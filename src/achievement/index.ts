export { changeForm, readingOf, type ChangeForm, type ValueReading } from './change-form';
export { alternativesOf, chooseMethod, methodDefaults, type MethodDefaults } from './choose';
export { effect, effectPlaces, type EffectResult } from './effect';
export { effectFormula } from './effect-formula';
export { evidenceOf } from './evidence';
export type { Evidence, EvidenceCode } from './evidence-code';
export { evidenceInWords, explainChoice, explainWhole } from './explain-choice';
export { expectedQuantity } from './expected';
export { explain, gradeRange, type ExplainSettings } from './explain';
export { explainSteps, type ExplainStep } from './explain-steps';
export { gradeFormula } from './grade-formula';
export { measureGradeFormula, stagesOf, type JudgedIndicator } from './measure-grade-formula';
export { exactRate, rateFormula, type RateCells, type RateFormula, type RateFormulaOptions } from './formula';
export {
  decideGrade,
  comparisonOf,
  grade,
  isComparison,
  measureGrade,
  stepOf,
  type Comparison,
  type GradeDecision,
  type GradeOn,
  type GradeOptions,
  type HandGrade,
  type Scale,
  type ScaleStep,
  type SeveralRule,
} from './grade';
export { isRank, limitOf, limitOfValue } from './limit';
export { methodWords } from './methods';
export { cellUnits, operandsOf, type CellUnits, type Operands } from './operands';
export type { NoRateReason } from './no-rate-reason';
export { cellValue, percentSign, rate, rateIn } from './rate';
export { display, printRate, roundRate, type NegativeMark } from './rounding';
export { directions, rateMethods, type Direction, type RateMethod } from './terms';
export { lastFormula, sumFormula } from './sum-formula';
export { isRunningTotal } from './running-total';
export {
  flowTotal,
  stockTotal,
  sumQuantities,
  total,
  type FlowYears,
  type TotalKind,
  type TotalResult,
} from './total';
export type { Doubt, Sureness } from './weigh';
export type {
  ChoiceReason,
  ExpectedValue,
  NoRate,
  RateChoice,
  RateContext,
  RateFound,
  RateInput,
  RateResult,
  Rounding,
} from './types';
export type { AchievementWords } from './words';
