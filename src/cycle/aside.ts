import type { Edit } from '../book/edit';
import { applyEdits } from '../book';
import type { BookSnapshot, SheetSnapshot } from '../book/snapshot';
import type { SheetContent } from '../book/sheet-content';
import { roleName } from '../formats/blocks/marks';
import { constantName } from '../sheets/sheet-reader';
import type { AsideSheet } from './memory';
import { changedTexts, textsOf } from './notes';
import { formSheet, repair } from './repair';
import type { ReplyNote } from './reply';

/** The sheets beside the measures as a hand-out has them. */
export function asideSheets(
  book: BookSnapshot,
  settingsSheet: string,
  settings: readonly Edit[],
  front: SheetContent,
): AsideSheet[] {
  const whole = applyEdits(
    { names: [], sheets: book.sheets.filter(({ name }) => name === settingsSheet) },
    settings.filter((edit) => edit.kind === 'setCells' && edit.sheet === settingsSheet),
  );
  const [sheet] = whole.sheets;
  return [
    {
      role: 'front',
      cells: front.cells.flatMap(({ row, col, value }) =>
        typeof value === 'string' && value !== '' ? [[row, col, value] as const] : [],
      ),
    },
    ...(sheet ? [{ role: 'settings' as const, cells: textsOf(sheet) }] : []),
  ];
}

/** What somebody changed on these sheets, wherever it stands now. */
export function changedAside(aside: readonly AsideSheet[], reply: BookSnapshot): ReplyNote[] {
  return aside.flatMap(({ role, cells }) => {
    const sheet = reply.sheets.find((one) => constantName(one, roleName) === role);
    if (!sheet?.grid) return [];
    const form = formSheet(sheetOf(cells), []);
    const { written, gone } = changedTexts(form, repair(form, sheet));
    return [
      ...written.map(({ place, text }): ReplyNote => ({ code: 'aside', place, text })),
      ...gone.map((text): ReplyNote => ({ code: 'aside-gone', sheet: sheet.name, text })),
    ];
  });
}

function sheetOf(cells: AsideSheet['cells']): SheetSnapshot {
  const rows = cells.reduce((most, [row]) => Math.max(most, row + 1), 0);
  const cols = cells.reduce((most, [, col]) => Math.max(most, col + 1), 0);
  const blank = <T>(value: T): T[][] => Array.from({ length: rows }, () => Array<T>(cols).fill(value));
  const values = blank<string | null>(null);
  for (const [row, col, text] of cells) {
    const line = values[row];
    if (line) line[col] = text;
  }
  return {
    ...{ id: '', name: '', visibility: 'visible', protected: false, names: [] },
    grid: {
      area: { row: 0, col: 0, rows, cols },
      ...{ values, formulas: blank<string | null>(null), numberFormats: blank('General') },
    },
  };
}
