import type { BookSnapshot } from '../book/snapshot';
import { roleName } from '../formats/blocks/marks';
import { constantName } from './sheet-reader';

/** Names of the visible sheets, in the order of the workbook. */
export interface PrintableSheets {
  /** What is printed where nobody has chosen sheets. */
  readonly document: readonly string[];
  /** 計画設定, 様式定義 and 指標の表, which are for work and printed only where somebody asks for them. */
  readonly settings: readonly string[];
}

export function printableSheets({ sheets }: BookSnapshot): PrintableSheets {
  const shown = sheets.filter(({ visibility }) => visibility === 'visible');
  const isSettings = (sheet: (typeof shown)[number]): boolean =>
    ['settings', 'form', 'table'].includes(constantName(sheet, roleName) ?? '');
  return {
    document: shown.filter((sheet) => !isSettings(sheet)).map(({ name }) => name),
    settings: shown.filter(isSettings).map(({ name }) => name),
  };
}
