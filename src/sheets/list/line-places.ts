import type { FieldRef } from '../../plan/field';
import { isOfIndicator, refOf, type Meaning } from './meaning';
import type { Slots } from './slots';

export type RowKind = 'target' | 'actual' | 'baseline' | 'rate' | null;

/** Which indicator, line of the schedule and activity of its measure a line of the list fills: new ones, once it has something for them. */
export class LinePlaces {
  private readonly indicators = new Map<number, number>();
  private readonly rows = new Map<number, number>();
  private activity: number | null = null;

  constructor(
    private readonly slots: Slots,
    private readonly line: {
      readonly rowKind: RowKind;
      readonly indicatorName: string;
      /** Which line of the schedule a report in words belongs to; `null` where the form has one report for all. */
      readonly reportRow: 'own' | 'last' | null;
    },
  ) {}

  /** The field that a cell goes into; null where it is none. */
  refOf(meaning: Meaning, place: number): FieldRef | null {
    if (meaning.kind === 'rowFigure') return this.rowFigure(meaning.year, place);
    if (isOfIndicator(meaning)) return refOf(meaning, this.indicator(place));
    switch (meaning.kind) {
      case 'scheduleLabel':
      case 'schedulePlan':
      case 'scheduleActual':
        return refOf(meaning, this.row(place));
      case 'activityInput':
      case 'activityOutput':
        return refOf(meaning, this.activityRow(meaning.year));
      case 'report':
        return { ...meaning, row: this.reportRow() };
      default:
        return refOf(meaning);
    }
  }

  private rowFigure(year: string, place: number): FieldRef | null {
    const indicator = this.indicator(place);
    switch (this.line.rowKind) {
      case 'target':
      case 'actual':
        return { kind: this.line.rowKind, indicator, year };
      case 'baseline':
        return { kind: 'baseline', indicator };
      default:
        return null;
    }
  }

  private indicator(place: number): number {
    let indicator = this.indicators.get(place);
    if (indicator === undefined) {
      indicator = this.continued(place) ?? ++this.slots.counts.indicators;
      this.indicators.set(place, indicator);
    }
    return indicator;
  }

  /** 目標 and 実績 below each other are one indicator, as long as its name stays. */
  private continued(place: number): number | null {
    const last = this.slots.counts.indicators;
    if (this.line.rowKind === null || place > 1 || last === 0) return null;
    const name = this.slots.text({ kind: 'indicatorName', indicator: last });
    const hasKind = this.slots.all.some(
      ({ ref }) => 'indicator' in ref && ref.indicator === last && ref.kind === this.line.rowKind,
    );
    const isSame = this.line.indicatorName === '' || this.line.indicatorName === name;
    return isSame && (!hasKind || this.line.rowKind === 'rate') ? last : null;
  }

  private row(place: number): number {
    let row = this.rows.get(place);
    if (row === undefined) {
      row = ++this.slots.counts.rows;
      this.rows.set(place, row);
    }
    return row;
  }

  private reportRow(): number | null {
    const { reportRow } = this.line;
    if (reportRow === null) return null;
    return reportRow === 'own' ? this.row(1) : Math.max(1, this.slots.counts.rows);
  }

  private activityRow(year: string): number {
    if (this.activity !== null) return this.activity;
    let row = 1;
    const isTaken = (): boolean =>
      (['activityInput', 'activityOutput'] as const).some(
        (kind) => this.slots.get({ kind, row, year }) !== undefined,
      );
    while (isTaken()) row++;
    this.activity = row;
    return row;
  }
}
