import type { FieldWords } from './field-words';
import { figureWords } from './figure-words';
import { measureWords } from './measure-words';
import { reportWords } from './report-words';
import { textWords } from './text-words';

/** All fields; the first that has a word is the one that is meant, where nothing else is known of the label. */
const fields = { ...measureWords, ...figureWords, ...reportWords, ...textWords };

/** What a label can stand for, whatever the form. What a form has of its own is a text by its name. */
export type LabelRole = keyof typeof fields;

export const fieldWords: Readonly<Record<LabelRole, FieldWords>> = fields;
export type { FieldWords };
