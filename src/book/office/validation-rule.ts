import { shiftFormula } from '../../formula/formula-text';
import type { Cell } from '../cell';
import type { Comparison, Criterion, DropDown, ValidationRule } from '../sheet-content';

/** The rule of cells as Excel tells it; `null` where they take everything. */
export function validationRule(validation: Excel.DataValidation): ValidationRule | null {
  const { prompt, errorAlert: alert, ignoreBlanks } = validation;
  const rule = conditionOf(validation);
  if (!rule) return null;
  const isPlain = alert.style === 'Stop' && alert.title === '' && alert.message === '';
  return {
    ...rule,
    ...(alert.showAlert && alert.style === 'Stop' ? { strict: true } : {}),
    ...(alert.showAlert && !isPlain
      ? { alert: { style: styleNames[alert.style], title: alert.title, text: alert.message } }
      : {}),
    ...(ignoreBlanks ? {} : { ignoreBlanks: false }),
    ...(prompt.title !== '' || prompt.message !== ''
      ? { prompt: { title: prompt.title, text: prompt.message } }
      : {}),
  };
}

const styleNames = { Stop: 'stop', Warning: 'warning', Information: 'information' } as const;
const styles = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

type Condition = Pick<DropDown, 'list' | 'arrow'> | Pick<Criterion, 'kind' | 'operator' | 'formulas'>;

function conditionOf({ rule, prompt }: Excel.DataValidation): Condition | null {
  const source = rule.list?.source;
  if (typeof source === 'string')
    return {
      list: source.startsWith('=') ? source : source.split(','),
      ...(rule.list?.inCellDropDown === false ? { arrow: false } : {}),
    };
  if (rule.custom) return { kind: 'custom', formulas: [withSign(rule.custom.formula)] };
  for (const kind of compared) {
    const one = kind === 'whole' ? rule.wholeNumber : rule[kind];
    if (!one) continue;
    const formulas = [one.formula1, one.formula2].flatMap((operand: unknown) =>
      (typeof operand === 'string' && operand !== '') || typeof operand === 'number'
        ? [withSign(String(operand))]
        : [],
    );
    const [, operator = 'between'] = operators.find(([name]) => name === one.operator) ?? [];
    return { kind, operator, formulas };
  }
  return prompt.title === '' && prompt.message === '' ? null : { kind: 'any', formulas: [] };
}

const compared = ['whole', 'decimal', 'date', 'time', 'textLength'] as const;
const operators = [
  ['Between', 'between'],
  ['NotBetween', 'notBetween'],
  ['EqualTo', 'equal'],
  ['NotEqualTo', 'notEqual'],
  ['LessThan', 'lessThan'],
  ['LessThanOrEqualTo', 'lessThanOrEqual'],
  ['GreaterThan', 'greaterThan'],
  ['GreaterThanOrEqualTo', 'greaterThanOrEqual'],
] as const satisfies readonly (readonly [string, Comparison])[];

function withSign(formula: string): string {
  return formula.startsWith('=') ? formula : `=${formula}`;
}

/** The rule for the cell `to`, as it stands for the cell `from`. */
export function movedRule(rule: ValidationRule, from: Cell, to: Cell): ValidationRule {
  const moved = (formula: string): string =>
    `=${shiftFormula(formula.replace(/^=/, ''), to.row - from.row, to.col - from.col)}`;
  if (rule.kind !== undefined) return { ...rule, formulas: rule.formulas.map(moved) };
  return typeof rule.list === 'string' ? { ...rule, list: moved(rule.list) } : rule;
}

/** Whether the rule reads otherwise for other cells. */
export function isRelative(rule: ValidationRule): boolean {
  return JSON.stringify(movedRule(rule, { row: 0, col: 0 }, { row: 1, col: 1 })) !== JSON.stringify(rule);
}

/** Lets cells take what the rule says. */
export function setValidation(validation: Excel.DataValidation, rule: ValidationRule): void {
  const { strict = false, alert, prompt, ignoreBlanks = true } = rule;
  const condition = excelRule(rule);
  if (condition) {
    validation.rule = condition;
    validation.errorAlert = {
      showAlert: strict || alert !== undefined,
      style: styles[alert?.style ?? 'stop'],
      title: alert?.title ?? '',
      message: alert?.text ?? '',
    };
    if (!ignoreBlanks) validation.ignoreBlanks = false;
  }
  if (prompt) validation.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
}

/** `null` for cells that take everything. */
function excelRule(rule: ValidationRule): Excel.DataValidationRule | null {
  if (rule.kind === undefined) {
    const { list, arrow = true } = rule;
    return { list: { inCellDropDown: arrow, source: typeof list === 'string' ? list : list.join(',') } };
  }
  const [formula1 = '', formula2] = rule.formulas;
  if (rule.kind === 'any') return null;
  if (rule.kind === 'custom') return { custom: { formula: formula1 } };
  const operator = operators.find(([, name]) => name === rule.operator)?.[0] ?? 'Between';
  const criterion = { formula1, operator, ...(formula2 === undefined ? {} : { formula2 }) };
  return rule.kind === 'whole' ? { wholeNumber: criterion } : { [rule.kind]: criterion };
}
