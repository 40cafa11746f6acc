import type { PaneTexts } from '../../../locales/ja/pane';
import type { BookSnapshot } from '../../book/snapshot';
import type { YearKey } from '../../plan';
import { cellAt } from '../../sheets/sheet-reader';
import type { EntryField } from '../workbook/entries/entry-fields';
import type { MeasureReading } from '../workbook/book-port';

/** What a box is called: in the words of the sheet where it has its own, with the year where it is another one. */
export function fieldLabel(
  { ref, place }: EntryField,
  one: MeasureReading,
  texts: PaneTexts,
  year: YearKey,
  book: BookSnapshot | null,
): string {
  const { fields } = texts.entry;
  switch (ref.kind) {
    case 'report':
    case 'markedLines': {
      const ownWords = one.prefix === '' ? wordsBeside(one, place, book) : null;
      if (ownWords !== null) return ownWords;
      const name = ref.kind === 'report' ? ref.name : fields.markedLines;
      return ref.year === year ? name : `${name}（${ref.year}）`;
    }
    case 'stageGrade':
    case 'amount':
      return `${ref.name.replace(/_/g, '・')}（${ref.year}）`;
    case 'text':
      return ref.name.replace(/_([MTSHR]\d{1,2})$/, '（$1）').replace(/_/g, '・');
    case 'mark':
    case 'checkBox':
      return ref.name.replace('_', '：');
    case 'actual':
    case 'target':
    case 'nameInYear':
    case 'scheduleActual':
    case 'schedulePlan':
    case 'scheduleArrow':
      return `${fields[ref.kind]}（${ref.year}）`;
    case 'scheduleSpan':
      return `${fields.scheduleSpan}（${ref.from}～${ref.to}）`;
    default:
      return fields[ref.kind];
  }
}

/** The form's own words at the left of a cell. */
function wordsBeside(
  { sheetId }: MeasureReading,
  { row, col }: EntryField['place'],
  book: BookSnapshot | null,
): string | null {
  const sheet = book?.sheets.find(({ id }) => id === sheetId);
  if (!sheet) return null;
  for (let at = col - 1; at >= 0; at--) {
    const { value, formula } = cellAt(sheet, row, at);
    if (value === null || value === '') continue;
    return typeof value === 'string' && formula === null && value.length <= 40
      ? value.replace(/\n/g, '')
      : null;
  }
  return null;
}
