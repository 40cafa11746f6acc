import { XmlElement, type XmlNode } from './xml-element';
import { XmlError } from './xml-error';

/** A document: its root, and what stands before and after it (declaration, comments, line breaks). */
export interface XmlDocument {
  readonly before: readonly string[];
  readonly root: XmlElement;
  readonly after: readonly string[];
}

/** Deeper nesting than any workbook has; it would exhaust the stack. */
const DEEPEST = 200;

/**
 * Reads a document into a tree that gives the same document when it is written.
 * @throws XmlError when it is not well-formed, names an entity that nobody has defined, or has a DOCTYPE.
 */
export function parseXml(source: string): XmlDocument {
  const text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
  const odd = oddReference(text);
  if (odd >= 0) throw new XmlError('broken', odd);
  const top = new XmlElement('');
  const open: XmlElement[] = [top];
  let current = top;
  let i = 0;
  while (i < text.length) {
    const tag = text.indexOf('<', i);
    const end = tag < 0 ? text.length : tag;
    if (end > i) current.children.push(text.slice(i, end));
    if (tag < 0) break;
    const kind = text.charCodeAt(tag + 1);
    if (kind === EXCLAMATION || kind === QUESTION) {
      i = skipMarkup(text, tag);
      current.children.push(text.slice(tag, i));
    } else if (kind === SLASH) {
      const close = text.indexOf('>', tag);
      if (close < 0 || text.slice(tag + 2, close).trim() !== current.name) throw new XmlError('broken', tag);
      open.pop();
      current = open.at(-1) ?? top;
      i = close + 1;
    } else {
      const started = readStartTag(text, tag);
      current.children.push(started.element);
      i = started.next;
      if (started.empty) continue;
      if (open.length > DEEPEST) throw new XmlError('broken', tag);
      open.push(started.element);
      current = started.element;
    }
  }
  if (open.length !== 1) throw new XmlError('broken', text.length);
  return splitDocument(top.children, text.length);
}

/** What an ampersand begins that XML knows without a DOCTYPE. */
const REFERENCE = /&(?:#x[0-9a-f]{1,6}|#[0-9]{1,7}|lt|gt|amp|quot|apos);/iy;

/** The first ampersand in texts and attributes that begins none of these; -1 where there is none. What stands in CDATA and comments is taken as it is. */
function oddReference(text: string): number {
  if (/<!DOCTYPE/i.test(text.slice(0, 4096))) return -1;
  for (let index = text.indexOf('&'); index >= 0; index = text.indexOf('&', index + 1)) {
    REFERENCE.lastIndex = index;
    if (REFERENCE.test(text)) continue;
    const isWithin = (from: string, to: string): boolean =>
      text.lastIndexOf(from, index) > text.lastIndexOf(to, index - 1);
    if (!isWithin('<![CDATA[', ']]>') && !isWithin('<!--', '-->') && !isWithin('<?', '?>')) return index;
  }
  return -1;
}

export function writeXml(document: XmlDocument): string {
  const out: string[] = [...document.before];
  write(document.root, out);
  out.push(...document.after);
  return out.join('');
}

/** One element as text. */
export function writeElement(element: XmlElement): string {
  const out: string[] = [];
  write(element, out);
  return out.join('');
}

const EXCLAMATION = 33;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;

function skipMarkup(text: string, tag: number): number {
  const [opening, closing] = text.startsWith('<!--', tag)
    ? ['<!--', '-->']
    : text.startsWith('<![CDATA[', tag)
      ? ['<![CDATA[', ']]>']
      : ['<?', '?>'];
  if (!text.startsWith(opening, tag)) {
    throw new XmlError(/^<!DOCTYPE/i.test(text.slice(tag, tag + 9)) ? 'doctype' : 'broken', tag);
  }
  const end = text.indexOf(closing, tag + opening.length);
  if (end < 0) throw new XmlError('broken', tag);
  return end + closing.length;
}

function readStartTag(text: string, tag: number): { element: XmlElement; empty: boolean; next: number } {
  let i = tag + 1;
  let code = text.charCodeAt(i);
  while (code > 32 && code !== SLASH && code !== GREATER) code = text.charCodeAt(++i);
  const name = text.slice(tag + 1, i);
  if (!isName(name)) throw new XmlError('broken', tag);
  const attributes: string[] = [];
  for (;;) {
    while (code <= 32) code = text.charCodeAt(++i);
    if (code === GREATER) return { element: new XmlElement(name, attributes), empty: false, next: i + 1 };
    if (code === SLASH) {
      if (text.charCodeAt(i + 1) !== GREATER) throw new XmlError('broken', i);
      return { element: new XmlElement(name, attributes), empty: true, next: i + 2 };
    }
    const start = i;
    while (code > 32 && code !== EQUALS && code !== GREATER && code !== SLASH) code = text.charCodeAt(++i);
    const key = text.slice(start, i);
    while (code <= 32) code = text.charCodeAt(++i);
    if (code !== EQUALS || key === '') throw new XmlError('broken', start);
    do code = text.charCodeAt(++i);
    while (code <= 32);
    if (code !== QUOTE && code !== APOSTROPHE) throw new XmlError('broken', i);
    const end = text.indexOf(code === QUOTE ? '"' : "'", i + 1);
    if (end < 0) throw new XmlError('broken', i);
    const raw = text.slice(i + 1, end);
    if (raw.includes('<')) throw new XmlError('broken', i);
    attributes.push(key, code === QUOTE ? raw : raw.replace(/"/g, '&quot;'));
    i = end + 1;
    code = text.charCodeAt(i);
  }
}

/** A workbook has thousands of elements and few names. */
const names = new Set<string>();

function isName(name: string): boolean {
  if (names.has(name)) return true;
  if (!/^[^\s<>"'=&]+$/.test(name)) return false;
  if (names.size < 1000) names.add(name);
  return true;
}

function splitDocument(nodes: readonly XmlNode[], length: number): XmlDocument {
  const at = nodes.findIndex((node) => typeof node !== 'string');
  const root = nodes[at];
  const rest = [...nodes.slice(0, at < 0 ? undefined : at), ...nodes.slice(at + 1)];
  if (root === undefined || typeof root === 'string') throw new XmlError('broken', length);
  for (const node of rest) {
    if (typeof node !== 'string' || !/^(\s*|<[?!][\s\S]*)$/.test(node)) throw new XmlError('broken', length);
  }
  const texts = (from: readonly XmlNode[]): string[] => from.filter((node) => typeof node === 'string');
  return { before: texts(nodes.slice(0, at)), root, after: texts(nodes.slice(at + 1)) };
}

function write(element: XmlElement, out: string[]): void {
  let start = '<' + element.name;
  const { attributes, children } = element;
  for (let i = 0; i < attributes.length; i += 2) {
    start += ` ${attributes[i] ?? ''}="${attributes[i + 1] ?? ''}"`;
  }
  if (children.length === 0) {
    out.push(start, '/>');
    return;
  }
  out.push(start, '>');
  for (const node of children) {
    if (typeof node === 'string') out.push(node);
    else write(node, out);
  }
  out.push('</', element.name, '>');
}
