import type { YearKey } from '../plan';
import { westernYear } from '../quantity';
import type { PlacedFinding } from '../sheets/check';
import type { PlanReading } from '../sheets/read-plan';
import type { Tables } from './columns';
import { findingRows } from './finding-rows';
import { indicatorRows } from './indicator-rows';
import { measureRows } from './measure-rows';
import type { TableSource } from './source';
import { textRows } from './text-rows';

/** All tables of one workbook. */
export interface TableInput {
  readonly reading: PlanReading;
  readonly source: TableSource;
  readonly findings: readonly PlacedFinding[];
  readonly message: (finding: PlacedFinding) => string;
  /** Only rows of this year. */
  readonly year?: YearKey;
}

export function tablesOf({ reading, source, findings, message, year }: TableInput): Tables {
  const only = <R extends { readonly fiscal_year: number | null }>(rows: readonly R[]): readonly R[] =>
    year === undefined ? rows : rows.filter((row) => row.fiscal_year === westernYear(year));
  return {
    indicators: only(indicatorRows(reading, source)),
    measures: only(measureRows(reading, source)),
    texts: only(textRows(reading, source)),
    findings: only(findingRows(reading, findings, source, message)),
  };
}
