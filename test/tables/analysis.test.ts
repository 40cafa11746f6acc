import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { typed } from '../cli/typed';
import { analysisBooks, analysisQueries, ask, connect } from '../support/analysis';

const folder = mkdtempSync(path.join(tmpdir(), 'tassei-analysis-'));
afterAll(() => rmSync(folder, { recursive: true }));

const [prepare, ...queries] = analysisQueries();
const inFolder = (sql: string): string => sql.replaceAll("'tables/", `'${folder}/tables/`);

test('every query of docs/analysis.md answers what the document says', async () => {
  analysisBooks(path.join(folder, '計画'));
  await typed('export', path.join(folder, '計画'), '-o', path.join(folder, 'tables'), '--format', 'parquet');
  const db = await connect();
  await db.run(inFolder(prepare?.sql ?? ''));
  expect(queries.length).toBeGreaterThanOrEqual(10);
  for (const { title, sql, answer } of queries) {
    expect(answer.length).toBeGreaterThan(1);
    expect([title, await ask(db, inFolder(sql))]).toEqual([title, answer]);
  }
});

test('DuckDB reads the CSV files as they are, with either headings, and finds the types', async () => {
  const db = await connect();
  for (const headers of ['ja', 'en']) {
    const output = path.join(folder, headers);
    await typed('export', path.join(folder, '計画'), '-o', output, '--headers', headers);
    const column =
      headers === 'ja' ? ['値', '年度（西暦）', '団体コード'] : ['value', 'fiscal_year', 'municipality_code'];
    const [value = '', year = '', code = ''] = column;
    const [, row] = await ask(
      db,
      `select count(*), sum("${value}"), min("${year}"), typeof(any_value("${value}")), typeof(any_value("${year}")), min("${code}") from read_csv('${output}/indicators.csv')`,
    );
    const [, same] = await ask(
      db,
      `select count(*), sum(value::double), min(fiscal_year) from read_parquet('${folder}/tables/indicators/**/*.parquet', hive_partitioning = true)`,
    );
    expect(row?.slice(0, 1).concat(row.slice(2, 3))).toEqual(same?.slice(0, 1).concat(same.slice(2, 3)));
    expect(Number(row?.[1])).toBeCloseTo(Number(same?.[1]), 3);
    expect(row?.slice(3)).toEqual(['DOUBLE', 'BIGINT', '212059']);
  }
});
