import { escapeAttribute, escapeText, unescapeXml } from './xml-text';

/** An element, or raw text as it stands in the file: escaped characters, CDATA, comments, processing instructions. */
export type XmlNode = XmlElement | string;

/** An element that keeps all it was read with; attributes stand in order as name, raw value, name, raw value … */
export class XmlElement {
  constructor(
    /** With its prefix. */
    readonly name: string,
    readonly attributes: string[] = [],
    readonly children: XmlNode[] = [],
  ) {}

  /** A new element with the prefix of this one. */
  make(local: string, attributes: Attributes = {}, children: readonly XmlNode[] = []): XmlElement {
    const element = new XmlElement(this.prefix + local, [], [...children]);
    for (const [key, value] of Object.entries(attributes)) if (value !== undefined) element.set(key, value);
    return element;
  }

  /** `x:` of `x:worksheet`; empty when there is none. */
  get prefix(): string {
    return this.name.slice(0, this.name.indexOf(':') + 1);
  }

  get local(): string {
    return this.name.slice(this.name.indexOf(':') + 1);
  }

  /** Whether the name without prefix is this one. */
  is(local: string): boolean {
    return this.name === local || (this.name.endsWith(local) && this.name.at(-local.length - 1) === ':');
  }

  get(attribute: string): string | undefined {
    for (let i = 0; i < this.attributes.length; i += 2) {
      if (this.attributes[i] === attribute) return unescapeXml(this.attributes[i + 1] ?? '');
    }
    return undefined;
  }

  /** Sets an attribute in its place, or takes it away. */
  set(attribute: string, value: string | number | null): void {
    const at = this.attributes.findIndex((name, i) => i % 2 === 0 && name === attribute);
    if (value === null) {
      if (at >= 0) this.attributes.splice(at, 2);
    } else if (at >= 0) {
      this.attributes[at + 1] = escapeAttribute(String(value));
    } else {
      this.attributes.push(attribute, escapeAttribute(String(value)));
    }
  }

  /** `1`, `true`, `on` → true; the default when it is absent. */
  flag(attribute: string, fallback = false): boolean {
    const value = this.get(attribute);
    return value === undefined ? fallback : value === '1' || value === 'true' || value === 'on';
  }

  /** A finite number, or undefined. */
  number(attribute: string): number | undefined {
    const value = this.get(attribute);
    if (value === undefined || value.trim() === '') return undefined;
    const number = Number(value);
    return Number.isFinite(number) ? number : undefined;
  }

  /** The first child of that local name. */
  child(local: string): XmlElement | undefined {
    for (const node of this.children) if (typeof node !== 'string' && node.is(local)) return node;
    return undefined;
  }

  /** The child elements, all or those of a local name. */
  elements(local?: string): XmlElement[] {
    const found: XmlElement[] = [];
    for (const node of this.children) {
      if (typeof node !== 'string' && (local === undefined || node.is(local))) found.push(node);
    }
    return found;
  }

  /** This element and all below it, in document order. */
  *descendants(): Generator<XmlElement> {
    yield this;
    for (const node of this.children) if (typeof node !== 'string') yield* node.descendants();
  }

  /** The text directly inside, unescaped; comments and processing instructions left out. */
  get text(): string {
    let text = '';
    for (const node of this.children) {
      if (typeof node !== 'string') continue;
      if (!node.startsWith('<'))
        text += unescapeXml(node.includes('\r') ? node.replace(/\r\n?/g, '\n') : node);
      else if (node.startsWith('<![CDATA[')) text += node.slice(9, -3);
    }
    return text;
  }

  /** Replaces all content by a text. */
  setText(text: string): this {
    this.children.length = 0;
    if (text !== '') this.children.push(escapeText(text));
    return this;
  }

  remove(child: XmlElement): void {
    const at = this.children.indexOf(child);
    if (at >= 0) this.children.splice(at, 1);
  }

  /** Puts a child at the place that a schema's order of local names gives it. */
  insertInOrder(child: XmlElement, order: readonly string[]): XmlElement {
    const rank = order.indexOf(child.local);
    let at = this.children.length;
    for (let i = this.children.length - 1; i >= 0; i--) {
      const node = this.children[i];
      if (node === undefined || typeof node === 'string') continue;
      const other = order.indexOf(node.local);
      if (other >= 0 && other <= rank) break;
      at = i;
    }
    this.children.splice(at, 0, child);
    return child;
  }

  /** A deep copy. */
  clone(): XmlElement {
    return new XmlElement(
      this.name,
      [...this.attributes],
      this.children.map((node) => (typeof node === 'string' ? node : node.clone())),
    );
  }
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;
