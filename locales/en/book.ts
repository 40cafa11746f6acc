import type { FailureCode } from '../../src/book';
import { numberText } from '../number';

type Data = Readonly<Record<string, string | number>>;

const part = (data: Data): string => (data.part === undefined ? '' : ` (${String(data.part)})`);

const n = numberText('en');

const limited: Readonly<Record<string, string>> = {
  text: 'text',
  formula: 'formula',
  header: 'header or footer',
  list: 'list of choices',
  prompt: 'input message',
  'sheet-name': 'name of the sheet',
  name: 'defined name',
  height: 'height of the row',
};

/** Every failure in the user's words, for the pane and the command line: what it is, and what to do. */
export const bookTexts: Readonly<Record<FailureCode, (data: Data) => string>> = {
  'not-a-zip': () => 'This is not an Excel workbook (.xlsx, .xlsm). Check what the file holds.',
  truncated: (d) => `The file is incomplete or damaged${part(d)}. Ask for the original again.`,
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
    `Two of its parts have the same name${part(d)}. Let Excel repair the workbook and save it again.`,
  'file-missing': (d) => `The file cannot be read: ${String(d.file ?? '')}`,
  'cell-edit-mode': () => 'A cell is being edited. Finish with Enter or Esc, then try again.',
  'book-behind': (d) =>
    `Another workbook is in front. Bring ${d.book ? `the workbook “${String(d.book)}”` : 'this workbook'} to the front, then try again.`,
  'changed-meanwhile': (d) =>
    `Cells of the sheet “${String(d.sheet ?? '')}” have been changed by somebody else or in another window.`,
  'others-at-work': () =>
    'Somebody else is editing this workbook. Until they have finished, sheets are not added, removed, made again or unprotected (values can be written). Try again when they have closed it.',
  'would-be-lost': (d) =>
    `The sheet “${String(d.sheet ?? '')}” has something that Excel does not tell and that would be lost when it is made again.`,
  'over-limit': (d) =>
    `Sheet “${String(d.sheet ?? '')}”${d.cell ? `, ${String(d.cell)}` : ''}: the ${limited[String(d.what)] ?? ''} is more than Excel accepts (${n(Number(d.limit))}), or contains characters that it does not accept. Correct “${String(d.text ?? '')}”.`,
  'sheet-protected': (d) =>
    `The sheet “${String(d.sheet ?? '')}” is protected. Unprotect it on the Review tab, then try again.`,
  'book-protected': () =>
    'The structure of the workbook is protected. Turn off “Protect Workbook” on the Review tab, then try again.',
  'not-restored': (d) =>
    d.saved === 1
      ? 'Writing stopped midway and could not be undone. AutoSave is on, so closing the workbook does not help: open the version history (File, Info) and restore the version from before.'
      : 'Writing stopped midway and could not be undone. Close the workbook without saving, and open it again. With AutoSave on, or on the web, restore the version from before in the version history (File, Info).',
  'payload-too-large': () => 'That is more than can be sent at once. Try fewer sheets.',
  'sheet-missing': (d) =>
    d.sheet === undefined
      ? 'The workbook has no worksheet.'
      : `The sheet “${String(d.sheet)}” was renamed or deleted.`,
  'sheet-exists': (d) => `There is already a sheet “${String(d.sheet ?? '')}”.`,
  'last-sheet': (d) =>
    `“${String(d.sheet ?? '')}” is the only visible sheet of the workbook and cannot be removed or hidden.`,
  'part-missing': () =>
    'A part that is needed (of the add-in, or a font) could not be fetched from the network. Check the connection, then try again.',
  'form-unreadable': (d) =>
    d.text === ''
      ? `Cell ${String(d.cell)} of the sheet “${String(d.sheet)}” is empty. Choose from the list of the cell, then try again.`
      : `“${String(d.text)}” in cell ${String(d.cell)} of the sheet “${String(d.sheet)}” is not valid there. Choose from the list of the cell (write years as R6), then try again.`,
  'table-in-the-way': () =>
    'A table stands where rows or columns are to be inserted. Convert it to a range, then try again.',
  cancelled: () => 'Cancelled.',
  host: () =>
    'Excel did not accept the request. If several sheets are selected, right-click a tab and choose “Ungroup Sheets”. Otherwise wait a little, then try again.',
  unexpected: () => 'Something unexpected happened. Try again.',
};
