import { PDFContext, PDFHexString, PDFName, PDFStreamWriter, PDFString, type PDFRef } from 'pdf-lib';
import { pageContent, type Faces } from './pdf-content';
import { PdfFace } from './pdf-faces';
import { metadata, PdfStructure } from './pdf-structure';
import { PdfFont } from './pdf-font';
import { printPages, type OutlineEntry, type PrintJob, type PrintPages } from './print-job';

/** TrueType files of BIZ UDGothic, and of a face for the kanji that it lacks, which is asked for only where there are some. */
export interface PdfFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  /** `null` where it cannot be had: what it would have shown is told as missing. */
  readonly spare?: () => Promise<Uint8Array | null>;
}

export interface PdfOptions {
  readonly fonts: PdfFonts;
  /** Which pages, as {@link pageRange} gives them; they keep their page numbers. Absent: all. */
  readonly only?: readonly number[];
  /** Language of the document, `ja-JP` by default. */
  readonly language?: string;
  /** Called after each page. */
  readonly onPage?: (done: number, total: number) => void;
  /** Stops between two pages; the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}

export interface Pdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Characters that no face has; 〓 stands in their place. */
  readonly missing: readonly string[];
}

/** Sheets as a tagged PDF with embedded, subset faces, selectable text and an outline. The same job gives the same bytes. */
export async function renderPdf(job: PrintJob, options: PdfOptions): Promise<Pdf> {
  const pages = chosenPages(printPages(job), options.only);
  const context = PDFContext.create();
  const fonts: { F: PdfFont; B: PdfFont; S: PdfFont | null } = {
    F: new PdfFont(context, options.fonts.regular),
    B: new PdfFont(context, options.fonts.bold),
    S: null,
  };
  const faces: Faces = {
    regular: new PdfFace(fonts.F, () => fonts.S),
    bold: new PdfFace(fonts.B, () => fonts.S),
    nameOf: (font) => (font === fonts.F ? 'F' : font === fonts.B ? 'B' : 'S'),
  };
  let isSpareAsked = false;
  const tree = context.nextRef();
  const resources = context.nextRef();
  const refs: PDFRef[] = [];
  const structure = new PdfStructure(
    context,
    Array.from({ length: pages.count }, (_, index) => pages.page(index)),
    job.items,
  );
  for (let index = 0; index < pages.count; index++) {
    options.signal?.throwIfAborted();
    const { width, height, drawings } = pages.draw(index);
    if (!isSpareAsked && drawings.some((one) => one.kind === 'text' && faces.regular.lacks(one.text))) {
      isSpareAsked = true;
      const bytes = await options.fonts.spare?.();
      fonts.S = bytes ? new PdfFont(context, bytes) : null;
    }
    const { sheet } = pages.page(index);
    const content = pageContent(drawings, height, faces, (one) => structure.mark(index, sheet, one));
    refs.push(
      context.register(
        context.obj({
          Type: 'Page',
          Parent: tree,
          MediaBox: [0, 0, width, height],
          Resources: resources,
          Contents: context.register(context.flateStream(content)),
          StructParents: index,
          Tabs: 'S',
        }),
      ),
    );
    options.onPage?.(index + 1, pages.count);
    // the pane must stay alive between pages
    if (index % 10 === 9) await new Promise((resolve) => setTimeout(resolve, 0));
  }
  const used = Object.entries(fonts).flatMap(([name, font]) => (font?.isUsed ? [[name, font] as const] : []));
  for (const [, font] of used) font.embed();
  context.assign(
    resources,
    context.obj({ Font: Object.fromEntries(used.map(([name, font]) => [name, font.ref])) }),
  );
  context.assign(tree, context.obj({ Type: 'Pages', Kids: refs, Count: refs.length }));
  const marked = structure.write(refs.map((ref, index) => ({ ref, height: pages.page(index).height })));
  writeCatalog(context, { tree, refs, structure: marked }, pages, job, options.language ?? 'ja-JP');
  return {
    bytes: await PDFStreamWriter.forContext(context, Infinity).serializeToBuffer(),
    pages: pages.count,
    missing: [...new Set([...faces.regular.missing, ...faces.bold.missing])],
  };
}

