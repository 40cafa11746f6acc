import type { Slice } from '../state/slice';
import type { MeasureReading } from './book-port';

/** The measure whose form is to take the focus when it is shown: who goes on to it from the pane wants to type. */
export const wantedFocus: Slice<string | null> = { initial: null };

/** The measure's place in the workbook, the same as long as its sheet is there. */
export function measureKey({ sheetId, prefix }: MeasureReading): string {
  return `${sheetId}/${prefix}`;
}
