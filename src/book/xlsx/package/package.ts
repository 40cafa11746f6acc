import { BookFailure } from '../../shell';
import { decodePart, declareUtf8 } from './package-text';
import { parseXml, writeXml, type XmlDocument } from '../xml/xml';
import { XmlElement } from '../xml/xml-element';
import { XmlError } from '../xml/xml-error';
import { deflateEntry, inflateEntry, readZip, writeZip, zipLimits, type ZipEntry } from './zip';

/** One part of a package: bytes as they came until somebody edits them. */
export class Part {
  private document: XmlDocument | null = null;
  private fresh: Uint8Array | null = null;
  private changed = false;
  private cachedText: string | null = null;
  private edits = 0;

  constructor(
    /** Path without leading slash, with forward slashes. */
    readonly path: string,
    private entry: ZipEntry | null,
    private readonly owner: XlsxPackage,
  ) {}

  get bytes(): Uint8Array {
    if (this.changed) return encode(this.document);
    if (this.fresh) return this.fresh;
    return this.entry ? inflateEntry(this.entry) : new Uint8Array();
  }

  /** Whether what the archive holds under its name cannot be read. */
  get isDamaged(): boolean {
    if (this.changed || this.fresh || !this.entry || this.document) return false;
    try {
      inflateEntry(this.entry);
      return false;
    } catch (error) {
      if (error instanceof BookFailure) return true;
      throw error;
    }
  }

  /** Grows with every edit: what was derived from the part holds as long as it stays. */
  get version(): number {
    return this.edits;
  }

  /** Whether a tree stands ready: reading it costs nothing. */
  get isParsed(): boolean {
    return this.document !== null;
  }

  /** The text as it stands; edits included. */
  get text(): string {
    if (this.changed) return this.document ? writeXml(this.document) : '';
    return (this.cachedText ??= decodePart(this.bytes));
  }

  /**
   * The root element, to read.
   * @throws BookFailure broken-xml, xml-entities
   */
  get root(): XmlElement {
    return this.read().root;
  }

  /** The root element, to change. */
  edit(): XmlElement {
    const { root } = this.read();
    this.owner.remember(this);
    this.changed = true;
    this.edits++;
    return root;
  }

  /** Replaces the whole content. */
  replace(content: string | Uint8Array): void {
    this.owner.remember(this);
    this.edits++;
    this.fresh = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    this.document = null;
    this.cachedText = null;
    this.changed = false;
  }

  /** Forgets the tree of a part that was only read: it can be read again. */
  release(): void {
    this.cachedText = null;
    if (!this.changed) this.document = null;
  }

  /** What brings the part back to its present state. */
  checkpoint(): () => void {
    const { entry } = this;
    const fresh = this.changed ? this.bytes : this.fresh;
    return () => {
      this.edits++;
      this.entry = entry;
      this.fresh = fresh;
      this.document = null;
      this.cachedText = null;
      this.changed = false;
    };
  }

  toEntry(): ZipEntry {
    if (!this.changed && !this.fresh && this.entry) return this.entry;
    return deflateEntry(this.entry ?? { name: this.path }, this.bytes);
  }

  private read(): XmlDocument {
    if (this.document) return this.document;
    if (!this.fresh && (this.entry?.size ?? 0) > zipLimits.xml) {
      throw new BookFailure('zip-bomb', { part: this.path, limit: zipLimits.xml });
    }
    try {
      this.document = parseXml(this.cachedText ?? decodePart(this.bytes));
    } catch (error) {
      if (!(error instanceof XmlError)) throw error;
      const code = error.kind === 'doctype' ? 'xml-entities' : 'broken-xml';
      throw new BookFailure(code, { part: this.path, position: error.position }, { cause: error });
    }
    this.cachedText = null;
    return this.document;
  }
}

/** A relationship of a part: `kind` is the last word of its type, the same for transitional and strict workbooks. */
export interface Relationship {
  readonly id: string;
  readonly kind: string;
  /** Path of a part, or an address outside the package. */
  readonly target: string;
  readonly external: boolean;
}

