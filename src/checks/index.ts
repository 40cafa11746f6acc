export * from './codes';
export * from './finding';
export type { CheckInput, CutText, FormulaCell, HiddenDecimals, Rule, StruckField } from './rule';
export type { OwnRate, ScaleText } from './rule';
export { sameFormula } from './rules/formula-overwritten';
export type { RuleData } from './rules';
export { checkSteps, runChecks } from './run';
export { nearest } from './nearest';
export { findingKey } from './finding-key';
