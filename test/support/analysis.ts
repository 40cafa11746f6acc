import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plan } from '../../src/plan';
import { planBook } from './plan-book';
import { readSeed } from './seed';

/** A query of `docs/analysis.md` with what it says that comes out. */
export interface AnalysisQuery {
  readonly title: string;
  readonly sql: string;
  /** Headings and rows, as printed. */
  readonly answer: readonly (readonly string[])[];
}

export const analysisFile = path.resolve(__dirname, '../../docs/analysis.md');

/** The queries of the document: a heading, the SQL, and the table below it (none below what only prepares). */
export function analysisQueries(text = readFileSync(analysisFile, 'utf8')): AnalysisQuery[] {
  return text
    .split(/^## /mu)
    .slice(1)
    .flatMap((section): AnalysisQuery[] => {
      const sql = /```sql\n([^]*?)```/u.exec(section)?.[1];
      if (sql === undefined) return [];
      const lines = section.split('\n').filter((line) => line.startsWith('|'));
      return [
        {
          title: section.slice(0, section.indexOf('\n')),
          sql,
          answer: lines
            .filter((_, i) => i !== 1)
            .map((line) =>
              line
                .split('|')
                .slice(1, -1)
                .map((cell) => cell.trim()),
            ),
        },
      ];
    });
}

/** The workbooks of the document: the five seeds, and 山陽小野田 as it was a year before, when one target was another. */
export function analysisBooks(folder: string): void {
  const put = (name: string, plan: Plan): void => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, `${name}.xlsx`), planBook(plan).save());
  };
  for (const id of ['ube-reform', 'ube-dx', 'mine', 'seki']) put(id, readSeed(id));
  const seed = readSeed('sanyo-onoda');
  put('sanyo-onoda-R2', seed);
  put('sanyo-onoda-R1', aYearBefore(seed));
}

function aYearBefore(plan: Plan): Plan {
  return {
    ...plan,
    settings: { ...plan.settings, reportYear: 'R1' },
    measures: plan.measures.map((measure) => ({
      ...measure,
      grades: Object.fromEntries(Object.entries(measure.grades).filter(([year]) => year === 'R1')),
      indicators: measure.indicators.map((indicator) => ({
        ...indicator,
        actuals: Object.fromEntries(Object.entries(indicator.actuals).filter(([year]) => year === 'R1')),
        ...(indicator.name.includes('未収債権') ? { finalTarget: '750百万円' } : {}),
      })),
    })),
  };
}

export async function connect(): Promise<DuckDBConnection> {
  return (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
}

/** What a query answers, as printed; its first line are the headings. */
export async function ask(db: DuckDBConnection, sql: string): Promise<string[][]> {
  const result = await db.runAndReadAll(sql);
  const shown = (value: { toString(): string } | null): string => value?.toString() ?? '';
  return [result.columnNames(), ...result.getRows().map((row) => row.map(shown))];
}
