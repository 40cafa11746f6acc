import { isCellError } from '../cell';
import { mapFormula, scanFormula, type Qualifier } from '../../formula/formula-text';
import { XlsxBook } from './book';
import { FormulaIndex, type FormulaUses } from './calculation/formula-index';
import { openPackage } from './package/container';
import { CONTENT_TYPES, relationshipPath, type Part, type XlsxPackage } from './package/package';
import { inlineLists } from './parts/inline-lists';
import { rewritePart } from './parts/rewrite';
import type { XlsxSheet } from './parts/sheet';
import { relationshipId } from './xml/namespaces';
import { writeElement } from './xml/xml';
import { XmlElement, type XmlNode } from './xml/xml-element';

/**
 * Gives workbooks that hold some sheets of another, and of the others nothing: no name, no shared text, no cache of a
 * pivot table. Formulas that read from a sheet that is not there keep their results as values; drop-downs keep their
 * choices. The workbook is read once for all of its parts.
 */
export class BookDivider {
  private readonly pack: XlsxPackage;
  private readonly workbook: Part;
  private readonly tabs: readonly Tab[];
  private readonly names: readonly NameElement[];
  private readonly whole: XlsxBook;

  /** @throws BookFailure */
  constructor(private readonly bytes: Uint8Array) {
    ({ package: this.pack, workbook: this.workbook } = openPackage(bytes));
    const { root, path } = this.workbook;
    const targets = new Map(this.pack.relationships(path).map(({ id, target }) => [id, target]));
    this.tabs = (root.child('sheets')?.elements('sheet') ?? []).map((element): Tab => {
      const relationship = relationshipId(element, root) ?? '';
      const target = targets.get(relationship) ?? '';
      return { element, relationship, path: target, name: element.get('name') ?? '' };
    });
    this.names = (root.child('definedNames')?.elements('definedName') ?? []).map((element): NameElement => ({
      element,
      place: element.number('localSheetId') ?? null,
      mentions: sheetsIn(element.text),
    }));
    this.whole = XlsxBook.load(this.bytes);
  }

  /** A workbook with the sheets of these names, in the order in which they stand. */
  part(sheets: readonly string[]): XlsxBook {
    const wanted = new Set(sheets.map((name) => name.toLowerCase()));
    const kept = this.tabs.filter(({ name }) => wanted.has(name.toLowerCase()));
    const gone = new Set(this.tabs.map(({ name }) => name.toLowerCase()).filter((name) => !wanted.has(name)));
    const pack = this.subset(kept);
    const lostNames = this.writeWorkbook(pack, kept, gone);
    const book = XlsxBook.load(pack.write());
    const isGone = (qualifier: Qualifier | null): boolean =>
      qualifier !== null &&
      !qualifier.external &&
      [qualifier.sheet, qualifier.lastSheet].some((name) => name !== null && gone.has(name.toLowerCase()));
    freeze(book, isGone, lostNames);
    for (const sheet of book.sheets) inlineLists(sheet, this.whole, isGone);
    cutMentions(book, isGone);
    this.leaveTexts(book);
    return book;
  }