/** @param only numbers from 1, ascending */
function chosenPages(all: PrintPages, only: readonly number[] | undefined): PrintPages {
  if (!only) return all;
  const index = (place: number): number => (only[place] ?? 0) - 1;
  return {
    count: only.length,
    page: (place) => all.page(index(place)),
    draw: (place) => all.draw(index(place)),
    outline: all.outline.flatMap((entry) => {
      const page = only.indexOf(entry.page + 1);
      return page < 0 ? [] : [{ ...entry, page }];
    }),
  };
}

function writeCatalog(
  context: PDFContext,
  { tree, refs, structure }: { tree: PDFRef; refs: readonly PDFRef[]; structure: PDFRef },
  pages: PrintPages,
  job: PrintJob,
  language: string,
): void {
  const outlines = writeOutline(context, refs, pages);
  context.trailerInfo.Root = context.register(
    context.obj({
      Type: 'Catalog',
      Pages: tree,
      Lang: PDFString.of(language),
      MarkInfo: { Marked: true },
      StructTreeRoot: structure,
      // not compressed, so that programs find it that do not read PDF
      Metadata: context.register(
        context.stream(new TextEncoder().encode(metadata(job.title, job.author, language)), {
          Type: 'Metadata',
          Subtype: 'XML',
        }),
      ),
      ViewerPreferences: { DisplayDocTitle: true },
      ...(outlines ? { Outlines: outlines, PageMode: PDFName.of('UseOutlines') } : {}),
    }),
  );
  context.trailerInfo.Info = context.register(
    context.obj({
      Title: PDFHexString.fromText(job.title),
      ...(job.author ? { Author: PDFHexString.fromText(job.author) } : {}),
      Creator: PDFHexString.fromText('Tassei'),
      Producer: PDFHexString.fromText('Tassei'),
      ...(job.printedAt ? { CreationDate: PDFString.fromDate(job.printedAt) } : {}),
    }),
  );
}

/** Entries that follow each other under one heading become its children; the heading leads where the first of them does. */
function writeOutline(context: PDFContext, refs: readonly PDFRef[], pages: PrintPages): PDFRef | null {
  const groups: { title: string; entries: OutlineEntry[] }[] = [];
  for (const entry of pages.outline) {
    const last = groups.at(-1);
    if (entry.group !== undefined && last?.title === entry.group) last.entries.push(entry);
    else groups.push({ title: entry.group ?? entry.title, entries: [entry] });
  }
  const items = groups.flatMap(({ title, entries }): OutlineItem[] => {
    const [first] = entries;
    if (!first) return [];
    return [first.group === undefined ? { entry: first } : { entry: { ...first, title }, children: entries }];
  });
  if (items.length === 0) return null;
  const root = context.nextRef();
  const ends = writeItems(context, refs, pages, root, items);
  context.assign(
    root,
    context.obj({
      Type: 'Outlines',
      ...ends,
      Count: pages.outline.length + items.filter(({ children }) => children).length,
    }),
  );
  return root;
}

interface OutlineItem {
  readonly entry: OutlineEntry;
  readonly children?: readonly OutlineEntry[];
}

/** Writes the items under a parent; gives its first and last. */
function writeItems(
  context: PDFContext,
  refs: readonly PDFRef[],
  pages: PrintPages,
  parent: PDFRef,
  items: readonly OutlineItem[],
): { First?: PDFRef; Last?: PDFRef } {
  const own = items.map(() => context.nextRef());
  items.forEach(({ entry: { title, page, y }, children }, i) => {
    const [item, target, before, after] = [own[i], refs[page], own[i - 1], own[i + 1]];
    if (!item || !target) return;
    const below = children
      ? {
          ...writeItems(
            context,
            refs,
            pages,
            item,
            children.map((entry) => ({ entry })),
          ),
          Count: children.length,
        }
      : {};
    context.assign(
      item,
      context.obj({
        Title: PDFHexString.fromText(title),
        Parent: parent,
        Dest: [target, PDFName.of('XYZ'), 0, Math.round(pages.page(page).height - y), 0],
        ...(before ? { Prev: before } : {}),
        ...(after ? { Next: after } : {}),
        ...below,
      }),
    );
  });
  const [First, Last] = [own[0], own.at(-1)];
  return { ...(First ? { First } : {}), ...(Last ? { Last } : {}) };
}
