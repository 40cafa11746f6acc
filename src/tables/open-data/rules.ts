import * as cells from './cell-rules';
import * as sheets from './sheet-rules';
import type { OpenDataFound, OpenDataRule, OpenDataSheet } from './sheet';

/**
 * The rules of 総務省 「統計表における機械判読可能なデータの表記方法の統一ルール」 (2020-12-18), as far as a program can tell;
 * in the order in which they are told.
 */
export const openDataRules = {
  encoding: sheets.encoding,
  ragged: sheets.ragged,
  merged: sheets.merged,
  'several-values': cells.severalValues,
  'number-as-text': cells.numberAsText,
  'text-among-numbers': sheets.textAmongNumbers,
  'unit-in-format': cells.unitInFormat,
  'unit-missing': sheets.unitMissing,
  'era-only': cells.eraOnly,
  arranged: cells.arranged,
  ditto: cells.ditto,
  'heading-blank': sheets.headingBlank,
  'total-among-data': sheets.totalAmongData,
  'note-among-rows': sheets.noteAmongRows,
  formula: cells.formula,
  'error-value': cells.errorValue,
  struck: sheets.struck,
  'platform-character': cells.platformCharacter,
  parted: sheets.parted,
  hidden: sheets.hiddenParts,
  objects: sheets.objects,
  'area-code-missing': sheets.areaCodeMissing,
} satisfies Readonly<Record<string, OpenDataRule>>;

export type OpenDataCode = keyof typeof openDataRules;

/** What breaks a rule on a sheet. */
export interface OpenDataFinding extends OpenDataFound {
  readonly code: OpenDataCode;
  readonly sheet: string;
}

export function openDataFindings(sheet: OpenDataSheet): OpenDataFinding[] {
  return (Object.keys(openDataRules) as OpenDataCode[]).flatMap((code) =>
    openDataRules[code](sheet).map((found) => ({ ...found, code, sheet: sheet.name })),
  );
}
