import type { ContentCell } from '../book/sheet-content';
import { asksForCalculation } from '../formats/blocks/calculation';
import type { PlanFormat } from '../formats/format';
import type { Plan } from '../plan';
import { fieldName } from '../plan/field';
import { planSheets, type PlanSheets } from '../sheets/build';
import type { PlanReading } from '../sheets/plan-steps';
import type { MeasureCells } from '../sheets/read-measure';
import { builtMeasures, type BuiltSheet } from './built-sheet';
import { settingsOfSheet, sheetYears } from './sheet-settings';

/** The sheets of a plan as they are built, with their places in it. */
export interface BuiltPlan {
  readonly sheets: PlanSheets;
  readonly measures: readonly BuiltSheet[];
}

export function builtPlan(plan: Plan, format: PlanFormat): BuiltPlan {
  const sheets = planSheets(plan, format);
  const indexOf = new Map(plan.measures.map((measure, i) => [measure, i]));
  return {
    sheets,
    measures: sheets.measures.map(({ layout, content }) => builtMeasures(layout, content, indexOf)),
  };
}

/** The former plan's sheets, built for the years that each sheet has: they can differ from 計画設定, and from each other. */
export class FormerSheets {
  readonly #built = new Map<string, BuiltPlan>();
  /** What the form had in a field, by measure and name. */
  readonly #cells = new Map<string, ContentCell>();

  constructor(
    private readonly reading: PlanReading,
    private readonly former: Plan,
  ) {
    reading.measures.forEach((source, index) => {
      for (const sheet of this.of(source).measures)
        if (sheet.measures.includes(index))
          for (const [key, fields] of sheet.fields) {
            const cell = sheet.cells.get(key);
            for (const { measure, ref } of fields)
              if (cell && measure === index) this.#cells.set(`${String(index)} ${fieldName(ref)}`, cell);
          }
    });
  }

  /** For the years of most sheets. */
  get usual(): BuiltPlan {
    const [first] = this.reading.measures;
    return first ? this.of(first) : builtPlan(this.former, this.reading.format);
  }

  of(source: MeasureCells): BuiltPlan {
    const settings = settingsOfSheet(this.former.settings, sheetYears(source));
    const key = `${settings.years.join()} ${settings.reportYear} ${String(asksForCalculation(settings))}`;
    let found = this.#built.get(key);
    if (!found) this.#built.set(key, (found = builtPlan({ ...this.former, settings }, this.reading.format)));
    return found;
  }

  /** What the form had in a field of a measure. */
  cell(measure: number, name: string): ContentCell | undefined {
    return this.#cells.get(`${String(measure)} ${name}`);
  }
}
