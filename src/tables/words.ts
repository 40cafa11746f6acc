import type { Column, ColumnName, TableName } from './columns';

export type CodeList = NonNullable<Column['codes']>;

/** What the tables are called in one language; `locales` has them. */
export interface TableWords {
  readonly tables: Readonly<Record<TableName, { readonly title: string; readonly description: string }>>;
  readonly columns: Readonly<Record<ColumnName, { readonly title: string; readonly description: string }>>;
  /** The words of closed lists by their codes; a code without one stays as it is. */
  readonly codes: Readonly<Record<CodeList, Readonly<Record<string, string>>>>;
  /** Of the whole package. */
  readonly package: { readonly title: string; readonly description: string };
}

export function codeWord(words: TableWords, list: CodeList, code: string): string {
  return words.codes[list][code] ?? code;
}
