import type { Part } from './package';
import type { XmlElement } from './xml-element';
import { decodeCellText } from './xml-text';

/** The texts that cells share; only read, never rewritten: runs and phonetics stay. */
export class SharedStrings {
  private root: XmlElement | null = null;
  private items: XmlElement[] = [];
  private readonly texts = new Map<number, string>();

  constructor(private readonly part: Part | undefined) {}

  /** Empty for a number that is not there. */
  text(index: number): string {
    if (!this.part) return '';
    if (this.root !== this.part.root) {
      this.root = this.part.root;
      this.items = this.root.elements('si');
      this.texts.clear();
    }
    let text = this.texts.get(index);
    if (text === undefined) {
      const item = this.items[index];
      text = item ? richText(item) : '';
      this.texts.set(index, text);
    }
    return text;
  }
}

/** The text of `si` or `is`: plain or of its runs, without phonetics. */
export function richText(item: XmlElement): string {
  let text = '';
  for (const part of item.elements()) {
    if (part.is('t')) text += part.text;
    else if (part.is('r')) for (const run of part.elements('t')) text += run.text;
  }
  return decodeCellText(text);
}
