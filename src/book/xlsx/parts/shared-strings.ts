import type { Part } from '../package/package';
import type { XmlElement } from '../xml/xml-element';
import { decodeCellText } from '../xml/xml-text';

/** The texts that cells share; only read, never rewritten: runs and phonetics stay. */
export class SharedStrings {
  private root: XmlElement | null = null;
  private items: XmlElement[] = [];
  private readonly texts = new Map<number, string>();
  private readonly withRuns = new Map<number, XmlElement | null>();

  constructor(private readonly part: Part | undefined) {}

  /** Empty for a number that is not there. */
  text(index: number): string {
    const item = this.item(index);
    let text = this.texts.get(index);
    if (text === undefined) {
      text = item ? richText(item) : '';
      this.texts.set(index, text);
    }
    return text;
  }

  /** The text of that number where it is made of runs. */
  runs(index: number): XmlElement | null {
    const item = this.item(index);
    let runs = this.withRuns.get(index);
    if (runs === undefined) this.withRuns.set(index, (runs = item?.child('r') ? item : null));
    return runs;
  }

  private item(index: number): XmlElement | undefined {
    if (!this.part) return undefined;
    if (this.root !== this.part.root) {
      this.root = this.part.root;
      this.items = this.root.elements('si');
      this.texts.clear();
      this.withRuns.clear();
    }
    return this.items[index];
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
