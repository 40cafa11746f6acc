import { shiftFormula } from '../../../../formula/formula-text';
import type { Area } from '../../../../book/cell';
import type { Comparison, ContentValidation, ValidationRule } from '../../../../book/sheet-content';
import { intersection } from '../../address';
import { textArgument } from '../../arguments';
import { assertLength, LIMITS } from '../../excel-limits';
import { HostError } from '../../host-error';
import { HostObject, type TypeTable } from '../../host-object';
import { isRecord, type Wire } from '../../protocol';
import type { Cells } from './cells';

/** What cells take; formulas are told for the first cell of the range that is asked. */
export function dataValidation(cells: Cells): HostObject {
  return HostObject.of(DATA_VALIDATION, cells);
}

const NO_PROMPT = { showPrompt: true, title: '', message: '' };

export const DATA_VALIDATION: TypeTable<Cells> = {
  type: 'DataValidation',
  scalars: {
    Type: {
      get: (cells) => {
        const common = commonValidation(cells);
        if (common === 'mixed') return 'MixedCriteria';
        if (common === null || common.kind === 'any') return 'None';
        return common.kind === undefined ? 'List' : names[common.kind].type;
      },
    },
    Rule: {
      get: (cells) => {
        const common = commonValidation(cells);
        if (common === 'mixed') return null;
        return common === null ? {} : told(common);
      },
      set: (cells, value) => {
        put(cells, { ...readRule(value), strict: true });
      },
    },
    IgnoreBlanks: {
      get: (cells) => {
        const common = commonValidation(cells);
        return common === 'mixed' ? null : (common?.ignoreBlanks ?? true);
      },
      set: (cells, value) => {
        const { ignoreBlanks: _former, ...rest } = required(cells);
        put(cells, value === false ? { ...rest, ignoreBlanks: false } : rest);
      },
    },
    Prompt: {
      get: (cells) => {
        const common = commonValidation(cells);
        if (common === 'mixed') return null;
        return common?.prompt
          ? { showPrompt: true, title: common.prompt.title, message: common.prompt.text }
          : NO_PROMPT;
      },
      set: (cells, value) => {
        const { showPrompt = true, title = '', message = '' } = isRecord(value) ? value : {};
        const prompt = { title: textArgument(title, 'title'), text: textArgument(message, 'message') };
        assertLength(prompt.title, LIMITS.promptTitle, 'prompt.title');
        assertLength(prompt.text, LIMITS.promptText, 'prompt.message');
        const { prompt: _former, ...rest } = commonValidation(cells) === null ? nothing : required(cells);
        put(cells, showPrompt === true ? { ...rest, prompt } : rest);
      },
    },
    ErrorAlert: {
      get: (cells) => {
        const common = commonValidation(cells);
        if (common === 'mixed') return null;
        const { style = 'stop', title = '', text = '' } = common?.alert ?? {};
        const showAlert = common?.strict === true || common?.alert !== undefined;
        return { showAlert, style: alertStyles[style], title, message: text };
      },
      set: (cells, value) => {
        const { showAlert = true, style = 'Stop', title = '', message = '' } = isRecord(value) ? value : {};
        const { alert: _alert, strict: _strict, ...rest } = required(cells);
        const texts = { title: textArgument(title, 'title'), text: textArgument(message, 'message') };
        assertLength(texts.title, LIMITS.promptTitle, 'errorAlert.title');
        assertLength(texts.text, LIMITS.promptText, 'errorAlert.message');
        const known = alertNames.find((one) => alertStyles[one] === style);
        if (!known) throw new HostError('InvalidArgument', 'errorAlert.style');
        const isPlain = known === 'stop' && texts.title === '' && texts.text === '';
        put(cells, {
          ...rest,
          ...(showAlert === true && known === 'stop' ? { strict: true } : {}),
          ...(showAlert === true && !isPlain ? { alert: { style: known, ...texts } } : {}),
        });
      },
    },
  },
  methods: {
    Clear: (cells) => {
      cells.session.assertAllowed(cells.sheet, null);
      for (const area of cells.areas) cells.sheet.clearValidations(area);
      cells.session.sheetChanged(cells.sheet);
      return null;
    },
  },
};

const nothing: ValidationRule = { kind: 'any', formulas: [] };
const alertStyles = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;
const alertNames = ['stop', 'warning', 'information'] as const;

