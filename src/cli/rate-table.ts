import Papa from 'papaparse';
import { parseJson } from './json-text';
import { readRequest, type RateDefaults, type RateFields, type RateRequest } from './rate-request';
import { UserError } from './user-error';
import { say } from './words';

/** Headings of the columns of a CSV file, by the field. Other columns are passed over. */
const headings: Readonly<Record<string, readonly string[]>> = {
  id: ['id', '番号', 'no', '№'],
  baseline: ['baseline', '基準値', '基準', '当初', '現状'],
  name: ['name', '指標', '指標名', '成果指標'],
  unit: ['unit', '単位'],
  final: ['final', '最終目標', '最終目標値'],
  year: ['year', '年度'],
  baselineYear: ['baselineyear', '基準年度', '基準年'],
  finalYear: ['finalyear', '最終年度', '目標年度'],
  target: ['target', '目標', '目標値', '計画'],
  actual: ['actual', '実績', '実績値'],
  method: ['method', '算定方法', '方法'],
  direction: ['direction', '方向'],
  rounding: ['rounding', '端数処理'],
  places: ['places', '小数位', '小数点以下の桁数'],
  scale: ['scale', '評価基準'],
  stages: ['stages', '段階'],
  gradeOn: ['gradeon', 'grade-on', '評価の対象'],
};

/**
 * Reads the figures to rate from CSV (or tab-separated) text with a row of headings, or from a JSON array.
 * @throws UserError that names every line or element that is not well formed
 */
export function readRequests(text: string, defaults: RateDefaults): RateRequest[] {
  if (text.trim() === '') throw new UserError(say.table.empty);
  const isJson = /^\s*[[{]/.test(text);
  const elements = isJson ? jsonElements(text) : csvRows(text);
  const problems: string[] = [];
  const requests: RateRequest[] = [];
  for (const { where, fields } of elements) {
    const read = fields ? readRequest(fields, defaults) : [say.table.notAnObject];
    if ('input' in read) requests.push(read);
    else problems.push(...read.map((problem) => `${where}: ${problem}`));
  }
  if (problems.length > 0) throw new UserError(problems.join('\n'));
  return requests;
}

interface Element {
  /** The line or the element, in words. */
  readonly where: string;
  /** Null where it is no object. */
  readonly fields: RateFields | null;
}

function jsonElements(text: string): Element[] {
  const array = jsonArray(text);
  return array.map((element, i) => ({
    where: say.table.element(i + 1),
    fields: isRecord(element) ? element : null,
  }));
}

/** A JSON array, or a UserError that names the line where reading stopped. */
export function jsonArray(text: string): unknown[] {
  const parsed = parseJson(text);
  if ('fault' in parsed) throw new UserError(say.table.notJson(parsed.fault));
  if (!Array.isArray(parsed.data)) throw new UserError(say.table.notAnArray);
  return parsed.data;
}

function csvRows(text: string): Element[] {
  const { data, errors } = Papa.parse<string[]>(text, { delimitersToGuess: [',', '\t', ';'] });
  const lines = linesOf(data);
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) throw new UserError(`${say.table.line(lines[broken.row ?? 0] ?? 1)}: ${say.table.badQuotes}`);
  const [header = [], ...rows] = data;
  const columns = header.map(fieldOf);
  const twice = columns.find((field, i) => field !== null && columns.indexOf(field) < i);
  if (twice) {
    const same = header.filter((_, i) => columns[i] === twice).map((heading) => heading.trim());
    throw new UserError(`${say.table.line(1)}: ${say.table.columnTwice(same.join('」「'))}`);
  }
  const missing = ['target', 'actual'].filter((field) => !columns.includes(field));
  if (missing.length > 0)
    throw new UserError(`${say.table.line(1)}: ${say.table.missingColumns(missing.join(', '))}`);
  return rows.flatMap((row, i): Element[] => {
    if (row.every((cell) => cell.trim() === '')) return [];
    const where = say.table.line(lines[i + 1] ?? i + 2);
    if (row.length > header.length) throw new UserError(`${where}: ${say.table.tooManyCells}`);
    return [
      {
        where,
        fields: Object.fromEntries(row.flatMap((cell, c) => (columns[c] ? [[columns[c], cell.trim()]] : []))),
      },
    ];
  });
}

/** The line on which each row begins: rows can hold line breaks inside quotes. */
function linesOf(data: readonly (readonly string[])[]): number[] {
  let line = 1;
  return data.map((cells) => {
    const from = line;
    line += 1 + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
    return from;
  });
}

function fieldOf(heading: string): string | null {
  const normal = heading.normalize('NFKC').trim().toLowerCase();
  return Object.keys(headings).find((field) => headings[field]?.includes(normal)) ?? null;
}

function isRecord(value: unknown): value is RateFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
