import { pathOf } from '../../forms/columns';
import { seenText } from '../../forms/seen-text';
import { placeIn } from '../../forms/view';
import { fieldName } from '../../plan/field';
import type { UnderstoodForm } from '../../sheets/understand-form';
import type { CellPlace } from '../workbook/book-port';

/** Where a line of the form stands in the workbook, with something that stands in it. */
export interface FieldPlace {
  readonly place: CellPlace;
  readonly text: string;
  /** Its label or headings as the sheet has them; '' where it has none. */
  readonly name: string;
}

/** Of each line of the form its cell on the first sheet that has it filled in, else on the first that has it. */
export function fieldPlaces({ detection }: UnderstoodForm): ReadonlyMap<string, FieldPlace> {
  const places = new Map<string, FieldPlace>();
  const add = (key: string, found: FieldPlace): void => {
    const before = places.get(key);
    if (!before || (before.text === '' && found.text !== '')) places.set(key, found);
  };
  const labels = labelTexts(detection);
  for (const { sheet, fields } of detection.records) {
    for (const { key, at, text, ref, reasons, label, taking } of fields) {
      const inside = taking.how === 'after' ? taking.label?.replace(/[\s：:]+$/u, '') : undefined;
      const name = inside ?? labels.get(key ?? '') ?? '';
      const found = { place: { sheet, ...at }, text: seenText(text), name };
      if (key !== undefined) add(`label ${key}`, found);
      else if (reasons.includes('place-only')) add(`cell @${fieldName(ref)}`, found);
      else if (reasons.includes('given')) add(`given ${label}`, found);
    }
  }
  for (const { view, tables } of detection.read) {
    const sheet = view.sheet.name;
    for (const { table, meanings } of tables) {
      const data = table.lines.filter(({ kind }) => kind === 'data');
      table.band.columns.forEach((column, i) => {
        const head = column.heads.at(-1);
        if (!head) return;
        const below = data.map(({ boxes }) => boxes[i]).find((box) => box && box.text !== '');
        add(`column ${pathOf(column)}`, {
          place: { sheet, ...placeIn(view, head.row, head.col) },
          text: seenText(below?.text ?? ''),
          name: column.heads.map(({ text }) => text.replace(/\s+/gu, '')).join(' / '),
        });
      });
      const kinds = meanings.findIndex(({ kind }) => kind === 'rowKind');
      for (const { boxes, row } of data) {
        const box = boxes[kinds];
        if (!box || box.row !== row) continue;
        const value = boxes.find((one, i) => meanings[i]?.kind === 'figure' && one && one.text !== '');
        add(`row ${box.words}`, {
          place: { sheet, ...placeIn(view, box.row, box.col) },
          text: seenText(value?.text ?? ''),
          name: box.text.replace(/\s+/gu, ''),
        });
      }
    }
  }
  return places;
}

/** Labels by their normal words, as the first sheet has them. */
function labelTexts({ read }: UnderstoodForm['detection']): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { view } of read)
    for (const { words, text } of view.boxes)
      if (text.length <= 30 && !texts.has(words)) texts.set(words, text.replace(/\s+/gu, ''));
  return texts;
}
