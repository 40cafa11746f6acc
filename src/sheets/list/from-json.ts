import type { ListCell, ListTable } from './table';

/** A JSON array of records or of rows as a list; null where it is neither. */
export function tableOfJson(data: unknown): ListTable | null {
  if (!Array.isArray(data) || data.length === 0) return null;
  const lines: readonly unknown[] = data;
  if (lines.every((line) => Array.isArray(line))) {
    return { sheet: null, rows: lines.map((line) => line.map(cellOf)) };
  }
  if (!lines.every(isRecord)) return null;
  const keys = [...new Set(lines.flatMap((line) => Object.keys(line)))];
  return {
    sheet: null,
    isJson: true,
    rows: [keys.map(cellOf), ...lines.map((line) => keys.map((key) => cellOf(line[key])))],
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function cellOf(value: unknown): ListCell {
  if (value === null || value === undefined) return { text: '' };
  return { text: typeof value === 'string' ? value : JSON.stringify(value) };
}
