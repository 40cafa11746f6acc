import { appendFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { csvHead, type TableName } from '../../tables';
import { headerWords } from './export-book';
import type { ExportSettings } from './settings';

/** The one file of each table, which grows beside its place and takes it when it is whole. */
export class CsvFiles {
  constructor(
    private readonly settings: ExportSettings,
    private readonly tables: readonly TableName[],
  ) {
    for (const table of tables)
      writeFileSync(this.growing(table), csvHead(table, headerWords[settings.headers]));
  }

  add(lines: Readonly<Record<string, string>>): void {
    for (const table of this.tables) {
      const text = lines[table] ?? '';
      if (text !== '') appendFileSync(this.growing(table), text);
    }
  }

  finish(): void {
    for (const table of this.tables)
      renameSync(this.growing(table), path.join(this.settings.output, `${table}.csv`));
  }

  giveUp(): void {
    for (const table of this.tables) rmSync(this.growing(table), { force: true });
  }

  private growing(table: TableName): string {
    return path.join(this.settings.output, `.~tassei.${table}.csv.tmp`);
  }
}
