import { cellAddress } from '../book/address';
import type { SheetContent } from '../book/sheet-content';
import { listSheet } from '../formats/blocks/list-sheet';
import { input, inputCenter } from '../formats/blocks/look';
import { text } from '../layout/builder';
import type { Plan } from '../plan';
import { fiscalYearLabel } from '../quantity';
import type { PlacedFinding } from '../sheets/check';

export const findingsSheetName = '点検結果';

/** Texts of a list of findings, in the language of the sheets. */
export interface FindingWords {
  readonly severity: (finding: PlacedFinding) => string;
  readonly message: (finding: PlacedFinding) => string;
}

const columns = [
  { heading: '№', width: 34 },
  { heading: '区分', width: 44 },
  { heading: 'シート', width: 170 },
  { heading: 'セル', width: 56 },
  { heading: '内容', width: 440 },
] as const;

/** 点検結果 on A4 landscape: every finding with sheet and cell, to be handed to the departments. */
export function findingsContent(
  plan: Plan,
  year: string,
  findings: readonly PlacedFinding[],
  words: FindingWords,
): SheetContent {
  const center = { ...inputCenter, locked: true };
  const start = { ...input, locked: true };
  return listSheet(plan, {
    name: findingsSheetName,
    role: 'findings',
    tabColor: '#C55A11',
    title: `◆${plan.title} 点検結果（${fiscalYearLabel(year, 'era')}）`,
    orientation: 'landscape',
    columns,
    addRows: (b) => {
      findings.forEach((finding, index) => {
        const { place } = finding;
        b.row(
          { min: 20, max: 120 },
          { col: 0, style: center, content: text(index + 1) },
          { col: 1, style: center, content: text(words.severity(finding)) },
          {
            col: 2,
            style: start,
            content: text(
              place?.sheet ??
                (`${String(finding.data.number ?? '')} ${String(finding.data.title ?? '')}`.trim() ||
                  '計画全体'),
            ),
          },
          { col: 3, style: center, content: text(place ? cellAddress(place) : '') },
          { col: 4, style: start, content: text(words.message(finding)) },
        );
      });
      if (findings.length === 0)
        b.row(22, { col: 0, cols: columns.length, style: start, content: text('指摘はありません。') });
    },
  });
}