/** Excel's words for the kinds. */
const names = {
  whole: { type: 'WholeNumber', key: 'wholeNumber' },
  decimal: { type: 'Decimal', key: 'decimal' },
  date: { type: 'Date', key: 'date' },
  time: { type: 'Time', key: 'time' },
  textLength: { type: 'TextLength', key: 'textLength' },
  custom: { type: 'Custom', key: 'custom' },
} as const;
const compared = ['whole', 'decimal', 'date', 'time', 'textLength'] as const;
const operators: readonly (readonly [string, Comparison])[] = [
  ['Between', 'between'],
  ['NotBetween', 'notBetween'],
  ['EqualTo', 'equal'],
  ['NotEqualTo', 'notEqual'],
  ['LessThan', 'lessThan'],
  ['LessThanOrEqualTo', 'lessThanOrEqual'],
  ['GreaterThan', 'greaterThan'],
  ['GreaterThanOrEqualTo', 'greaterThanOrEqual'],
];

function told(rule: ValidationRule): Wire {
  if (rule.kind === undefined)
    return { list: { inCellDropDown: rule.arrow ?? true, source: source(rule.list) } };
  const [formula1 = '', formula2 = ''] = rule.formulas;
  if (rule.kind === 'any') return {};
  if (rule.kind === 'custom') return { custom: { formula: formula1 } };
  const operator = operators.find(([, name]) => name === rule.operator)?.[0] ?? 'Between';
  return { [names[rule.kind].key]: { formula1, formula2, operator } };
}

/** @throws HostError */
function readRule(value: Wire): ValidationRule {
  const rule = isRecord(value) ? value : {};
  const { list, custom } = rule;
  if (isRecord(list)) {
    const choice = choices(list['source'] ?? null);
    return { list: choice, ...(list['inCellDropDown'] === false ? { arrow: false } : {}) };
  }
  if (isRecord(custom)) return { kind: 'custom', formulas: [formulaOf(custom['formula'])] };
  for (const kind of compared) {
    const one = rule[names[kind].key];
    if (!isRecord(one)) continue;
    const [, operator] = operators.find(([name]) => name === one['operator']) ?? [];
    if (!operator) throw new HostError('InvalidArgument', 'operator');
    const isRange = operator === 'between' || operator === 'notBetween';
    const formulas = [one['formula1'], ...(isRange ? [one['formula2']] : [])].map(formulaOf);
    return { kind, operator, formulas };
  }
  throw new HostError('InvalidArgument', 'DataValidation.rule');
}

function formulaOf(value: Wire | undefined): string {
  if (typeof value === 'number') return `=${String(value)}`;
  if (typeof value !== 'string' || value === '') throw new HostError('InvalidArgument', 'formula');
  return value.startsWith('=') ? value : `=${value}`;
}

/** What all cells take, null where they take everything, `mixed` where they differ. */
function commonValidation({ sheet, areas }: Cells): ValidationRule | null | 'mixed' {
  const [corner] = areas;
  const meeting = sheet.validations.filter((validation) =>
    areas.some((area) => intersection(area, validation.area)),
  );
  const [first] = meeting;
  if (!first || !corner) return null;
  const covered = areas.every((area) => {
    const count = meeting.reduce((sum, validation) => {
      const part = intersection(area, validation.area);
      return sum + (part ? part.rows * part.cols : 0);
    }, 0);
    return count === area.rows * area.cols;
  });
  const [rule, ...others] = meeting.map((one) => ruleAt(one, corner));
  if (!rule || !covered) return 'mixed';
  return others.every((other) => JSON.stringify(other) === JSON.stringify(rule)) ? rule : 'mixed';
}

/** The rule without its area, its formulas for the first cell of another. */
function ruleAt({ area, ...rule }: ContentValidation, corner: Area): ValidationRule {
  const moved = (formula: string): string =>
    `=${shiftFormula(formula.replace(/^=/, ''), corner.row - area.row, corner.col - area.col)}`;
  if (rule.kind !== undefined) return { ...rule, formulas: rule.formulas.map(moved) };
  return typeof rule.list === 'string' ? { ...rule, list: moved(rule.list) } : rule;
}

function required(cells: Cells): ValidationRule {
  const common = commonValidation(cells);
  if (common === null || common === 'mixed') throw new HostError('InvalidOperation', 'DataValidation');
  return common;
}

/** Of several areas each takes the rule as it stands for its own first cell. */
function put({ session, sheet, areas }: Cells, rule: ValidationRule): void {
  session.assertAllowed(sheet, null);
  const [first] = areas;
  for (const area of areas) {
    sheet.clearValidations(area);
    if (first) sheet.addValidation({ area, ...ruleAt({ area: first, ...rule }, area) });
  }
  session.sheetChanged(sheet);
}

function choices(value: Wire): readonly string[] | string {
  if (typeof value !== 'string') throw new HostError('InvalidArgument', 'source');
  if (!value.startsWith('=')) assertLength(value, LIMITS.listText, 'source');
  return value.startsWith('=') ? value : value.split(',').map((choice) => choice.trim());
}

function source(list: readonly string[] | string): string {
  return typeof list === 'string' ? list : list.join(',');
}
