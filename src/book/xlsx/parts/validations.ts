import type { Area } from '../../cell';
import { shiftFormula } from '../../../formula/formula-text';
import type { Comparison, ContentValidation, Criterion } from '../../sheet-content';
import { WORKSHEET_ORDER } from '../xml/schema-order';
import { cutSquareReferences, readSquareReference, topLeft, writeSquareReference } from './square-references';
import type { XmlElement } from '../xml/xml-element';

/** What the cells of a sheet take, one for each area; also what Excel keeps in an extension. */
export function readValidations(root: XmlElement): ContentValidation[] {
  return [...(root.child('dataValidations')?.elements('dataValidation') ?? []), ...extended(root)].flatMap(
    (one) => {
      const areas = readSquareReference(one.get('sqref') ?? one.child('sqref')?.text ?? '');
      const corner = topLeft(areas);
      return areas.flatMap((area) => {
        const moved = (formula: string): string =>
          shiftFormula(formula, area.row - corner.row, area.col - corner.col);
        const rule = readRule(one, moved);
        return rule ? [{ area, ...rule, ...readTexts(one) }] : [];
      });
    },
  );
}

/** Lists of other sheets stand there in what Excel 2010 and later write. */
function extended(root: XmlElement): readonly XmlElement[] {
  const extensions = root.child('extLst')?.elements('ext') ?? [];
  return extensions.flatMap((one) => one.child('dataValidations')?.elements('dataValidation') ?? []);
}

type Rule =
  | { readonly list: readonly string[] | string; readonly arrow?: boolean }
  | Pick<Criterion, 'kind' | 'operator' | 'formulas'>;

/** `null` where it says nothing. */
function readRule(one: XmlElement, moved: (formula: string) => string): Rule | null {
  const type = one.get('type') ?? 'none';
  const operands = ['formula1', 'formula2'].flatMap((name) => {
    const element = one.child(name);
    const text = element?.child('f')?.text ?? element?.text ?? '';
    return text === '' ? [] : [moved(text)];
  });
  if (type === 'list') {
    // in the file the flag hides the arrow
    const arrow = one.flag('showDropDown') ? { arrow: false } : {};
    return { list: readList(operands[0] ?? ''), ...arrow };
  }
  if (type === 'none') return Object.keys(readPrompt(one)).length > 0 ? { kind: 'any', formulas: [] } : null;
  const kind = kinds.find((known) => known === type);
  if (!kind) return null;
  const formulas = operands.map((text) => `=${text}`);
  if (kind === 'custom') return { kind, formulas };
  const operator = comparisons.find((known) => known === one.get('operator')) ?? 'between';
  return { kind, operator, formulas };
}

const kinds = ['whole', 'decimal', 'date', 'time', 'textLength', 'custom'] as const;
const comparisons: readonly Comparison[] = [
  'between',
  'notBetween',
  'equal',
  'notEqual',
  'lessThan',
  'lessThanOrEqual',
  'greaterThan',
  'greaterThanOrEqual',
];

function readTexts(one: XmlElement): Pick<ContentValidation, 'strict' | 'alert' | 'prompt' | 'ignoreBlanks'> {
  const style = alertStyles.find((known) => known === one.get('errorStyle')) ?? 'stop';
  const [title, text] = [one.get('errorTitle') ?? '', one.get('error') ?? ''];
  const isTold = one.flag('showErrorMessage');
  return {
    ...(isTold && style === 'stop' ? { strict: true } : {}),
    ...(isTold && (style !== 'stop' || title !== '' || text !== '') ? { alert: { style, title, text } } : {}),
    ...(one.flag('allowBlank') ? {} : { ignoreBlanks: false }),
    ...readPrompt(one),
  };
}

const alertStyles = ['stop', 'warning', 'information'] as const;

/** @throws RangeError for a list of texts over Excel's 255 characters: it belongs into cells */
export function addValidation(root: XmlElement, validation: ContentValidation): void {
  const { area, strict = false, alert, prompt, ignoreBlanks = true } = validation;
  clearValidations(root, area);
  const parent =
    root.child('dataValidations') ?? root.insertInOrder(root.make('dataValidations'), WORKSHEET_ORDER);
  const isList = validation.kind === undefined;
  const operator = isList ? undefined : validation.operator;
  const element = parent.make('dataValidation', {
    type: isList ? 'list' : validation.kind === 'any' ? undefined : validation.kind,
    errorStyle: alert && alert.style !== 'stop' ? alert.style : undefined,
    operator: operator === 'between' ? undefined : operator,
    allowBlank: ignoreBlanks ? 1 : undefined,
    showDropDown: isList && validation.arrow === false ? 1 : undefined,
    showInputMessage: prompt ? 1 : undefined,
    showErrorMessage: strict || alert ? 1 : undefined,
    errorTitle: alert?.title === '' ? undefined : alert?.title,
    error: alert?.text === '' ? undefined : alert?.text,
    promptTitle: prompt?.title,
    prompt: prompt?.text,
    sqref: writeSquareReference([area]),
  });
  const formulas = isList
    ? [typeof validation.list === 'string' ? validation.list : quoteList(validation.list)]
    : validation.formulas;
  formulas.forEach((formula, i) => {
    element.children.push(parent.make(`formula${String(i + 1)}`).setText(formula.replace(/^=/, '')));
  });
  parent.children.push(element);
  parent.set('count', parent.elements().length);
}

export function clearValidations(root: XmlElement, area: Area): void {
  const parent = root.child('dataValidations');
  if (parent) {
    cutSquareReferences(parent, parent.elements('dataValidation'), area);
    count(root, parent);
  }
  const list = root.child('extLst');
  for (const ext of list?.elements('ext') ?? []) {
    const held = ext.child('dataValidations');
    if (!held) continue;
    cutSquareReferences(held, held.elements('dataValidation'), area);
    if (!count(ext, held)) list?.remove(ext);
  }
  if (list?.elements().length === 0) root.remove(list);
}

/** Lists that the schemas do not let be empty go; gives whether something is left. */
function count(holder: XmlElement, parent: XmlElement): boolean {
  const left = parent.elements().length;
  if (left === 0) holder.remove(parent);
  else parent.set('count', left);
  return left > 0;
}

const LONGEST_LIST = 255;

function quoteList(list: readonly string[]): string {
  const joined = list.join(',');
  if (joined.length > LONGEST_LIST)
    throw new RangeError(`a drop-down holds ${String(LONGEST_LIST)} characters`);
  return `"${joined.replace(/"/g, '""')}"`;
}

function readList(formula: string): readonly string[] | string {
  const quoted = /^"((?:[^"]|"")*)"$/s.exec(formula);
  if (quoted?.[1] === undefined) return '=' + formula;
  return quoted[1].replace(/""/g, '"').split(',');
}

function readPrompt(element: XmlElement): Pick<ContentValidation, 'prompt'> {
  const title = element.get('promptTitle') ?? '';
  const text = element.get('prompt') ?? '';
  return title === '' && text === '' ? {} : { prompt: { title, text } };
}
