import { blockName } from '../book';
import { cellAddress } from '../book/address';
import type { SheetContent } from '../book/sheet-content';
import { fontName, input, inputCenter, label, ownPages, plain } from '../formats/blocks/look';
import { sheetNames } from '../formats/blocks/marks';
import { LayoutBuilder, text, type BoxSpec } from '../layout/builder';
import { toContent } from '../layout/to-content';
import type { Plan } from '../plan';
import { fiscalYearLabel } from '../quantity';
import type { PlacedFinding } from '../sheets/check';

export const findingsSheetName = '点検結果';

/** Texts of a list of findings, in the language of the sheets. */
export interface FindingWords {
  readonly severity: (finding: PlacedFinding) => string;
  readonly message: (finding: PlacedFinding) => string;
}

const columns = [34, 44, 170, 56, 440] as const;

/** 点検結果 on A4 landscape: every finding with sheet and cell, to be handed to the departments. */
export function findingsContent(
  plan: Plan,
  year: string,
  findings: readonly PlacedFinding[],
  words: FindingWords,
): SheetContent {
  const b = new LayoutBuilder<never>();
  const width = columns.length;
  const center = { ...inputCenter, locked: true };
  const start = { ...input, locked: true };
  b.row(30, {
    col: 0,
    cols: width,
    style: { ...plain, font: { name: fontName, size: 16, bold: true } },
    content: text(`◆${plan.title} 点検結果（${fiscalYearLabel(year, 'era')}）`),
  });
  const first = b.row(
    22,
    ...['№', '区分', 'シート', 'セル', '内容'].map((words, col): BoxSpec<never> => ({
      col,
      style: label,
      content: text(words),
    })),
  );
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
            (`${String(finding.data.number ?? '')} ${String(finding.data.title ?? '')}`.trim() || '計画全体'),
        ),
      },
      { col: 3, style: center, content: text(place ? cellAddress(place) : '') },
      { col: 4, style: start, content: text(words.message(finding)) },
    );
  });
  if (findings.length === 0) {
    b.row(22, { col: 0, cols: width, style: start, content: text('指摘はありません。') });
  }
  const block = { row: 0, col: 0, rows: b.rows.length, cols: width };
  return toContent(
    {
      name: findingsSheetName,
      tabColor: '#C55A11',
      columns,
      rows: b.rows,
      boxes: b.boxes,
      freeze: { rows: first + 1, cols: 0 },
      names: [...sheetNames('findings', plan.format, 1), { name: blockName, refersTo: block, hidden: true }],
      page: {
        paper: 'A4',
        orientation: 'landscape',
        margins: { top: 44, bottom: 44, left: 40, right: 40, header: 22, footer: 22 },
        printArea: block,
        fitWidth: 1,
        fitHeight: null,
        titleRows: [first, first],
        ...ownPages,
      },
    },
    { content: (field) => field, name: (field) => field },
  );
}
