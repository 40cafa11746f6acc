import { absoluteReference, columnIndex, columnName, parseReference, quoteSheetName } from '../../address';
import type { Area } from '../../cell';
import type { PageSetup } from '../../sheet-content';
import type { Names, Scope } from './names';

/** What of a page set-up the file keeps in names. */
export type PrintNames = Pick<PageSetup, 'printArea' | 'moreAreas' | 'titleRows' | 'titleCols'>;

/** Print area, repeated rows and columns of a sheet. */
export function readPrintNames(names: Names, scope: Scope): PrintNames {
  const [area, ...more] = areasOf(names.get(scope, AREA) ?? '');
  const titles = names.get(scope, TITLES) ?? '';
  const rows = /(?:^|[!,=])\$?(\d+):\$?(\d+)(?:$|,)/.exec(titles);
  const cols = /(?:^|[!,=])\$?([A-Z]{1,3}):\$?([A-Z]{1,3})(?:$|,)/.exec(titles);
  return {
    ...(area ? { printArea: area } : {}),
    ...(area && more.length > 0 ? { moreAreas: more } : {}),
    ...(rows ? { titleRows: [Number(rows[1]) - 1, Number(rows[2]) - 1] as const } : {}),
    ...(cols ? { titleCols: [columnIndex(cols[1] ?? 'A'), columnIndex(cols[2] ?? 'A')] as const } : {}),
  };
}

export function writePrintNames(names: Names, scope: Scope, sheet: string, page: PrintNames): void {
  const { printArea, moreAreas, titleRows, titleCols } = page;
  const before = readPrintNames(names, scope);
  if (differ([before.printArea, before.moreAreas], [printArea, moreAreas])) {
    const areas = printArea ? [printArea, ...(moreAreas ?? [])] : [];
    names.set(
      scope,
      AREA,
      areas.length > 0 ? areas.map((area) => absoluteReference(sheet, area)).join(',') : null,
    );
  }
  if (differ([before.titleRows, before.titleCols], [titleRows, titleCols])) {
    const ranges = [
      ...(titleCols ? [`$${columnName(titleCols[0])}:$${columnName(titleCols[1])}`] : []),
      ...(titleRows ? [`$${String(titleRows[0] + 1)}:$${String(titleRows[1] + 1)}`] : []),
    ];
    const titles = ranges.map((range) => `${quoteSheetName(sheet)}!${range}`).join(',');
    names.set(scope, TITLES, titles === '' ? null : titles);
  }
}

function differ(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}

/** `'1 公金'!$A$1:$B$2,'1 公金'!$D$4` → two areas; none where one of them is lost. */
function areasOf(refersTo: string): readonly Area[] {
  const parts = refersTo.replace(/^=/, '').match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  const areas = parts.map((part) => parseReference(part)?.area);
  return areas.every((area) => area !== undefined) ? areas : [];
}

const AREA = '_xlnm.Print_Area';
const TITLES = '_xlnm.Print_Titles';
