import { PDFHexString, PDFName, type PDFContext, type PDFRef } from 'pdf-lib';
import type { Clip, Content } from './drawing';
import type { SheetPage } from './paginate';
import type { PrintItem } from './print-job';
import type { PrintSheet } from './print-sheet';
import { contentKey, sheetStructure, type Role, type StructureNode } from './structure';

/** A piece of content on a page: in the stream it stands under this role and number. */
export interface Mark {
  readonly role: Role;
  /** Counts from 0 on every page. */
  readonly id: number;
}

/** A node on its way into the file. */
interface Element {
  readonly node: StructureNode;
  readonly ref: PDFRef;
  readonly children: readonly Element[];
  readonly marks: { readonly page: number; readonly id: number }[];
  /** On the first of its pages. */
  box?: Clip;
}

/** The structure tree of a document (ISO 32000-1, 14.7), filled while its pages are written. */
export class PdfStructure {
  private readonly sheets = new Map<PrintSheet, { element: Element; leaves: Map<string, Element> }>();
  /** By page: the elements that its marks belong to. */
  private readonly parents: PDFRef[][] = [];
  private readonly document: PDFRef;
  private readonly root: PDFRef;

  /** @param pages those that are printed */
  constructor(
    private readonly context: PDFContext,
    pages: readonly SheetPage[],
    items: readonly PrintItem[],
  ) {
    this.root = context.nextRef();
    this.document = context.nextRef();
    for (const { sheet, bookmarks = [] } of items) {
      const own = pages.filter((page) => page.sheet === sheet);
      if (own.length === 0) continue;
      const leaves = new Map<string, Element>();
      this.sheets.set(sheet, {
        element: this.element(sheetStructure(sheet, own, bookmarks), leaves),
        leaves,
      });
    }
  }

  /** A content that is about to be written on a page; null where it is only for the eye. */
  mark(page: number, sheet: PrintSheet, content: Content): Mark | null {
    const leaf = this.sheets.get(sheet)?.leaves.get(contentKey(content));
    if (!leaf) return null;
    const isAgain = leaf.marks.some((one) => one.page !== page);
    if (content.kind === 'cell' && content.isRepeated && isAgain) return null;
    const ids = (this.parents[page] ??= []);
    const id = ids.length;
    ids.push(leaf.ref);
    leaf.marks.push({ page, id });
    if (content.kind === 'chart') leaf.box ??= content.box;
    return { role: leaf.node.role, id };
  }

  /** Writes the tree; to be called once, after the last page. @param pages with their heights, pt */
  write(pages: readonly { readonly ref: PDFRef; readonly height: number }[]): PDFRef {
    const { context } = this;
    const sections = [...this.sheets.values()].map(({ element }) => element);
    for (const section of sections) this.writeElement(section, this.document, pages);
    context.assign(
      this.document,
      context.obj({ Type: 'StructElem', S: 'Document', P: this.root, K: sections.map(({ ref }) => ref) }),
    );
    const numbers = pages.flatMap((_, page) => [
      page,
      context.register(context.obj(this.parents[page] ?? [])),
    ]);
    context.assign(
      this.root,
      context.obj({
        Type: 'StructTreeRoot',
        K: [this.document],
        ParentTree: context.register(context.obj({ Nums: numbers })),
        ParentTreeNextKey: pages.length,
      }),
    );
    return this.root;
  }

  private element(node: StructureNode, leaves: Map<string, Element>): Element {
    const children = node.children.map((child) => this.element(child, leaves));
    const element = { node, ref: this.context.nextRef(), children, marks: [] };
    if (node.content !== undefined) leaves.set(node.content, element);
    return element;
  }

  private writeElement(
    { node, ref, children, marks, box }: Element,
    parent: PDFRef,
    pages: readonly { readonly ref: PDFRef; readonly height: number }[],
  ): void {
    const { context } = this;
    for (const child of children) this.writeElement(child, ref, pages);
    const [first] = marks;
    const onOnePage = first && marks.every(({ page }) => page === first.page);
    const kids = onOnePage
      ? marks.map(({ id }) => id)
      : marks.map(({ page, id }) => ({ Type: 'MCR', Pg: pages[page]?.ref ?? null, MCID: id }));
    const page = first && pages[first.page];
    const attributes = attributesOf(node, box, page?.height ?? 0);
    context.assign(
      ref,
      context.obj({
        Type: 'StructElem',
        S: node.role,
        P: parent,
        ...(page ? { Pg: page.ref } : {}),
        K: [...children.map((child) => child.ref), ...kids],
        ...(node.title === undefined ? {} : { T: PDFHexString.fromText(node.title) }),
        ...(node.alt === undefined ? {} : { Alt: PDFHexString.fromText(node.alt) }),
        ...(attributes ? { A: attributes } : {}),
      }),
    );
  }
}

function attributesOf(
  { role, rows = 1, cols = 1, scope }: StructureNode,
  box: Clip | undefined,
  height: number,
) {
  if (role === 'TH' || role === 'TD') {
    if (rows === 1 && cols === 1 && !scope) return null;
    return {
      O: 'Table',
      ...(rows > 1 ? { RowSpan: rows } : {}),
      ...(cols > 1 ? { ColSpan: cols } : {}),
      ...(scope ? { Scope: PDFName.of(scope) } : {}),
    };
  }
  if (role !== 'Figure' || !box) return null;
  const { x, y, width } = box;
  return { O: 'Layout', Placement: 'Block', BBox: [x, height - y - box.height, x + width, height - y] };
}

/** What the file says of itself as XMP: title, language, and that it is made to be listened to (ISO 14289-1, 5). */
export function metadata(title: string, author: string | undefined, language: string): string {
  const creator = author
    ? `<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>`
    : '';
  return (
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>\n' +
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">' +
    '<pdfuaid:part>1</pdfuaid:part>' +
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>${creator}` +
    `<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>` +
    '</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end="r"?>'
  );
}

function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r -\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
