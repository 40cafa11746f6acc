import type { BookSnapshot } from '../book/snapshot';
import { roleName } from '../formats/blocks/marks';
import { constantName } from './sheet-reader';

/** Names of the visible sheets, in the order of the workbook. */
export interface PrintableSheets {
  /** What is printed where nobody has chosen sheets. */
  readonly document: readonly string[];
  /** 計画設定, which is for work and printed only where somebody asks for it. */
  readonly settings: readonly string[];
}

export function printableSheets({ sheets }: BookSnapshot): PrintableSheets {
  const shown = sheets.filter(({ visibility }) => visibility === 'visible');
  const isSettings = (sheet: (typeof shown)[number]): boolean => constantName(sheet, roleName) === 'settings';
  return {
    document: shown.filter((sheet) => !isSettings(sheet)).map(({ name }) => name),
    settings: shown.filter(isSettings).map(({ name }) => name),
  };
}
