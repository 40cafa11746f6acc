import { contentsPage, type ContentsLine } from '../blocks/contents';
import { cover } from '../blocks/cover';
import type { ExtraSheets, PlacedSheet } from '../format';
import { systemSheet, systemSheetName } from '../system-sheet';

/** 表紙, 目次 and, where the plan has one, 計画体系, a page each. */
export const extraSheets: ExtraSheets = (plan, sheets) => {
  const front = cover(plan.format, 'portrait', [
    { text: plan.title, size: 24, bold: true, above: 240 },
    { text: plan.settings.extra['作成'] ?? '', size: 16, above: 60 },
    { text: plan.municipality, size: 18, above: 230 },
  ]);
  if (!plan.system) return [front, contentsPage(plan.format, measureLines(sheets, 3))];
  const contents = contentsPage(plan.format, [
    { text: systemSheetName, page: 3, level: 0 },
    ...measureLines(sheets, 4),
  ]);
  return [front, contents, systemSheet(plan)];
};

/** 「基本方針1 …」 where a policy begins, and under it 「(1) …」 for each measure, with the page where it begins. */
function measureLines(sheets: readonly PlacedSheet[], firstPage: number): ContentsLine[] {
  const lines: ContentsLine[] = [];
  let page = firstPage;
  let policy: string | null = null;
  for (const { measures, pages } of sheets) {
    for (const { number, title, fields } of measures) {
      const name = `基本方針${fields['基本方針番号'] ?? ''}　${fields['基本方針'] ?? ''}`;
      if (name !== policy) lines.push({ text: name, page, level: 0 });
      policy = name;
      lines.push({ text: `${directionOf(number)} ${title}`, page, level: 1 });
    }
    page += pages;
  }
  return lines;
}

/** 1-(2) → (2) */
function directionOf(number: string): string {
  return /\(.*$/.exec(number)?.[0] ?? number;
}
