import type { BookFailureCode } from '../../src/book';

type Data = Readonly<Record<string, string | number>>;

const part = (data: Data): string => (data.part === undefined ? '' : ` (${String(data.part)})`);

/** Why a workbook could not be read or written, in the user's words. */
export const bookTexts: Readonly<Record<BookFailureCode, (data: Data) => string>> = {
  'not-a-zip': () => 'This is not an Excel workbook (.xlsx, .xlsm). Check what the file holds.',
  truncated: (d) => `The file is cut off or damaged${part(d)}. Ask for the original again.`,
  encrypted: () =>
    'The workbook is encrypted with a password. Save it without the password in Excel, then open it.',
  'legacy-xls': () => 'This is a workbook of the old format (.xls). Save it as .xlsx in Excel.',
  'text-file': () => 'This is a text file such as CSV. Open it in Excel and save it as .xlsx.',
  'not-a-workbook': () => 'No workbook was found in the file. It is of another format.',
  'zip-bomb': (d) =>
    `The file is too large when unpacked${part(d)}. Files over 1 GiB or with an abnormal compression ratio are refused.`,
  'xml-entities': (d) => `The file has a dangerous declaration (DOCTYPE)${part(d)} and is refused.`,
  'broken-xml': (d) => `The XML inside is broken${part(d)}. Let Excel repair the workbook and save it again.`,
  'duplicate-part': (d) =>
    `Two of its parts have the same name${part(d)}. Open it in Excel, let it be repaired and save it anew.`,
  'file-missing': (d) => `The file cannot be read: ${String(d.file ?? '')}`,
  'cell-edit-mode': () => 'A cell is being edited. Press Enter, then try again.',
  'sheet-protected': (d) => `The sheet "${String(d.sheet ?? '')}" is protected.`,
  'book-protected': () => 'The structure of the workbook is protected.',
  'not-restored': () => 'Writing stopped midway, and could not be taken back.',
  'payload-too-large': () => 'Too much was sent at once. Work on fewer sheets.',
  'sheet-missing': (d) =>
    d.sheet === undefined ? 'The workbook has no worksheet.' : `There is no sheet "${String(d.sheet)}".`,
  'sheet-exists': (d) => `There is a sheet "${String(d.sheet ?? '')}" already.`,
  cancelled: () => 'Cancelled. Nothing was changed.',
  host: (d) => `Excel could not do it${d.reason === undefined ? '' : ` (${String(d.reason)})`}.`,
};
