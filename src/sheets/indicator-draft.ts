import { directionWords, keyOfWord, methodWords } from '../formats/blocks/words';
import { isPlaceholder } from '../formats/placeholder';
import type { FieldRef } from '../plan/field';
import type { Indicator, PlanSettings, PlanValue, YearSpan } from '../plan';
import { readValue } from './read-value';
import type { NamedCell } from './sheet-reader';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type IndicatorRef = Extract<FieldRef, { indicator: number }>;

/** Collects the fields of one indicator. */
export class IndicatorDraft {
  private readonly indicator: Mutable<Indicator> = { name: '', targets: {}, actuals: {} };
  private readonly names: Record<string, string> = {};
  /** The cell of each year's target: years with one cell have one target. */
  private readonly targetCells = new Map<string, string>();

  take(ref: IndicatorRef, cell: NamedCell, text: string): void {
    if (isPlaceholder(cell.formula)) return;
    const { indicator } = this;
    const value = readValue(cell);
    switch (ref.kind) {
      case 'indicatorName':
        indicator.name = text;
        return;
      case 'nameInYear':
        if (text !== '') this.names[ref.year] = text;
        return;
      case 'unit':
      case 'note':
        if (text !== '') indicator[ref.kind] = text;
        return;
      case 'direction': {
        const direction = keyOfWord(directionWords, text);
        if (direction) indicator.direction = direction;
        return;
      }
      case 'method': {
        const method = keyOfWord(methodWords, text);
        if (method) indicator.method = method;
        return;
      }
      case 'target':
        // a formula here only shows the final target again
        if (cell.formula !== null || value === undefined) return;
        indicator.targets[ref.year] = value;
        this.targetCells.set(ref.year, `${String(cell.place.row)}/${String(cell.place.col)}`);
        return;
      case 'actual':
        if (value !== undefined) indicator.actuals[ref.year] = value;
        return;
      case 'totalActual':
        // a formula here is the sum of the years
        if (cell.formula === null) this.put('totalActual', value);
        return;
      case 'rate':
      case 'calculation':
      case 'effect':
      case 'totalRate':
        return;
      default:
        this.put(ref.kind, value);
    }
  }

  /** True for a line of the form that nobody has filled in. */
  get isEmpty(): boolean {
    const { name, baseline, finalTarget, totalTarget, targets, actuals } = this.indicator;
    return (
      name === '' &&
      Object.keys(this.names).length === 0 &&
      baseline === undefined &&
      finalTarget === undefined &&
      totalTarget === undefined &&
      Object.keys(targets).length === 0 &&
      Object.keys(actuals).length === 0
    );
  }

  finish({ years }: PlanSettings): Indicator {
    const spans = this.targetSpans(years);
    const last = years.findLast((year) => this.names[year] !== undefined);
    return {
      ...this.indicator,
      ...(last === undefined ? {} : { name: this.names[last] ?? '', namesByYear: this.names }),
      ...(spans.length > 0 ? { targetSpans: spans } : {}),
    };
  }

  private put(kind: 'baseline' | 'finalTarget' | 'totalTarget' | 'totalActual', value?: PlanValue): void {
    if (value !== undefined) this.indicator[kind] = value;
  }

  private targetSpans(years: readonly string[]): YearSpan[] {
    const spans: YearSpan[] = [];
    let start = 0;
    for (let i = 1; i <= years.length; i++) {
      const cell = this.targetCells.get(years[start] ?? '');
      if (cell !== undefined && i < years.length && this.targetCells.get(years[i] ?? '') === cell) continue;
      const [from, to] = [years[start], years[i - 1]];
      if (from !== undefined && to !== undefined && from !== to) spans.push({ from, to });
      start = i;
    }
    return spans;
  }
}
