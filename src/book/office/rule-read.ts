import type { Area } from '../cell';
import { ruleFormula, type CellRule, type Comparison, type TextComparison } from '../../formula/rule-formula';

/** A rule of a conditional format as a formula for the first cell of an area; `null` where it cannot be said so. */
export function formulaOfRule(item: Excel.ConditionalFormat, area: Area): string | null {
  switch (item.type) {
    case 'Custom':
      return item.customOrNullObject.rule.formula;
    case 'CellValue': {
      const { operator, formula1, formula2 } = item.cellValueOrNullObject.rule;
      const comparison = comparisons[operator];
      const operands = [formula1, formula2 ?? '']
        .map((text) => text.replace(/^=/, ''))
        .filter((text) => text !== '');
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
