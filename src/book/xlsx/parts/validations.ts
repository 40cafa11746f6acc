import type { Area } from '../../cell';
import type { ContentValidation } from '../../sheet-content';
import { WORKSHEET_ORDER } from '../xml/schema-order';
import { cutSquareReferences, readSquareReference, writeSquareReference } from './square-references';
import type { XmlElement } from '../xml/xml-element';

/** The drop-downs of a sheet, one for each area. */
export function readValidations(root: XmlElement): ContentValidation[] {
  const elements = root.child('dataValidations')?.elements('dataValidation') ?? [];
  return elements
    .filter((one) => one.get('type') === 'list')
    .flatMap((one) => {
      const rest = {
        list: readList(one.child('formula1')?.text ?? ''),
        ...(one.flag('showErrorMessage') && (one.get('errorStyle') ?? 'stop') === 'stop'
          ? { strict: true }
          : {}),
        ...readPrompt(one),
      };
      return readSquareReference(one.get('sqref') ?? '').map((area) => ({ area, ...rest }));
    });
}

/** @throws RangeError for a list of texts over Excel's 255 characters: it belongs into cells */
export function addValidation(root: XmlElement, validation: ContentValidation): void {
  const { area, list, strict, prompt } = validation;
  clearValidations(root, area);
  const formula = typeof list === 'string' ? list.replace(/^=/, '') : quoteList(list);
  const parent =
    root.child('dataValidations') ?? root.insertInOrder(root.make('dataValidations'), WORKSHEET_ORDER);
  const element = parent.make('dataValidation', {
    type: 'list',
    allowBlank: 1,
    showInputMessage: prompt ? 1 : undefined,
    showErrorMessage: strict ? 1 : undefined,
    promptTitle: prompt?.title,
    prompt: prompt?.text,
    sqref: writeSquareReference([area]),
  });
  element.children.push(parent.make('formula1').setText(formula));
  parent.children.push(element);
  parent.set('count', parent.elements().length);
}

export function clearValidations(root: XmlElement, area: Area): void {
  const parent = root.child('dataValidations');
  if (!parent) return;
  cutSquareReferences(parent, parent.elements('dataValidation'), area);
  const left = parent.elements().length;
  if (left === 0) root.remove(parent);
  else parent.set('count', left);
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
