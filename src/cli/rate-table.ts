import Papa from 'papaparse';
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
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : '';
    const position = /position (\d+)/.exec(detail)?.[1];
    const line = position === undefined ? null : text.slice(0, Number(position)).split('\n').length;
    throw new UserError(say.table.notJson(line, detail), { cause });
  }
  if (!Array.isArray(parsed)) throw new UserError(say.table.notAnArray);
  return parsed;
}

function csvRows(text: string): Element[] {
  const { data, errors } = Papa.parse<string[]>(text, { delimitersToGuess: [',', '\t', ';'] });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) throw new UserError(`${say.table.line(lineOf(data, broken.row ?? 0))}: ${say.table.badQuotes}`);
  const [header = [], ...rows] = data;
  const columns = header.map(fieldOf);
  const missing = ['target', 'actual'].filter((field) => !columns.includes(field));
  if (missing.length > 0)
    throw new UserError(`${say.table.line(1)}: ${say.table.missingColumns(missing.join(', '))}`);
  return rows.flatMap((row, i): Element[] => {
    if (row.every((cell) => cell.trim() === '')) return [];
    const where = say.table.line(lineOf(data, i + 1));
    if (row.length > header.length) throw new UserError(`${where}: ${say.table.tooManyCells}`);
    return [
      {
        where,
        fields: Object.fromEntries(row.flatMap((cell, c) => (columns[c] ? [[columns[c], cell.trim()]] : []))),
      },
    ];
  });
}

/** Rows can hold line breaks inside quotes, so that the line is not the row. */
function lineOf(data: readonly (readonly string[])[], row: number): number {
  const breaks = data.slice(0, row).flatMap((cells) => cells.map((cell) => cell.split('\n').length - 1));
  return 1 + row + breaks.reduce((sum, count) => sum + count, 0);
}

function fieldOf(heading: string): string | null {
  const normal = heading.normalize('NFKC').trim().toLowerCase();
  return Object.keys(headings).find((field) => headings[field]?.includes(normal)) ?? null;
}

function isRecord(value: unknown): value is RateFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