  /** The parts that can be reached without the sheets that are left out. */
  private subset(kept: readonly Tab[]): XlsxPackage {
    const relationships = new Set(kept.map(({ relationship }) => relationship));
    const own = new Set(this.tabs.map(({ relationship }) => relationship));
    const isLeft = (id: string, kind: string): boolean =>
      kind === 'calcChain' || (own.has(id) && !relationships.has(id));
    const reached = new Set<string>();
    const follow = (path: string, withCaches: boolean): void => {
      for (const { id, kind, target, external } of this.pack.relationships(path)) {
        const ofBook = path === this.workbook.path;
        if (external || (ofBook && (isLeft(id, kind) || (kind === CACHE && !withCaches)))) continue;
        const part = this.pack.part(target);
        if (!part || reached.has(part.path)) continue;
        reached.add(part.path);
        follow(part.path, withCaches);
      }
    };
    follow('', false);
    const files = new Set([CONTENT_TYPES, relationshipPath('')]);
    for (const path of reached) files.add(path).add(relationshipPath(path));
    const lower = new Set([...files].map((path) => path.toLowerCase()));
    const pack = this.pack.subset((path) => lower.has(path.toLowerCase()));
    for (const { id, kind, target } of this.pack.relationships(this.workbook.path)) {
      const isLost = isLeft(id, kind) || (kind === CACHE && !reached.has(this.pack.part(target)?.path ?? ''));
      if (isLost) pack.unrelate(this.workbook.path, id);
    }
    const types = pack.part(CONTENT_TYPES)?.edit();
    for (const one of types?.elements('Override') ?? [])
      if (!pack.part((one.get('PartName') ?? '').replace(/^\//u, ''))) types?.remove(one);
    return pack;
  }

  /** The workbook's own part for the sheets that are kept; gives the names of the workbook that went. */
  private writeWorkbook(
    pack: XlsxPackage,
    kept: readonly Tab[],
    gone: ReadonlySet<string>,
  ): ReadonlySet<string> {
    const { root, path } = this.workbook;
    const places = new Map(kept.map((tab, place) => [this.tabs.indexOf(tab), place]));
    const lost = new Set<string>();
    const names = this.names.flatMap(({ element, place, mentions }) => {
      const to = place === null ? null : places.get(place);
      if (to === undefined) return [];
      if ([...mentions].some((name) => gone.has(name))) {
        if (place === null) lost.add((element.get('name') ?? '').toLowerCase());
        return [];
      }
      const copy = element.clone();
      if (to !== null) copy.set('localSheetId', to);
      return [copy];
    });
    const relationships = new Set(pack.relationships(path).map(({ id }) => id));
    const own = (local: string, children: readonly XmlElement[]): XmlElement[] =>
      children.length === 0 ? [] : [root.make(local, {}, children)];
    const children = root.children.flatMap((node): XmlNode[] => {
      if (typeof node === 'string') return [node];
      if (node.is('sheets'))
        return own(
          'sheets',
          kept.map(({ element }) => element),
        );
      if (node.is('definedNames')) return own('definedNames', names);
      if (node.is('pivotCaches'))
        return own(
          'pivotCaches',
          node.elements().filter((one) => relationships.has(relationshipId(one, root) ?? '')),
        );
      if (node.is('bookViews')) {
        const views = node.clone();
        for (const view of views.elements()) view.set('activeTab', null);
        for (const view of views.elements()) view.set('firstSheet', null);
        return [views];
      }
      return [node];
    });
    const made = new XmlElement(root.name, root.attributes, children);
    pack.part(path)?.replace(DECLARATION + writeElement(made));
    return lost;
  }

  /** Shared texts that no cell of the kept sheets shows are emptied; the others keep their numbers. */
  private leaveTexts(book: XlsxBook): void {
    const source = this.pack.related(this.workbook.path, 'sharedStrings');
    const part = source && book.pack.part(source.path);
    if (!part) return;
    const used = new Set<number>();
    for (const sheet of book.sheets) for (const index of sharedIn(sheet)) used.add(index);
    const { root } = source;
    let place = -1;
    const children = root.children.map((node): XmlNode => {
      if (typeof node === 'string' || !node.is('si')) return node;
      place++;
      return used.has(place) ? node : node.make('si', {}, [node.make('t')]);
    });
    part.replace(DECLARATION + writeElement(new XmlElement(root.name, root.attributes, children)));
  }
}

interface Tab {
  readonly element: XmlElement;
  readonly relationship: string;
  readonly path: string;
  readonly name: string;
}

interface NameElement {
  readonly element: XmlElement;
  /** Of which tab, from 0; null for the workbook. */
  readonly place: number | null;
  /** Sheets that it speaks of, in lower case. */
  readonly mentions: ReadonlySet<string>;
}

const CACHE = 'pivotCacheDefinition';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function sheetsIn(formula: string): ReadonlySet<string> {
  const sheets = new Set<string>();
  for (const token of scanFormula(formula)) {
    if (token.kind !== 'reference' && token.kind !== 'name') continue;
    const { qualifier } = token;
    if (qualifier === null || qualifier.external) continue;
    sheets.add(qualifier.sheet.toLowerCase());
    if (qualifier.lastSheet !== null) sheets.add(qualifier.lastSheet.toLowerCase());
  }
  return sheets;
}

/** Formulas that read what is not there show what they showed. */
function freeze(
  book: XlsxBook,
  isGone: (qualifier: Qualifier | null) => boolean,
  lostNames: ReadonlySet<string>,
): void {
  const index = new FormulaIndex();
  const tables = tablesIn(book);
  const readsGone = ({ references, names, structured }: FormulaUses): boolean =>
    references.some(({ qualifier }) => isGone(qualifier)) ||
    names.some(({ qualifier, name }) => isGone(qualifier) || lostNames.has(name.toLowerCase())) ||
    structured.some((text) => {
      const name = /^[^[]+/u.exec(text)?.[0].toLowerCase();
      return name !== undefined && !tables.has(name);
    });
  for (const sheet of book.sheets) {
    for (const { row, col, uses } of index.of(sheet)) {
      if (!readsGone(uses)) continue;
      const value = sheet.value(row, col);
      if (isCellError(value)) sheet.setFormula(row, col, `=${value.error}`);
      else sheet.setValue(row, col, value);
    }
  }
}

function tablesIn({ pack, sheets }: XlsxBook): ReadonlySet<string> {
  const names = sheets.flatMap(({ part }) =>
    pack
      .relationships(part.path)
      .flatMap(({ kind, target }) => (kind === 'table' ? (pack.part(target)?.root ?? []) : [])),
  );
  return new Set(
    names.flatMap((root) =>
      [root.get('displayName'), root.get('name')].map((name) => (name ?? '').toLowerCase()),
    ),
  );
}

/** What else speaks of the sheets that are not there: rules of formats, charts, links. */
function cutMentions(book: XlsxBook, isGone: (qualifier: Qualifier | null) => boolean): void {
  const change = (formula: string): string =>
    mapFormula(formula, ({ qualifier }) => (isGone(qualifier) ? '#REF!' : null));
  for (const { part } of book.sheets) rewritePart(part, change);
  for (const path of book.pack.paths) {
    const part = CHARTS.test(book.pack.contentType(path) ?? '') ? book.pack.part(path) : undefined;
    if (part) rewritePart(part, change);
  }
}

const CHARTS = /drawingml\.chart|chartex|\.drawing\+xml/u;

/** Numbers of the shared texts that a sheet's cells show. */
function* sharedIn(sheet: XlsxSheet): Generator<number> {
  for (const { cells } of sheet.grid.rows)
    for (const cell of cells.values()) if (cell.get('t') === 's') yield Number(cell.child('v')?.text ?? '-1');
}
