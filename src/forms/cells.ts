import { readQuantity } from '../quantity';
import { figureKindOf } from './figure-kind';
import { headOf, looseYear } from './heads';
import type { Box } from './view';

/** The boxes that begin in a column, each once. */
export function cellsOf(lines: readonly { readonly boxes: readonly (Box | null)[] }[], i: number): Box[] {
  return [...new Set(lines.map(({ boxes }) => boxes[i]).filter((box) => box !== null && box !== undefined))];
}

export function share(boxes: readonly Box[], test: (box: Box) => boolean): number {
  return boxes.length === 0 ? 0 : boxes.filter(test).length / boxes.length;
}

/** The same below a heading: a number alone is a year where the heading says so. */
export function isYearBelow(box: Box, heading: string): boolean {
  return isYearCell(box) && (headOf(box.words) !== null || /年/u.test(heading));
}

export function isYearCell({ words }: Box): boolean {
  const head = headOf(words) ?? looseYear(words);
  return head !== null && head.year !== null && (head.role === null || figureKindOf(head.role) !== null);
}

/** A number, a text that is one with its unit, or a sign that there is none. */
export function isFigureCell({ value, text }: Box): boolean {
  if (typeof value === 'number') return true;
  if (isNoFigure(text)) return true;
  if (!/[\d０-９]/u.test(text) || text.length > 30) return false;
  let known = figureTexts.get(text);
  if (known === undefined) {
    const quantity = readQuantity(text);
    known = quantity.kind === 'number' || /^[\d０-９][\d０-９,，.．]*\s*[（(※]/u.test(text);
    if (figureTexts.size >= mostKnown) figureTexts.clear();
    figureTexts.set(text, known);
  }
  return known;
}

/** －, ―, …, ／: a sign that there is no figure. */
export function isNoFigure(text: string): boolean {
  return text.length <= 6 && text.trim() !== '' && readQuantity(text).kind === 'none';
}

const figureTexts = new Map<string, boolean>();
const mostKnown = 20_000;

const twoFigures = /^[\d,.]+[^\d\s/.]{0,3}\s*(?:\n|\s\/\s)\s*[\d,.]+[^\d\s/.]{0,3}$/u;

const saidFigures =
  /目標[^\n]{0,4}\d[^\n]*\n\s*[^\n]{0,2}実績[^\n]{0,4}\d|実績[^\n]{0,4}\d[^\n]*\n\s*[^\n]{0,2}目標[^\n]{0,4}\d/u;

/** 「120⏎135」, 「目標：120⏎実績：135」: two figures in one cell are not taken apart. */
export function areTwoFigures(text: string): boolean {
  // ① before each is the number of an indicator
  const normal = text
    .replace(/[①-⑳]\s*/gu, '')
    .replace(/／/gu, ' ／ ')
    .normalize('NFKC');
  return twoFigures.test(normal) || (text.length <= 40 && saidFigures.test(normal));
}

/** 「数値」: a heading that says no more than the rows do, or the headings above. */
export function isValueHead({ words }: Pick<Box, 'words'>): boolean {
  return /^(?:数値|値|指標値)$/u.test(words);
}
