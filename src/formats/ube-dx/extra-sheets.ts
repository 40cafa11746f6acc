import type { Plan } from '../../plan';
import { contentsPage, type ContentsLine } from '../blocks/contents';
import { cover } from '../blocks/cover';
import { firstPage } from '../blocks/first-page';
import type { ExtraSheets, PlacedSheet } from '../format';
import { systemChapter, systemSheet, systemSheetName, systemTitle } from '../system-sheet';

/** 表紙, 目次 and, where the plan has one, 計画体系, a page each. */
export const extraSheets: ExtraSheets = (plan, sheets) => {
  const { extra } = plan.settings;
  const front = cover(plan.format, 'portrait', [
    { text: `${plan.title}${extra['版'] ?? ''}`, size: 24, bold: true, above: 240 },
    { text: extra['作成'] ?? '', size: 16, above: 60 },
    { text: plan.municipality, size: 18, above: 230 },
  ]);
  const system: ContentsLine[] = plan.system
    ? [
        ...(extra[systemChapter] === undefined
          ? []
          : [{ text: extra[systemChapter], page: 3, level: 0 } as const]),
        {
          text: extra[systemTitle] ?? systemSheetName,
          page: 3,
          level: extra[systemChapter] === undefined ? 0 : 1,
        },
      ]
    : [];
  const from = firstPage(plan.settings) ?? (plan.system ? 4 : 3);
  const contents = contentsPage(plan.format, [...system, ...measureLines(plan, sheets, from)]);
  return [front, contents, ...(plan.system ? [systemSheet(plan)] : [])];
};

/**
 * The chapter (章) where one begins, under it 「基本方針1 …」 and 「(1) …」 for each measure, as 計画体系 calls it, with the page where it
 * begins.
 */
function measureLines({ system = [] }: Plan, sheets: readonly PlacedSheet[], from: number): ContentsLine[] {
  const names = new Map<string, string>(
    system.flatMap(({ number, directions }) =>
      directions.map((one) => [`${number}-${one.number}`, one.name] as const),
    ),
  );
  const chaptered = sheets.some(({ measures }) => measures.some(({ fields }) => fields['章'] !== undefined));
  const deeper = chaptered ? 1 : 0;
  const lines: ContentsLine[] = [];
  let page = from;
  let policy: string | null = null;
  for (const { measures, pages } of sheets) {
    for (const { number, title, fields } of measures) {
      const name = `基本方針${fields['基本方針番号'] ?? ''}　${fields['基本方針'] ?? ''}`;
      if (fields['章'] !== undefined) lines.push({ text: fields['章'], page, level: 0 });
      if (name !== policy) lines.push({ text: name, page, level: deeper });
      policy = name;
      lines.push({
        text: `${directionOf(number)} ${names.get(number) ?? title}`,
        page,
        level: deeper === 0 ? 1 : 2,
      });
    }
    page += pages;
  }
  return lines;
}

/** 1-(2) → (2) */
function directionOf(number: string): string {
  return /\(.*$/.exec(number)?.[0] ?? number;
}
