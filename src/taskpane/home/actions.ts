import type { Pane } from '../workbook/pane';
import { filterSlice, type MeasureFilter } from './measure-filter';

/** Which measures the list shows. */
export function filterMeasures(pane: Pane, filter: Partial<MeasureFilter>): void {
  pane.set(filterSlice, { ...pane.get(filterSlice), ...filter });
}