/** An .xlsx package (ISO/IEC 29500-2): parts, content types, relationships. */
export class XlsxPackage {
  private readonly parts: Part[] = [];
  private readonly byPath = new Map<string, Part>();
  private undo: Map<Part, () => void> | null = null;
  private readonly relationshipCache = new Map<string, { root: XmlElement; list: Relationship[] }>();

  /** @throws BookFailure */
  static read(bytes: Uint8Array): XlsxPackage {
    const made = new XlsxPackage();
    for (const entry of readZip(bytes)) {
      const path = entry.name.replace(/\\/g, '/').replace(/^\/+/, '');
      made.keep(new Part(path, entry, made));
    }
    return made;
  }

  /** A package of its own with some of the parts, as they stand. */
  subset(isWanted: (path: string) => boolean): XlsxPackage {
    const made = new XlsxPackage();
    for (const part of this.parts)
      if (isWanted(part.path)) made.keep(new Part(part.path, part.toEntry(), made));
    return made;
  }

  /** Parts whose content is damaged and that nobody has read: they are kept as they are. Inflates every one of them. */
  damaged(): string[] {
    return this.parts.filter((part) => part.isDamaged).map(({ path }) => path);
  }

  write(): Uint8Array {
    return writeZip(this.parts.map((part) => part.toEntry()));
  }

  /** A part by path; letter case and percent signs do not matter. */
  part(path: string): Part | undefined {
    return this.byPath.get(path.toLowerCase()) ?? this.byPath.get(plainPath(path));
  }

  get paths(): string[] {
    return this.parts.map((part) => part.path);
  }

  /** Adds a part with its content type. */
  add(path: string, content: string | Uint8Array, contentType: string): Part {
    const part = new Part(path, null, this);
    part.replace(content);
    this.keep(part);
    this.setContentType(path, contentType);
    return part;
  }

  /** Takes a part, its relationships and its content type away. */
  remove(path: string): void {
    for (const gone of [this.part(path), this.part(relationshipPath(path))]) {
      if (!gone) continue;
      this.parts.splice(this.parts.indexOf(gone), 1);
      this.byPath.delete(gone.path.toLowerCase());
      this.relationshipCache.delete(gone.path);
    }
    // other programs name a part twice, or its relationships, too
    const gone = new Set([path, relationshipPath(path)].map(plainPath));
    const types = this.part(CONTENT_TYPES)?.edit();
    for (const one of types?.elements('Override') ?? [])
      if (gone.has(plainPath(one.get('PartName') ?? ''))) types?.remove(one);
    for (const one of gone) this.overrides?.byPath.delete(one);
  }

  contentType(path: string): string | undefined {
    const types = this.part(CONTENT_TYPES)?.root;
    const override = this.override(path);
    if (override) return override.get('ContentType');
    const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    return types
      ?.elements('Default')
      .find((one) => one.get('Extension')?.toLowerCase() === extension)
      ?.get('ContentType');
  }

  setContentType(path: string, contentType: string): void {
    if (this.contentType(path) === contentType) return;
    const types = this.part(CONTENT_TYPES)?.edit();
    const present = this.override(path);
    if (present) present.set('ContentType', contentType);
    else if (types) {
      const made = types.make('Override', { PartName: '/' + path, ContentType: contentType });
      types.children.push(made);
      this.overrides?.byPath.set(plainPath(path), made);
    }
  }

  /** The relationships of a part; of the package itself for ''. */
  relationships(path: string): readonly Relationship[] {
    const part = this.part(relationshipPath(path));
    if (!part) return [];
    const { root } = part;
    const cached = this.relationshipCache.get(part.path);
    if (cached?.root === root) return cached.list;
    const list = root.elements('Relationship').map((one): Relationship => {
      const type = one.get('Type') ?? '';
      const target = one.get('Target') ?? '';
      const external = one.get('TargetMode') === 'External';
      return {
        id: one.get('Id') ?? '',
        kind: type.slice(type.lastIndexOf('/') + 1),
        target: external ? target : resolveTarget(path, target),
        external,
      };
    });
    this.relationshipCache.set(part.path, { root, list });
    return list;
  }

