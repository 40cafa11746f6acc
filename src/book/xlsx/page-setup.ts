import type { HeaderFooter, PageSetup } from '../sheet-content';
import { SHEET_PROPERTIES_ORDER, WORKSHEET_ORDER } from './schema-order';
import { editProperties } from './sheet-view';
import type { XmlElement } from './xml-element';

/** What stands in the sheet itself; print area and titles are names. */
export type SheetPage = Omit<PageSetup, 'printArea' | 'titleRows'>;

export function readPage(root: XmlElement): SheetPage {
  const setup = root.child('pageSetup');
  const margins = root.child('pageMargins');
  const margin = (name: string, inches: number): number => round((margins?.number(name) ?? inches) * INCH);
  const fit = root.child('sheetPr')?.child('pageSetUpPr')?.flag('fitToPage') ?? false;
  const breaks = (root.child('rowBreaks')?.elements('brk') ?? []).map((one) => one.number('id') ?? 0);
  const header = readHeaderFooter(root.child('headerFooter')?.child('oddHeader'));
  const footer = readHeaderFooter(root.child('headerFooter')?.child('oddFooter'));
  return {
    paper: setup?.number('paperSize') === A3 ? 'A3' : 'A4',
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
      : {}),
    ...(breaks.length > 0 ? { rowBreaks: breaks } : {}),
    ...(root.child('printOptions')?.flag('horizontalCentered') ? { centerHorizontally: true } : {}),
    ...(header ? { header } : {}),
    ...(footer ? { footer } : {}),
  };
}

/** Writes what a page set-up says; what it cannot say (print quality, column breaks …) stays. */
export function writePage(root: XmlElement, page: SheetPage): void {
  writeFit(root, page.fitWidth !== undefined || page.fitHeight !== undefined);
  const options = child(root, 'printOptions');
  options.set('horizontalCentered', page.centerHorizontally ? 1 : null);
  if (options.attributes.length === 0) root.remove(options);
  const margins = child(root, 'pageMargins');
  for (const side of ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const) {
    margins.set(side, round4(page.margins[side] / INCH));
  }
  const setup = child(root, 'pageSetup');
  setup.set('paperSize', page.paper === 'A3' ? A3 : A4);
  setup.set('orientation', page.orientation);
  setup.set('fitToWidth', page.fitWidth === undefined || page.fitWidth === 1 ? null : (page.fitWidth ?? 0));
  setup.set(
    'fitToHeight',
    page.fitHeight === undefined || page.fitHeight === 1 ? null : (page.fitHeight ?? 0),
  );
  if (page.fitWidth !== undefined && page.fitHeight === undefined) setup.set('fitToHeight', 0);
  if (page.fitHeight !== undefined && page.fitWidth === undefined) setup.set('fitToWidth', 0);
  writeHeaderFooter(root, page);
  writeBreaks(root, page.rowBreaks ?? []);
}

const INCH = 72;
const A3 = 8;
const A4 = 9;
const LAST_COLUMN = 16_383;

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

function writeBreaks(root: XmlElement, rows: readonly number[]): void {
  const present = root.child('rowBreaks');
  if (present) root.remove(present);
  if (rows.length === 0) return;
  const parent = root.make('rowBreaks', { count: rows.length, manualBreakCount: rows.length });
  for (const id of [...rows].sort((one, other) => one - other)) {
    parent.children.push(parent.make('brk', { id, max: LAST_COLUMN, man: 1 }));
  }
  root.insertInOrder(parent, WORKSHEET_ORDER);
}

function writeHeaderFooter(root: XmlElement, page: SheetPage): void {
  const element = child(root, 'headerFooter');
  for (const [local, parts] of [
    ['oddHeader', page.header],
    ['oddFooter', page.footer],
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
