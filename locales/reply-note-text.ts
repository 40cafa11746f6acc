import { cellAddress } from '../src/book/address';
import type { ReplyNote } from '../src/cycle/reply';
import { fieldWords } from './field-words';
import type { cycleTexts } from './ja/cycle';
import type { Texts } from './same-texts';

/** The sentence about something that is told of a reply. */
export function replyNoteText(notes: Texts<typeof cycleTexts>['notes'], note: ReplyNote): string {
  switch (note.code) {
    case 'beside':
      return notes.beside(`${note.place.sheet} ${cellAddress(note.place)}`, note.text);
    case 'comment':
    case 'aside':
      return notes[note.code](`${note.place.sheet} ${cellAddress(note.place)}`, note.text);
    case 'aside-gone':
      return notes['aside-gone'](note.sheet, note.text);
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
      return notes['fields-lost'](note.sheet, note.fields.map(fieldWords).join('、'));
    case 'measure-gone':
      return notes['measure-gone'](`${note.number} ${note.title}`.trim());
    case 'known-by-texts':
      return notes['known-by-texts']();
  }
}
