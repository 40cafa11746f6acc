import type { ContentRun } from '../../sheet-content';
import { writeConstant } from './cell-content';
import type { Palette } from './colors';
import type { SharedStrings } from './shared-strings';
import { stringItem } from './string-item';
import { patchFont } from './style-write';
import { readFont } from './style-read';
import type { XmlElement } from '../xml/xml-element';
import { decodeCellText, encodeCellText } from '../xml/xml-text';

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

/** Makes the text of a `c` element one of runs; its format and what we do not know stay. */
export function writeRuns(cell: XmlElement, runs: readonly ContentRun[]): void {
  writeConstant(cell, runs.map(({ text }) => text).join(''));
  const item = cell.child('is');
  if (!item) return;
  item.children.splice(0, Infinity, ...runs.map((run) => runElement(cell, run)));
}

function runElement(cell: XmlElement, { text, font, script }: ContentRun): XmlElement {
  const made = cell.make('r');
  if (font || script) {
    const looks = cell.make('rPr');
    patchFont(looks, font ?? {});
    // a run calls its face otherwise than a cell does
    const face = looks.child('name');
    if (face)
      looks.children[looks.children.indexOf(face)] = cell.make('rFont', { val: face.get('val') ?? '' });
    if (script) {
      const raised = cell.make('vertAlign', { val: script === 'super' ? 'superscript' : 'subscript' });
      const size = looks.children.findIndex((one) => typeof one !== 'string' && one.is('sz'));
      looks.children.splice(Math.max(0, size), 0, raised);
    }
    made.children.push(looks);
  }
  const piece = cell.make('t').setText(encodeCellText(text));
  if (/^\s|\s$|\n/.test(text)) piece.set('xml:space', 'preserve');
  made.children.push(piece);
  return made;
}
