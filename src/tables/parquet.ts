import Fraction from 'fraction.js';
import { ByteWriter, parquetWrite } from 'hyparquet-writer';
import { columnsOf, type AnyRow, type Column, type TableName } from './columns';

/** Decimals of a DECIMAL column, and all of its digits: 28 before the point. Excel holds 15. */
export const decimalScale = 10;
const decimalPrecision = 38;
const largest = 10n ** BigInt(decimalPrecision) - 1n;

/** Columns that stand in the names of the folders, as hive has it, and not in the files. */
export const partitionColumns = ['municipality', 'fiscal_year'] as const;

/** One file of a table, with the folder that it belongs into: `indicators/municipality=宇部市/fiscal_year=2024`. */
export interface ParquetPart {
  readonly folder: string;
  readonly bytes: Uint8Array;
}

/** The rows of a table by their folders, each as a Parquet file. The same rows give the same bytes. */
export async function parquetParts(table: TableName, rows: readonly AnyRow[]): Promise<ParquetPart[]> {
  const parts = new Map<string, AnyRow[]>();
  for (const row of rows) {
    const folder = [
      table,
      ...partitionColumns.map((name) => `${name}=${partitionValue(row[name] ?? null)}`),
    ].join('/');
    const part = parts.get(folder);
    if (part) part.push(row);
    else parts.set(folder, [row]);
  }
  return Promise.all(
    [...parts].map(async ([folder, own]) => ({ folder, bytes: await parquetFile(table, own) })),
  );
}

/** As Hive, Spark and DuckDB read it: what a name of a folder cannot hold is escaped, nothing has a name of its own. */
function partitionValue(value: string | number | null): string {
  if (value === null) return '__HIVE_DEFAULT_PARTITION__';
  return String(value).replace(
    /[\u0000-\u001F"#%'*/:=?\\{[\]^<>|]/gu,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

async function parquetFile(table: TableName, rows: readonly AnyRow[]): Promise<Uint8Array> {
  const columns = columnsOf(table).filter(([name]) => !partitionColumns.some((one) => one === name));
  const writer = new ByteWriter();
  await parquetWrite({
    writer,
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map(([name, column]) => element(name, column)),
    ],
    columnData: columns.map(([name, { type }]) => ({
      name,
      offsetIndex: false,
      data: rows.map((row) => stored(row[name] ?? null, type)),
    })),
    // what a file of a workbook's year holds is read whole: its ends and places would only make it longer
    statistics: false,
    createdBy: 'tassei',
  });
  return new Uint8Array(writer.getBuffer());
}

type SchemaElement = NonNullable<Parameters<typeof parquetWrite>[0]['schema']>[number];

function element(name: string, { type }: Column): SchemaElement {
  const optional = { name, repetition_type: 'OPTIONAL' } as const;
  switch (type) {
    case 'text':
      return { ...optional, type: 'BYTE_ARRAY', converted_type: 'UTF8' };
    case 'integer':
      return { ...optional, type: 'INT32' };
    case 'decimal':
      return {
        ...optional,
        type: 'FIXED_LEN_BYTE_ARRAY',
        type_length: 16,
        converted_type: 'DECIMAL',
        scale: decimalScale,
        precision: decimalPrecision,
      };
  }
}

/** A decimal as its whole number of the last place; one that is too large for the column is left to its text. */
function stored(value: string | number | null, type: Column['type']): string | number | bigint | null {
  if (value === null || type !== 'decimal') return value;
  const whole = scaled(String(value));
  return whole > largest || whole < -largest ? null : whole;
}

/** Digits are put together; only what has more places than the column is rounded. */
function scaled(text: string): bigint {
  const [, sign = '', digits, places = ''] = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(text) ?? [];
  if (digits !== undefined && places.length <= decimalScale)
    return BigInt(`${sign}${digits}${places.padEnd(decimalScale, '0')}`);
  const { s, n } = new Fraction(text).mul(10n ** BigInt(decimalScale)).round();
  return s * n;
}
