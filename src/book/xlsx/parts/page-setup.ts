import type { HeaderFooter, HeadersFooters, PageSetup, Paper } from '../../sheet-content';
import { SHEET_PROPERTIES_ORDER, WORKSHEET_ORDER } from '../xml/schema-order';
import { editProperties } from './sheet-view';
import type { XmlElement } from '../xml/xml-element';

/** What stands in the sheet itself; print area and titles are names. */
export type SheetPage = Omit<PageSetup, 'printArea' | 'moreAreas' | 'titleRows' | 'titleCols'>;

export function readPage(root: XmlElement): SheetPage {
  const setup = root.child('pageSetup');
  const margins = root.child('pageMargins');
  const margin = (name: string, inches: number): number => round((margins?.number(name) ?? inches) * INCH);
  const fit = root.child('sheetPr')?.child('pageSetUpPr')?.flag('fitToPage') ?? false;
  const rowBreaks = readBreaks(root, 'rowBreaks');
  const colBreaks = readBreaks(root, 'colBreaks');
  const options = root.child('printOptions');
  const texts = root.child('headerFooter');
  const scale = setup?.number('scale') ?? 100;
  const firstPage = setup?.flag('useFirstPageNumber') ? setup.number('firstPageNumber') : undefined;
  return {
    paper: papers.get(setup?.number('paperSize') ?? A4) ?? 'A4',
    orientation: setup?.get('orientation') === 'landscape' ? 'landscape' : 'portrait',
    margins: {
      top: margin('top', 0.75),
      right: margin('right', 0.7),
      bottom: margin('bottom', 0.75),
      left: margin('left', 0.7),
      header: margin('header', 0.3),
      footer: margin('footer', 0.3),
    },
    ...(fit
      ? { fitWidth: pages(setup?.number('fitToWidth')), fitHeight: pages(setup?.number('fitToHeight')) }
      : scale === 100
        ? {}
        : { scale }),
    ...(rowBreaks.length > 0 ? { rowBreaks } : {}),
    ...(colBreaks.length > 0 ? { colBreaks } : {}),
    ...(setup?.get('pageOrder') === 'overThenDown' ? { overThenDown: true } : {}),
    ...(firstPage === undefined ? {} : { firstPage }),
    ...(options?.flag('horizontalCentered') ? { centerHorizontally: true } : {}),
    ...(options?.flag('verticalCentered') ? { centerVertically: true } : {}),
    ...readTexts(texts, 'odd'),
    ...(texts?.flag('differentFirst') ? { first: readTexts(texts, 'first') } : {}),
    ...(texts?.flag('differentOddEven') ? { even: readTexts(texts, 'even') } : {}),
  };
}

/** Writes what a page set-up says; what it cannot say (print quality, notes …) stays. */
export function writePage(root: XmlElement, page: SheetPage): void {
  writeFit(root, page.fitWidth !== undefined || page.fitHeight !== undefined);
  const options = child(root, 'printOptions');
  options.set('horizontalCentered', page.centerHorizontally ? 1 : null);
  options.set('verticalCentered', page.centerVertically ? 1 : null);
  if (options.attributes.length === 0) root.remove(options);
  const margins = child(root, 'pageMargins');
  for (const side of ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const) {
    margins.set(side, round4(page.margins[side] / INCH));
  }
  const setup = child(root, 'pageSetup');
  setup.set('paperSize', [...papers].find(([, paper]) => paper === page.paper)?.[0] ?? A4);
  setup.set('scale', page.scale ?? null);
  setup.set('pageOrder', page.overThenDown ? 'overThenDown' : null);
  setup.set('firstPageNumber', page.firstPage ?? null);
  setup.set('useFirstPageNumber', page.firstPage === undefined ? null : 1);
  setup.set('orientation', page.orientation);
  setup.set('fitToWidth', page.fitWidth === undefined || page.fitWidth === 1 ? null : (page.fitWidth ?? 0));
  setup.set(
    'fitToHeight',
    page.fitHeight === undefined || page.fitHeight === 1 ? null : (page.fitHeight ?? 0),
  );
  if (page.fitWidth !== undefined && page.fitHeight === undefined) setup.set('fitToHeight', 0);
  if (page.fitHeight !== undefined && page.fitWidth === undefined) setup.set('fitToWidth', 0);
  writeHeaderFooter(root, page);
  writeBreaks(root, 'rowBreaks', page.rowBreaks ?? []);
  writeBreaks(root, 'colBreaks', page.colBreaks ?? []);
}

