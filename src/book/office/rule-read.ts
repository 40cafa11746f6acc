import type { Area } from '../cell';
import { shiftFormula } from '../../formula/formula-text';
import type { Comparison } from '../sheet-content';
import { ruleFormula, type CellRule, type TextComparison } from '../../formula/rule-formula';

/**
 * A rule of a conditional format as a formula for the first cell of one of its areas; `null` where it cannot be said so.
 * @param first the first of its areas, for whose first cell Excel tells formulas (office-js#5194)
 */
export function formulaOfRule(item: Excel.ConditionalFormat, area: Area, first: Area): string | null {
  const moved = (formula: string): string =>
    shiftFormula(formula.replace(/^=/, ''), area.row - first.row, area.col - first.col);
  switch (item.type) {
    case 'Custom':
      return `=${moved(item.customOrNullObject.rule.formula)}`;
    case 'CellValue': {
      const { operator, formula1, formula2 } = item.cellValueOrNullObject.rule;
      const comparison = comparisons[operator];
      const operands = [formula1, formula2 ?? ''].map(moved).filter((text) => text !== '');
      return comparison ? ruleFormula({ kind: 'compare', operator: comparison, operands }, area) : null;
    }
    case 'ContainsText': {
      const { operator, text } = item.textComparisonOrNullObject.rule;
      const comparison = textComparisons[operator];
      return comparison ? ruleFormula({ kind: 'text', operator: comparison, text }, area) : null;
    }
    case 'TopBottom': {
      const { rank, type } = item.topBottomOrNullObject.rule;
      const [percent, bottom] = [type.endsWith('Percent'), type.startsWith('Bottom')];
      return type === 'Invalid' ? null : ruleFormula({ kind: 'top', rank, percent, bottom }, area);
    }
    case 'PresetCriteria': {
      const rule = presets[item.presetOrNullObject.rule.criterion];
      return rule ? ruleFormula(rule, area) : null;
    }
    default:
      return null;
  }
}

const comparisons: Readonly<Record<string, Comparison>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  LessThan: 'lessThan',
  LessThanOrEqual: 'lessThanOrEqual',
  GreaterThan: 'greaterThan',
  GreaterThanOrEqual: 'greaterThanOrEqual',
};
const textComparisons: Readonly<Record<string, TextComparison>> = {
  Contains: 'contains',
  NotContains: 'notContains',
  BeginsWith: 'beginsWith',
  EndsWith: 'endsWith',
};
const presets: Readonly<Record<string, CellRule>> = {
  Blanks: { kind: 'blank', not: false },
  NonBlanks: { kind: 'blank', not: true },
  Errors: { kind: 'error', not: false },
  NonErrors: { kind: 'error', not: true },
  AboveAverage: { kind: 'average', above: true, orEqual: false },
  BelowAverage: { kind: 'average', above: false, orEqual: false },
  EqualOrAboveAverage: { kind: 'average', above: true, orEqual: true },
  EqualOrBelowAverage: { kind: 'average', above: false, orEqual: true },
  UniqueValues: { kind: 'repeated', unique: true },
  DuplicateValues: { kind: 'repeated', unique: false },
};
