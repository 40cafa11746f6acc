import { cellAddress } from '../../address';
import { argb } from './colors';
import { SHEET_PROPERTIES_ORDER, SHEET_VIEW_ORDER, WORKSHEET_ORDER } from '../xml/schema-order';
import type { XmlElement } from '../xml/xml-element';

export interface Freeze {
  readonly rows: number;
  readonly cols: number;
}

/** The sheet's first view, made when it is missing. */
export function editView(root: XmlElement): XmlElement {
  const views = root.child('sheetViews') ?? root.insertInOrder(root.make('sheetViews'), WORKSHEET_ORDER);
  const present = views.child('sheetView');
  if (present) return present;
  const made = views.make('sheetView', { workbookViewId: 0 });
  views.children.push(made);
  return made;
}

export function readFreeze(root: XmlElement): Freeze {
  const pane = root.child('sheetViews')?.child('sheetView')?.child('pane');
  if (!pane || !/^frozen/.test(pane.get('state') ?? '')) return { rows: 0, cols: 0 };
  return { rows: pane.number('ySplit') ?? 0, cols: pane.number('xSplit') ?? 0 };
}

/** Freezes the first rows and columns; zero of both lets go. */
export function writeFreeze(root: XmlElement, { rows, cols }: Freeze): void {
  const view = editView(root);
  for (const element of view.elements()) {
    const ofPane = element.is('pane') || (element.is('selection') && element.get('pane') !== undefined);
    if (ofPane) view.remove(element);
  }
  if (rows === 0 && cols === 0) return;
  const activePane = rows === 0 ? 'topRight' : cols === 0 ? 'bottomLeft' : 'bottomRight';
  const pane = view.make('pane', {
    xSplit: cols === 0 ? undefined : cols,
    ySplit: rows === 0 ? undefined : rows,
    topLeftCell: cellAddress({ row: rows, col: cols }),
    activePane,
    state: 'frozen',
  });
  view.insertInOrder(pane, SHEET_VIEW_ORDER);
  view.insertInOrder(view.make('selection', { pane: activePane }), SHEET_VIEW_ORDER);
}

/** `sheetPr`, made when it is missing. */
export function editProperties(root: XmlElement): XmlElement {
  return root.child('sheetPr') ?? root.insertInOrder(root.make('sheetPr'), WORKSHEET_ORDER);
}

export function writeTabColor(root: XmlElement, color: string | null): void {
  const properties = editProperties(root);
  const present = properties.child('tabColor');
  if (present) properties.remove(present);
  if (color !== null) {
    properties.insertInOrder(properties.make('tabColor', { rgb: argb(color) }), SHEET_PROPERTIES_ORDER);
  }
}
