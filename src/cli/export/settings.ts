import type { Language } from '../words';

export const exportFormats = ['csv', 'parquet', 'html'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** How all workbooks of a run are exported; goes to the threads as it is. */
export interface ExportSettings {
  readonly output: string;
  readonly format: ExportFormat;
  readonly headers: Language;
  readonly language: Language;
  readonly isPublic: boolean;
  /** Only rows of this year. */
  readonly year?: string;
  /** Whose plans these are, where the workbooks do not tell. */
  readonly municipality?: string;
}

/** What could not be exported, or has to be known of it: a line of `failures.csv`. */
export interface ExportFailure {
  readonly source_file: string;
  /** `error`: the workbook is not in the tables; `note`: it is. */
  readonly severity: 'error' | 'note';
  readonly code: string;
  readonly message: string;
}

/** What came of one workbook. */
export interface ExportedBook {
  readonly failures: readonly ExportFailure[];
  /** Rows of each table. */
  readonly rows: Readonly<Record<string, number>>;
  /** Lines of CSV by table; absent where the files are written already. */
  readonly lines?: Readonly<Record<string, string>>;
  /** Cells and rows of the public tables that stay in the house. */
  readonly withheld: number;
}
