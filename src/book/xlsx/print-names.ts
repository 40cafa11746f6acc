import { absoluteReference, parseReference, quoteSheetName } from '../address';
import type { PageSetup } from '../sheet-content';
import type { Names, Scope } from './names';

type PrintNames = Pick<PageSetup, 'printArea' | 'titleRows'>;

/** Print area and repeated rows of a sheet; a print area of several blocks is kept, but not read. */
export function readPrintNames(names: Names, scope: Scope): PrintNames {
  const area = parseReference(names.get(scope, AREA) ?? '')?.area;
  const titles = /(?:^|[!,=])\$?(\d+):\$?(\d+)(?:$|,)/.exec(names.get(scope, TITLES) ?? '');
  return {
    ...(area ? { printArea: area } : {}),
    ...(titles ? { titleRows: [Number(titles[1]) - 1, Number(titles[2]) - 1] as const } : {}),
  };
}

export function writePrintNames(names: Names, scope: Scope, sheet: string, page: PrintNames): void {
  const { printArea, titleRows } = page;
  const before = readPrintNames(names, scope);
  if (JSON.stringify(before.printArea) !== JSON.stringify(printArea)) {
    names.set(scope, AREA, printArea ? absoluteReference(sheet, printArea) : null);
  }
  if (JSON.stringify(before.titleRows) !== JSON.stringify(titleRows)) {
    const rows = titleRows && `$${String(titleRows[0] + 1)}:$${String(titleRows[1] + 1)}`;
    names.set(scope, TITLES, rows ? `${quoteSheetName(sheet)}!${rows}` : null);
  }
}

const AREA = '_xlnm.Print_Area';
const TITLES = '_xlnm.Print_Titles';
