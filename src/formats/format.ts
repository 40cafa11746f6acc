import type { NegativeMark } from '../achievement';
import type { Layout } from '../layout/layout';
import type { FieldRef } from '../plan/field';
import type { Measure, OverviewColumn, OverviewRow, Plan, PlanSettings, YearKey } from '../plan';
import type { OverviewField } from './overview-field';

/** A field on a sheet: of which measure, and what its defined name begins with (`項目3_` where several share a sheet). */
export interface SheetField {
  readonly measure: Measure;
  readonly prefix: string;
  readonly ref: FieldRef;
}

/** What a form prescribes for the cells that are calculated. */
export interface CellRules {
  /** The form has a final target, which a year without a target of its own is measured by. */
  readonly inheritsTarget: boolean;
  /** A rate as 52.1% (`ratio`), or as 52.1 where the heading says that it is a percentage. */
  readonly ratesAs: 'ratio' | 'percent';
  readonly negative: NegativeMark;
  /** What stands where an indicator has no figure, 「-」; absent: nothing. */
  readonly noFigure?: string;
  /** What the lines of the schedule are called while nobody says otherwise, 「取組内容」, with ①… behind it; absent: nothing. */
  readonly scheduleLabel?: string;
}

/** A sheet of measures as it will stand in the workbook, for contents pages and live counts. */
export interface PlacedSheet {
  readonly name: string;
  readonly measures: readonly Measure[];
  /** Pages that it prints on. */
  readonly pages: number;
}

/** What a sheet says of the plan that it belongs to. */
export type PlanHead = Pick<Plan, 'title' | 'municipality'>;

/** Sheets beside those of the measures: cover, contents, 計画体系, summary. They stand before the measures. */
export type ExtraSheets = (plan: Plan, sheets: readonly PlacedSheet[]) => readonly Layout<never>[];

/** Settings that belong to a form rather than to one plan in it. */
export type FormatDefaults = Pick<PlanSettings, 'gradeScale' | 'statusWords' | 'measureGrade'>;

/** One city's forms: a declaration on shared building blocks. A further format is a further folder and its line in `index.ts`. */
export interface PlanFormat {
  readonly id: string;
  /** Goes up when the sheets of the format change; stands in every sheet. */
  readonly version: number;
  /** Name of the document's form, for lists to choose from. */
  readonly title: { readonly ja: string; readonly en: string };
  readonly rules: CellRules;
  /** What a new plan in this form begins with. */
  readonly defaults: FormatDefaults;
  /** The sheets of these measures, one each or many a sheet. The fields are filled in by `formats/content.ts`. */
  readonly measureSheets: (
    measures: readonly Measure[],
    settings: PlanSettings,
    plan: PlanHead,
  ) => readonly Layout<SheetField>[];
  readonly extraSheets?: ExtraSheets;
  /** The text field that tells to which policy a measure belongs: 基本項目, 重点項目 … */
  readonly policyField?: string;
  /** The same for what stands under the policies: 戦略, 小分類 … */
  readonly directionField?: string;
  /** What the overview says of a year where nobody has written a summary for it. */
  readonly yearSummary?: (measure: Measure, year: YearKey) => string;
  /** The list over all measures. */
  readonly overview: (plan: Plan, rows: readonly OverviewRow[]) => Layout<OverviewField>;
  readonly overviewName: string;
  /** The columns of the overview while the plan does not choose them. */
  readonly overviewColumns: readonly OverviewColumn[];
  /** Whether the overview has a place for a grade or a status of a measure; what a plan's sheets have, its cells tell. */
  readonly hasGrades: boolean;
}
