import type { ContentName, HeaderFooter } from '../../book/sheet-content';
import type { Measure } from '../../plan';

/** What a sheet of ours is, in a hidden sheet-scoped name: `="sanyo-onoda/1"` and `="measure"`. */
export const formatName = 'tassei_format';
export const roleName = 'tassei_sheet';
export type SheetRole =
  | 'measure'
  | 'overview'
  | 'settings'
  | 'system'
  | 'cover'
  | 'contents'
  | 'summary'
  /** Reports that every format has: 集計 and 点検結果. */
  | 'tally'
  /** 推移 and 指標の表. */
  | 'trends'
  | 'table'
  | 'findings'
  /** 控え: what has no place on the sheets of the plan's present years. */
  | 'kept'
  /** 記入のお願い of a hand-out, 回収簿 and 担当表 of a master. */
  | 'front'
  | 'ledger'
  | 'assignment'
  /** 様式定義 and 算定表 of a workbook in a form of a city's own. */
  | 'form'
  | 'calculation';

export function sheetNames(role: SheetRole, format: string, version: number): ContentName[] {
  return [
    { name: formatName, refersTo: `="${format}/${String(version)}"`, hidden: true },
    { name: roleName, refersTo: `="${role}"`, hidden: true },
  ];
}

export function measureSheetNames(format: string, version: number): ContentName[] {
  return sheetNames('measure', format, version);
}

/** Excel's limits: 31 characters, none of `\ / ? * [ ] :`, no apostrophe at the ends. */
export function safeSheetName(text: string): string {
  const clean = text
    .replace(/[\\/?*[\]:\n]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim();
  return clean.slice(0, 31).trim() || 'シート';
}

/** Characters of a title that the head of a page has room for. */
const headRoom = 58;

/** 「1 公金収納対策の強化」, cut to what a sheet's tab can hold. */
export function sheetName(measure: Measure): string {
  return safeSheetName(`${measure.number} ${measure.title}`.slice(0, 60));
}

/**
 * Which measure a further page belongs to, small at its head: the name of the sheet, which follows when the tab is
 * renamed, or number and title where a tab cannot hold them whole.
 */
export function measureHeader(measure: Measure): HeaderFooter {
  const words = `${measure.number} ${measure.title}`.trim();
  if (words === sheetName(measure)) return { right: '&8&A' };
  const shown = words.length > headRoom ? `${words.slice(0, headRoom - 1)}…` : words;
  // the space ends the size, which would take the digits of the number in
  return { right: `&8 ${shown.replace(/&/g, '&&')}` };
}
