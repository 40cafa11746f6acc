import type { TextRun } from '../model';
import type { SharedStrings } from './shared-strings';
import { stringItem } from './string-item';
import type { XmlElement } from '../xml/xml-element';
import { decodeCellText } from '../xml/xml-text';

/**
 * The runs of a cell's text, where it has any. A run with a format of its own has all of it there; one without has the
 * cell's.
 */
export function textRuns(
  cell: XmlElement,
  strings: SharedStrings,
  cellIsStruck: boolean,
): readonly TextRun[] {
  const item = stringItem(cell, strings);
  return (item?.elements() ?? []).flatMap((run): TextRun[] => {
    if (!run.is('r')) return run.is('t') ? [{ text: decodeCellText(run.text), struck: cellIsStruck }] : [];
    const format = run.child('rPr');
    const struck = format ? (format.child('strike')?.flag('val', true) ?? false) : cellIsStruck;
    return [
      {
        text: decodeCellText(
          run
            .elements('t')
            .map((piece) => piece.text)
            .join(''),
        ),
        struck,
      },
    ];
  });
}

/** What of runs is not struck; null where none of them is. */
export function plainPart(runs: readonly TextRun[]): string | null {
  if (!runs.some(({ struck, text }) => struck && text.trim() !== '')) return null;
  const rest = runs.filter(({ struck }) => !struck).map(({ text }) => text);
  return rest.join('').trim();
}
