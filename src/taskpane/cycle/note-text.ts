import { cellAddress } from '../../book/address';
import type { ReplyNote } from '../../cycle/reply';
import type { AllTexts } from '../state/all-texts';

/** What is told of a reply, in words. */
export function noteText(texts: AllTexts, note: ReplyNote): string {
  const { notes } = texts.cycle;
  switch (note.code) {
    case 'beside':
      return notes.beside(`${note.place.sheet} ${cellAddress(note.place)}`, note.text);
    case 'realigned':
      return notes.realigned[note.reason](note.sheet);
    case 'sheet-renamed':
      return notes['sheet-renamed'](note.sheet, note.was);
    case 'sheet-added':
      return notes['sheet-added'](note.sheet);
    case 'sheet-twice':
      return notes['sheet-twice'](note.sheet, note.other);
    case 'sheet-missing':
      return notes['sheet-missing'](note.sheet);
    case 'fields-lost':
      return notes['fields-lost'](note.sheet, note.fields.join('、'));
    case 'measure-gone':
      return notes['measure-gone'](`${note.number} ${note.title}`.trim());
    case 'known-by-texts':
      return notes['known-by-texts']();
  }
}
