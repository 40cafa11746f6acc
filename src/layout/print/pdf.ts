import { PDFContext, PDFHexString, PDFName, PDFStreamWriter, PDFString, type PDFRef } from 'pdf-lib';
import { pageContent } from './pdf-content';
import { PdfFont } from './pdf-font';
import { printPages, type PrintJob, type PrintPages } from './print-job';

/** TrueType files of BIZ UDGothic. */
export interface PdfFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

export interface PdfOptions {
  readonly fonts: PdfFonts;
  /** Language of the document, `ja` by default. */
  readonly language?: string;
  /** Called after each page. */
  readonly onPage?: (done: number, total: number) => void;
  /** Stops between two pages; the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}

export interface Pdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Characters that the face does not have; 〓 stands in their place. */
  readonly missing: readonly string[];
}

/** Sheets as a PDF with embedded, subset faces, selectable text and an outline. The same job gives the same bytes. */
export async function renderPdf(job: PrintJob, options: PdfOptions): Promise<Pdf> {
  const pages = printPages(job);
  const context = PDFContext.create();
  const faces = {
    regular: new PdfFont(context, options.fonts.regular),
    bold: new PdfFont(context, options.fonts.bold),
  };
  const tree = context.nextRef();
  const resources = context.nextRef();
  const refs: PDFRef[] = [];
  for (let index = 0; index < pages.count; index++) {
    options.signal?.throwIfAborted();
    const { width, height, drawings } = pages.draw(index);
    refs.push(
      context.register(
        context.obj({
          Type: 'Page',
          Parent: tree,
          MediaBox: [0, 0, width, height],
          Resources: resources,
          Contents: context.register(context.flateStream(pageContent(drawings, height, faces))),
        }),
      ),
    );
    options.onPage?.(index + 1, pages.count);
    // the pane must stay alive between pages
    if (index % 10 === 9) await new Promise((resolve) => setTimeout(resolve, 0));
  }
  const used = Object.entries({ F: faces.regular, B: faces.bold }).filter(([, face]) => face.isUsed);
  for (const [, face] of used) face.embed();
  context.assign(
    resources,
    context.obj({ Font: Object.fromEntries(used.map(([name, face]) => [name, face.ref])) }),
  );
  context.assign(tree, context.obj({ Type: 'Pages', Kids: refs, Count: refs.length }));
  writeCatalog(context, tree, refs, pages, job, options.language ?? 'ja');
  return {
    bytes: await PDFStreamWriter.forContext(context, Infinity).serializeToBuffer(),
    pages: pages.count,
    missing: [...new Set([...faces.regular.missing, ...faces.bold.missing])],
  };
}

function writeCatalog(
  context: PDFContext,
  tree: PDFRef,
  refs: readonly PDFRef[],
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
      ViewerPreferences: { DisplayDocTitle: true },
      ...(outlines ? { Outlines: outlines, PageMode: PDFName.of('UseOutlines') } : {}),
    }),
  );
  context.trailerInfo.Info = context.register(
    context.obj({
      Title: PDFHexString.fromText(job.title),
      Creator: PDFHexString.fromText('Tassei'),
      Producer: PDFHexString.fromText('Tassei'),
      ...(job.printedAt ? { CreationDate: PDFString.fromDate(job.printedAt) } : {}),
    }),
  );
}

function writeOutline(context: PDFContext, refs: readonly PDFRef[], pages: PrintPages): PDFRef | null {
  if (pages.outline.length === 0) return null;
  const root = context.nextRef();
  const items = pages.outline.map(() => context.nextRef());
  pages.outline.forEach(({ title, page, y }, i) => {
    const [item, target] = [items[i], refs[page]];
    if (!item || !target) return;
    const [before, after] = [items[i - 1], items[i + 1]];
    context.assign(
      item,
      context.obj({
        Title: PDFHexString.fromText(title),
        Parent: root,
        Dest: [target, PDFName.of('XYZ'), 0, Math.round(pages.page(page).height - y), 0],
        ...(before ? { Prev: before } : {}),
        ...(after ? { Next: after } : {}),
      }),
    );
  });
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last) return null;
  context.assign(root, context.obj({ Type: 'Outlines', First: first, Last: last, Count: items.length }));
  return root;
}
