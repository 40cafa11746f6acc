import { findingsContent, type FindingWords } from '../reports/findings-sheet';
import type { SheetContent } from '../book/sheet-content';
import { fiscalYearLabel } from '../quantity';
import { cellAddress } from '../book/address';
import type { Plan } from '../plan';
import type { PlacedFinding } from '../sheets/check';
import { dateWords, type Day } from './dates';

/** 差戻し for one department: the findings as a sheet of its workbook, and as a text to paste into a mail. */
export interface ReturnLetter {
  readonly sheet: SheetContent;
  readonly mail: string;
}

export function returnLetter(
  plan: Plan,
  department: string,
  deadline: Day | null,
  findings: readonly PlacedFinding[],
  words: FindingWords,
): ReturnLetter {
  const year = fiscalYearLabel(plan.settings.reportYear, 'era');
  const lines = findings.map((finding, i) => {
    const { place } = finding;
    const where = place ? `「${place.sheet}」${cellAddress(place)}` : '';
    return `${String(i + 1)}. ${where === '' ? '' : `［${where}］`}${words.message(finding)}`;
  });
  const mail = [
    `${department}　御中`,
    '',
    `${plan.title}（${year}）の回答をありがとうございました。`,
    `次の ${String(findings.length)} 件を確かめ、添付のブックを直して${deadline === null ? '' : `${dateWords(deadline)}までに`}返してください。`,
    'シート「点検結果」にも同じ一覧があります。',
    '',
    ...lines,
    '',
  ].join('\n');
  return { sheet: findingsContent(plan, plan.settings.reportYear, findings, words), mail };
}