  /** The first part that is related in that way. */
  related(path: string, kind: string): Part | undefined {
    for (const one of this.relationships(path)) {
      if (one.kind !== kind || one.external) continue;
      const part = this.part(one.target);
      if (part) return part;
    }
    return undefined;
  }

  /** Relates two parts, or a part to an address outside; gives the new id. `type` is the whole type. */
  relate(from: string, type: string, to: string, external = false): string {
    const path = relationshipPath(from);
    const part = this.part(path) ?? this.add(path, EMPTY_RELATIONSHIPS, RELATIONSHIPS_TYPE);
    const root = part.edit();
    const used = new Set(root.elements('Relationship').map((one) => one.get('Id')));
    let number = used.size + 1;
    while (used.has(`rId${String(number)}`)) number++;
    const id = `rId${String(number)}`;
    const made = root.make('Relationship', { Id: id, Type: type, Target: external ? to : '/' + to });
    if (external) made.set('TargetMode', 'External');
    root.children.push(made);
    this.relationshipCache.delete(part.path);
    return id;
  }

  unrelate(from: string, id: string): void {
    const part = this.part(relationshipPath(from));
    const root = part?.edit();
    for (const one of root?.elements('Relationship') ?? []) if (one.get('Id') === id) root?.remove(one);
    if (part) this.relationshipCache.delete(part.path);
  }

  /** A path that is free: `xl/worksheets/sheet` → `xl/worksheets/sheet4.xml`. */
  freePath(stem: string, extension = '.xml'): string {
    let number = 1;
    while (this.part(`${stem}${String(number)}${extension}`)) number++;
    return `${stem}${String(number)}${extension}`;
  }

  /** Runs a change; when it throws, all parts are as they were. */
  transaction<T>(change: () => T): T {
    if (this.undo) return change();
    const parts = [...this.parts];
    const undo = new Map<Part, () => void>();
    this.undo = undo;
    try {
      return change();
    } catch (error) {
      for (const restore of undo.values()) restore();
      this.parts.splice(0, this.parts.length, ...parts);
      this.byPath.clear();
      for (const part of parts) this.byPath.set(part.path.toLowerCase(), part);
      this.relationshipCache.clear();
      throw error;
    } finally {
      this.undo = null;
    }
  }

  /** A part is about to change: its state is kept while a transaction runs. */
  remember(part: Part): void {
    if (this.undo && !this.undo.has(part)) this.undo.set(part, part.checkpoint());
  }

  private overrides: { root: XmlElement; byPath: Map<string, XmlElement> } | null = null;

  private override(path: string): XmlElement | undefined {
    const root = this.part(CONTENT_TYPES)?.root;
    if (root && this.overrides?.root !== root) {
      const pairs = root
        .elements('Override')
        .map((one) => [plainPath(one.get('PartName') ?? ''), one] as const);
      this.overrides = { root, byPath: new Map(pairs) };
    }
    return this.overrides?.byPath.get(plainPath(path));
  }

  private keep(part: Part): void {
    this.parts.push(part);
    this.byPath.set(part.path.toLowerCase(), part);
  }
}

export const CONTENT_TYPES = '[Content_Types].xml';

/** Path of the relationships of a part. */
export function relationshipPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';
const EMPTY_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

function encode(document: XmlDocument | null): Uint8Array {
  if (!document) return new Uint8Array();
  return new TextEncoder().encode(writeXml({ ...document, before: declareUtf8(document.before) }));
}

function resolveTarget(from: string, target: string): string {
  const plain = target.replace(/\\/g, '/');
  const steps = plain.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of plain.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** A part's name in the one form in which names are compared. */
function plainPath(path: string): string {
  return decodePercent(path.replace(/\\/g, '/').replace(/^\/+/, '')).toLowerCase();
}

function decodePercent(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
