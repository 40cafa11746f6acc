import type { pdfTexts as japanese } from '../ja/cli-pdf';
import type { Texts } from '../same-texts';
import { pageProblemTexts } from './page-problems';
import { plural } from './plural';

/** Texts of the command `pdf`. */
export const pdfTexts: Texts<typeof japanese> = {
  about: 'make a PDF of sheets, without Excel and LibreOffice',
  sheets: 'names of the sheets to print, separated by commas; by default all visible ones except 計画設定',
  withSettings: 'print 計画設定, too',
  pages: 'pages to print, numbered through the whole document: 3-5,8 or 10-; by default all',
  pageProblems: pageProblemTexts,
  title: 'title of the document; by default that of the plan',
  noFonts: 'The typeface to embed (BIZ UDゴシック) was not found. Install the program again.',
  unknownSheet: (name, names) => `There is no sheet “${name}”. Sheets of this workbook: ${names}`,
  nothing: 'There is nothing to print.',
  onlySettings: 'There is no sheet to print except 計画設定. Add --with-settings to print it.',
  overflow: (sheet, cell, name, lines, lost) =>
    `[${sheet} ${cell}] warning: ${name === null ? '' : `“${name}” `}${lines === 1 ? 'does not fit its cell.' : `loses ${String(lost)} of ${plural(lines, 'line')} in print.`}`,
  rounded: (sheet, cell, shown, typed) =>
    `[${sheet} ${cell}] warning: “${typed}” was typed, and its number format shows “${shown}”. Grading makes it show what was typed.`,
  unprinted: (sheet, thing, count) =>
    `[${sheet}] warning: not in the PDF: ${thing} (${String(count)}). Print from Excel if you need them.`,
  more: (count, sheets, others) =>
    `  … ${String(count)} more (${sheets.map(([sheet, of]) => `${sheet}: ${String(of)}`).join(', ')}${others > 0 ? `, ${String(others)} more sheets` : ''}). --json gives all of them.`,
  tooManyPages: (pages, most) =>
    `That would be ${pages.toLocaleString('en')} pages (the limit is ${most.toLocaleString('en')}). Choose pages with --pages 1-100 or sheets with --sheets, or set a print area in Excel.`,
  missing: (characters) => `Characters that the typeface lacks (printed as 〓): ${characters}`,
  done: (output, pages, bytes) =>
    `Made ${output} (${plural(pages, 'page')}, ${String(Math.ceil(bytes / 1024))} kB).`,
};
