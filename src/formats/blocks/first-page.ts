import type { Layout } from '../../layout/layout';
import type { PlanSettings } from '../../plan';

/** 開始ページ of その他の項目: the number of the first measure's page, where other pages of the document stand before it. */
export function firstPage({ extra }: PlanSettings): number | null {
  const first = Number((extra['開始ページ'] ?? '').normalize('NFKC'));
  return Number.isInteger(first) && first > 0 ? first : null;
}

/** The sheets with their pages numbered from there on. */
export function fromPage<F>(sheets: readonly Layout<F>[], settings: PlanSettings): readonly Layout<F>[] {
  const first = firstPage(settings);
  if (first === null) return sheets;
  return sheets.map((sheet, index) =>
    index === 0 ? { ...sheet, page: { ...sheet.page, firstPage: first } } : sheet,
  );
}
