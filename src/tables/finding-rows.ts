import type { PlacedFinding } from '../sheets/check';
import type { PlanReading } from '../sheets/read-plan';
import { measureOf } from '../sheets/locate';
import type { Row } from './columns';
import { measureHead, planHead, sourceCells, yearCells, type TableSource } from './source';

/** 点検: the open findings about a plan, in the year that it reports. */
export function findingRows(
  reading: PlanReading,
  findings: readonly PlacedFinding[],
  source: TableSource,
  message: (finding: PlacedFinding) => string,
): Row<'findings'>[] {
  const head = planHead(reading, source);
  return findings
    .filter(({ ignored }) => ignored === null)
    .map((finding): Row<'findings'> => {
      const { where, severity, code, place } = finding;
      const measure = where.kind === 'measure' ? reading.plan.measures[where.measure] : undefined;
      const said = measure ?? measureOf(reading, finding);
      return {
        ...(measure
          ? measureHead(head, measure, reading)
          : {
              ...head,
              measure_number: said?.number ?? null,
              measure: said?.title ?? null,
              policy: null,
              direction: null,
              department: null,
            }),
        ...yearCells(reading.plan.settings.reportYear),
        severity,
        rule: code,
        message: message(finding),
        ...sourceCells(source, reading, place),
      };
    });
}
