import { useEffect, useRef, useSyncExternalStore, type RefObject } from 'react';
import type { EntryField } from '../workbook/entries/entry-fields';
import { usePaneTools } from '../workbook/pane-context';

/**
 * Whether the field's cell is selected in the sheet; it is brought into view while the user is in the sheet, and the
 * focus stays where it is. Excel tells selections late: whoever has gone on in the pane meanwhile is not scrolled back.
 */
export function useSelected({ id, place }: EntryField, frame: RefObject<HTMLElement | null>): boolean {
  const { pane } = usePaneTools();
  const isSelected = useSyncExternalStore(pane.selection.subscribe, () => {
    const cell = pane.selection.cell();
    return (
      cell !== null && id.startsWith(`${cell.sheetId}/`) && cell.row === place.row && cell.col === place.col
    );
  });
  useEffect(() => {
    if (isSelected && !document.hasFocus()) frame.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected, frame]);
  return isSelected;
}

/** Runs when the part goes away: what was typed into a box is written when the form moves on to another measure. */
export function useLeaving(leave: () => unknown): void {
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  });
  useEffect(() => () => void latest.current(), []);
}
