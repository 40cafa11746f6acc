import Papa from 'papaparse';
import type { ListTable } from './table';

const delimiters = ['\t', ',', ';', '|'] as const;
/** Lines that tell what parts the columns. */
const looked = 50;

/** The text of a CSV or TSV file, or what is pasted from Excel. Quotes, line breaks in cells and a BOM are known. */
export function tableOfText(text: string): ListTable {
  const plain = text.replace(/^\uFEFF/, '').replace(/[\r\n]+$/u, '');
  const { data, errors } = Papa.parse<string[]>(plain, { delimiter: delimiterOf(plain) });
  const broken = errors.flatMap(({ type, row }) => (type === 'Quotes' && row !== undefined ? [row] : []));
  return {
    sheet: null,
    rows: data.map((row) => row.map((cell) => ({ text: cell }))),
    ...(broken.length > 0 ? { broken: [...new Set(broken)] } : {}),
  };
}

/** Cells pasted from Excel, line by line: commas belong to the figures. */
export function cellsOfText(text: string): readonly (readonly string[])[] {
  return Papa.parse<string[]>(text.replace(/[\r\n]+$/u, ''), { delimiter: '\t' }).data;
}

/** What parts the most lines into as many columns as most of them have; a tab before a comma, since prose has commas. */
function delimiterOf(text: string): string {
  let best: string = ',';
  let most = 0;
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: looked });
    const parted = data.filter((row) => row.length > 1).length;
    if (parted > most) [best, most] = [delimiter, parted];
  }
  return best;
}