const INCH = 72;
const A4 = 9;
/** Papers by their number in the file (ISO/IEC 29500-1, 18.3.1.63). */
const papers: ReadonlyMap<number, Paper> = new Map([
  [1, 'Letter'],
  [5, 'Legal'],
  [8, 'A3'],
  [A4, 'A4'],
  [11, 'A5'],
  [12, 'B4'],
  [13, 'B5'],
]);
/** The last column and the last row, to which a break reaches. */
const reach = { rowBreaks: 16_383, colBreaks: 1_048_575 } as const;

function readBreaks(root: XmlElement, kind: keyof typeof reach): number[] {
  return (root.child(kind)?.elements('brk') ?? []).map((one) => one.number('id') ?? 0);
}

function writeFit(root: XmlElement, fit: boolean): void {
  const present = root.child('sheetPr')?.child('pageSetUpPr');
  if (!fit) {
    present?.set('fitToPage', null);
    return;
  }
  const properties = editProperties(root);
  const element = present ?? properties.insertInOrder(properties.make('pageSetUpPr'), SHEET_PROPERTIES_ORDER);
  element.set('fitToPage', 1);
}

function writeBreaks(root: XmlElement, kind: keyof typeof reach, places: readonly number[]): void {
  const present = root.child(kind);
  if (present) root.remove(present);
  if (places.length === 0) return;
  const parent = root.make(kind, { count: places.length, manualBreakCount: places.length });
  for (const id of [...places].sort((one, other) => one - other)) {
    parent.children.push(parent.make('brk', { id, max: reach[kind], man: 1 }));
  }
  root.insertInOrder(parent, WORKSHEET_ORDER);
}

function writeHeaderFooter(root: XmlElement, page: SheetPage): void {
  const element = child(root, 'headerFooter');
  element.set('differentFirst', page.first ? 1 : null);
  element.set('differentOddEven', page.even ? 1 : null);
  for (const [local, parts] of [
    ['oddHeader', page.header],
    ['oddFooter', page.footer],
    ['evenHeader', page.even?.header],
    ['evenFooter', page.even?.footer],
    ['firstHeader', page.first?.header],
    ['firstFooter', page.first?.footer],
  ] as const) {
    const present = element.child(local);
    if (present) element.remove(present);
    const text = headerText(parts);
    if (text !== '') element.insertInOrder(element.make(local).setText(text), HEADER_ORDER);
  }
  if (element.children.length === 0) root.remove(element);
}

const HEADER_ORDER = ['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'];

function headerText(parts: HeaderFooter | undefined): string {
  const section = (code: string, text: string | undefined): string => (text ? code + text : '');
  return section('&L', parts?.left) + section('&C', parts?.center) + section('&R', parts?.right);
}

function readTexts(element: XmlElement | undefined, pages: 'odd' | 'first' | 'even'): HeadersFooters {
  const header = readHeaderFooter(element?.child(`${pages}Header`));
  const footer = readHeaderFooter(element?.child(`${pages}Footer`));
  return { ...(header ? { header } : {}), ...(footer ? { footer } : {}) };
}

function readHeaderFooter(element: XmlElement | undefined): HeaderFooter | undefined {
  const text = element?.text ?? '';
  if (text === '') return undefined;
  const parts: { left?: string; center?: string; right?: string } = {};
  const keys = { L: 'left', C: 'center', R: 'right' } as const;
  const pieces = text.split(/&([LCR])/);
  if (pieces[0]) parts.center = pieces[0];
  for (let i = 1; i < pieces.length; i += 2) {
    const key = keys[pieces[i] as keyof typeof keys];
    if (pieces[i + 1]) parts[key] = pieces[i + 1] ?? '';
  }
  return parts;
}

function child(root: XmlElement, local: string): XmlElement {
  return root.child(local) ?? root.insertInOrder(root.make(local), WORKSHEET_ORDER);
}

/** Pages as the file counts them: 1 when absent, 0 is automatic. */
function pages(count: number | undefined): number | null {
  return count === 0 ? null : (count ?? 1);
}

function round(points: number): number {
  return Math.round(points * 100) / 100;
}

function round4(inches: number): number {
  return Math.round(inches * 1e6) / 1e6;
}
