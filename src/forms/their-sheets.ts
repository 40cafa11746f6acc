import type { SheetSnapshot } from '../book/snapshot';
import { viewOf, type View } from './view';

/** Sheets of our own (計画設定, 様式定義, reports) are no forms; those of measures that were adopted before are. */
export function isTheirs({ names }: SheetSnapshot): boolean {
  const role = names.find(({ name }) => name === 'tassei_sheet')?.refersTo;
  return role === undefined || (role === '="measure"' && names.some(({ name }) => name === 'tassei_form'));
}

const views = new WeakMap<SheetSnapshot, View | null>();

/** The view of a sheet; made once, however often its workbook is read with other answers. */
export function knownView(sheet: SheetSnapshot): View | null {
  let view = views.get(sheet);
  if (view === undefined) views.set(sheet, (view = viewOf(sheet)));
  return view;
}
