import type { bookCliTexts as japanese } from '../ja/book-cli';
import type { Texts } from '../same-texts';

/** Texts of the commands that work on any workbook. */
export const bookCliTexts: Texts<typeof japanese> = {
  touch: {
    about: 'write one text below the used range of the first worksheet, and change nothing else',
    input: 'the workbook to read (.xlsx, .xlsm)',
    output: 'the file to write',
    text: '達成',
    done: (file, sheet, address) => `Wrote ${file} (${address} of ${sheet}).`,
  },
  corpus: {
    about: 'touch every workbook of a folder',
    input: 'the folder of workbooks',
    output: 'the folder to write into',
    refused: (file, code, message) => `${file}: ${code} ${message}`,
    done: (written, refused) => `Wrote ${String(written)}. Could not open ${String(refused)}.`,
  },
};
