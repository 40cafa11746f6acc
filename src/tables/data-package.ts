import { columnsOf, kinds, type Column, type TableName } from './columns';
import type { TableWords } from './words';

/** One resource of the package: a table in a file, or in a folder of files. */
export interface PackageTable {
  readonly table: TableName;
  /** Relative to `datapackage.json`; several where the table is parted. */
  readonly path: string;
  readonly format: 'csv' | 'parquet';
}

/** What the package says of itself beside its tables. */
export interface PackageHead {
  /** Absent: nobody has said under which licence the data may be used. */
  readonly license?: string;
}

const licenses: Readonly<
  Record<string, { readonly name: string; readonly path: string; readonly title: string }>
> = {
  'CC-BY-4.0': {
    name: 'CC-BY-4.0',
    path: 'https://creativecommons.org/licenses/by/4.0/',
    title: 'Creative Commons Attribution 4.0',
  },
  'CC0-1.0': {
    name: 'CC0-1.0',
    path: 'https://creativecommons.org/publicdomain/zero/1.0/',
    title: 'Creative Commons Zero 1.0',
  },
};

/** Licences that can be said of the data. */
export const licenseNames = Object.keys(licenses);

/** `datapackage.json` (Frictionless Data Package 1): tables, columns with their types and meanings, licence. */
export function dataPackage(tables: readonly PackageTable[], head: PackageHead, words: TableWords): object {
  const license = head.license === undefined ? undefined : licenses[head.license];
  return {
    profile: 'data-package',
    name: 'tassei-tables',
    title: words.package.title,
    description: words.package.description,
    ...(license ? { licenses: [license] } : {}),
    resources: tables.map((one) => resource(one, words)),
  };
}

function resource({ table, path, format }: PackageTable, words: TableWords): object {
  const isCsv = format === 'csv';
  return {
    name: table,
    title: words.tables[table].title,
    description: words.tables[table].description,
    path,
    ...(isCsv
      ? {
          profile: 'tabular-data-resource',
          format: 'csv',
          mediatype: 'text/csv',
          encoding: 'utf-8',
          dialect: {
            delimiter: ',',
            lineTerminator: '\r\n',
            quoteChar: '"',
            doubleQuote: true,
            header: true,
          },
        }
      : { format: 'parquet', mediatype: 'application/vnd.apache.parquet' }),
    schema: {
      fields: columnsOf(table).map(([name, column]) => field(name, column, isCsv, words)),
      missingValues: [''],
    },
  };
}

/** Columns are named as in the file; the fixed name stands beside a Japanese one. */
function field(
  name: keyof TableWords['columns'],
  { type, codes }: Column,
  isCsv: boolean,
  words: TableWords,
): object {
  const { title, description } = words.columns[name];
  const shown = codes && isCsv ? words.codes[codes] : null;
  const values = codes === 'kind' ? kinds.map((kind) => shown?.[kind] ?? kind) : null;
  return {
    name: isCsv ? title : name,
    ...(isCsv && title !== name ? { 'tassei:name': name } : { title }),
    type: type === 'text' ? 'string' : type === 'decimal' ? 'number' : 'integer',
    ...(type === 'decimal' ? { decimalChar: '.' } : {}),
    description,
    ...(values ? { constraints: { enum: values } } : {}),
  };
}
