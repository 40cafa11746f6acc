import { isCellError, type CellValue } from '../book/cell';
import type { BookSnapshot, SheetSnapshot } from '../book/snapshot';
import { roleName } from '../formats/blocks/marks';
import {
  settingLabels,
  settingLists,
  settingName,
  settingsSheetName,
  type SettingKey,
  type SettingListKey,
} from '../formats/settings-names';
import { cellAt, constantName, namedCells } from '../sheets/sheet-reader';

/** What still stands in a damaged 計画設定: by its names, and where those are lost by its labels. */
export interface LeftSettings {
  readonly sheet: SheetSnapshot | null;
  readonly single: (key: SettingKey) => string;
  readonly list: (key: SettingListKey) => readonly CellValue[];
}

export function leftSettings(book: BookSnapshot): LeftSettings {
  const sheet =
    book.sheets.find((one) => constantName(one, roleName) === 'settings') ??
    book.sheets.find((one) => one.name === settingsSheetName && hasLabels(one)) ??
    null;
  if (!sheet) return { sheet, single: () => '', list: () => [] };
  const { areas } = namedCells(sheet);
  const at = (row: number, col: number): CellValue => cellAt(sheet, row, col).value;
  return {
    sheet,
    single: (key) => {
      const named = areas.get(settingName(key));
      if (named) return text(at(named.row, named.col));
      const label = find(sheet, settingLabels[key]);
      if (!label) return '';
      // beside its label, with the cells between them merged
      for (let off = 1; off <= 3; off++) {
        const value = text(at(label.row, label.col + off));
        if (value !== '') return value;
      }
      return '';
    },
    list: (key) => {
      const named = areas.get(settingName(key));
      const head = find(sheet, settingLists[key].label);
      if (!named && !head) return [];
      const { row, col, rows } = named ?? {
        row: (head?.row ?? 0) + 1,
        col: head?.col ?? 0,
        rows: settingLists[key].room,
      };
      return Array.from({ length: rows }, (_, i) => at(row + i, col));
    },
  };
}

/** A sheet of that name can be somebody's own. */
function hasLabels(sheet: SheetSnapshot): boolean {
  const labels = Object.values(settingLabels);
  return labels.filter((label) => find(sheet, label) !== null).length * 2 > labels.length;
}

function text(value: CellValue): string {
  return value === null || isCellError(value) ? '' : String(value).trim();
}

function find({ grid }: SheetSnapshot, label: string): { readonly row: number; readonly col: number } | null {
  if (!grid) return null;
  for (const [i, line] of grid.values.entries()) {
    const j = line.findIndex((value) => value === label);
    if (j >= 0) return { row: grid.area.row + i, col: grid.area.col + j };
  }
  return null;
}
