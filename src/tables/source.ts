import { cellAddress } from '../book/address';
import { fiscalYearLabel, westernYear } from '../quantity';
import type { Measure, YearKey } from '../plan';
import type { PlanReading } from '../sheets/read-plan';
import type { NamedCell, Place } from '../sheets/sheet-reader';
import type { Row } from './columns';
import { findMunicipality } from './municipality-code';

/** What a workbook does not tell of itself. */
export interface TableSource {
  /** As it is told in `source_file`. */
  readonly file: string;
  /** Whose plan it is, where somebody says so; else what stands in 計画設定. */
  readonly municipality?: string;
}

type PlanHead = Pick<Row<'measures'>, 'municipality_code' | 'municipality' | 'plan' | 'form'>;
type MeasureHead = PlanHead &
  Pick<Row<'measures'>, 'measure_number' | 'measure' | 'policy' | 'direction' | 'department'>;
type YearCells = Pick<Row<'measures'>, 'fiscal_year' | 'era_year'>;
type SourceCells = Pick<Row<'measures'>, 'source_file' | 'sheet' | 'cell' | 'report_year'>;

export function planHead({ plan }: PlanReading, source: TableSource): PlanHead {
  const said = (source.municipality ?? plan.municipality).trim();
  const found = findMunicipality(said);
  const known = found.kind === 'one' ? found.municipality : null;
  return {
    municipality_code: known?.code ?? null,
    municipality: known ? known.name || known.prefecture : orNull(said),
    plan: orNull(plan.title),
    form: plan.format,
  };
}

export function measureHead(head: PlanHead, measure: Measure, { format }: PlanReading): MeasureHead {
  const field = (name: string | undefined): string | null =>
    name === undefined ? null : orNull(measure.fields[name] ?? '');
  return {
    ...head,
    measure_number: orNull(measure.number),
    measure: orNull(measure.title),
    policy: field(format.policyField),
    direction: field(format.directionField),
    department: orNull(measure.department),
  };
}

/** The western year beside the era's; both empty for what belongs to no year. */
export function yearCells(year: YearKey | null): YearCells {
  return year === null
    ? { fiscal_year: null, era_year: null }
    : { fiscal_year: westernYear(year), era_year: fiscalYearLabel(year) };
}

export function sourceCells({ file }: TableSource, { plan }: PlanReading, place: Place | null): SourceCells {
  return {
    source_file: file,
    sheet: place?.sheet ?? null,
    cell: place ? cellAddress(place) : null,
    report_year: westernYear(plan.settings.reportYear),
  };
}

export function placeOf(cell: NamedCell | undefined): Place | null {
  return cell?.place ?? null;
}

/** No table has empty texts: what is not there is an empty cell. */
export function orNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}
