import type { ContentRun } from '../../sheet-content';
import type { Palette } from './colors';
import type { SharedStrings } from './shared-strings';
import { stringItem } from './string-item';
import { readFont } from './style-read';
import type { XmlElement } from '../xml/xml-element';
import { decodeCellText } from '../xml/xml-text';

/** The runs of a cell's text with the looks that they have of their own; empty where the text has one look. */
export function richRuns(cell: XmlElement, strings: SharedStrings, palette: Palette): ContentRun[] {
  const item = stringItem(cell, strings);
  if (!item?.elements('r').some((run) => run.child('rPr'))) return [];
  return item.elements().flatMap((run): ContentRun[] => {
    if (!run.is('r')) return run.is('t') ? [{ text: decodeCellText(run.text) }] : [];
    const written = run.elements('t').map((piece) => piece.text);
    const text = decodeCellText(written.join(''));
    const format = run.child('rPr');
    if (!format) return [{ text }];
    const script = { superscript: 'super', subscript: 'sub' } as const;
    const raised = script[format.child('vertAlign')?.get('val') as keyof typeof script] as
      'super' | 'sub' | undefined;
    return [{ text, font: readFont(format, palette), ...(raised ? { script: raised } : {}) }];
  });
}
