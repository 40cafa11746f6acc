import type { BookSnapshot } from '../book/snapshot';
import { roleName } from '../formats/blocks/marks';
import type { PlanFormat } from '../formats/format';
import type { Plan } from '../plan';
import { planSheets } from '../sheets/build';
import type { MeasureCells } from '../sheets/read-measure';
import { cellAt, constantName } from '../sheets/sheet-reader';

const marks = { title: '\uE000', municipality: '\uE001' } as const;

/** Title and city of a plan where the pages show them: what stands in the place of marks on pages that were made with these. */
export function headOf(
  plan: Plan,
  format: PlanFormat,
  measures: readonly MeasureCells[],
  book: BookSnapshot,
): { readonly title: string | null; readonly municipality: string | null } {
  const marked = planSheets({ ...plan, ...marks, overview: [] }, format);
  const places = measures.map(({ sheet }) => sheet);
  const pages = [
    ...marked.measures.map(({ content }, i) => ({ content, name: places[i] })),
    ...[...marked.extra, ...(marked.overview ? [marked.overview] : [])].map((content) => {
      const role = content.names?.find(({ name }) => name === roleName)?.refersTo;
      const sheet = book.sheets.find((one) => `="${constantName(one, roleName) ?? ''}"` === role);
      return { content, name: sheet?.name };
    }),
  ];
  const found = { title: null as string | null, municipality: null as string | null };
  for (const { content, name } of pages) {
    const sheet = book.sheets.find((one) => one.name === name);
    if (!sheet) continue;
    for (const { row, col, value } of content.cells) {
      if (typeof value !== 'string') continue;
      const held = cellAt(sheet, row, col).value;
      if (typeof held !== 'string') continue;
      for (const key of ['title', 'municipality'] as const) {
        if (found[key] !== null || !value.includes(marks[key])) continue;
        const text = behind(value, held, key);
        if (text !== null && text !== '') found[key] = text;
      }
    }
  }
  return found;
}

function behind(pattern: string, held: string, key: keyof typeof marks): string | null {
  const source = [...pattern]
    .map((char) => {
      if (char === marks[key]) return '(.*?)';
      if (char === marks.title || char === marks.municipality) return '.*?';
      return char.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
    })
    .join('');
  return new RegExp(`^${source}$`, 'su').exec(held)?.[1]?.trim() ?? null;
}
