import { useEffect, useRef, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import { isFocusLost } from '../ui/kept-focus';

/** For the element around the rows of a list; each row has `data-index`, its buttons `data-stop`. */
export interface RowFocus {
  /** The row that Tab comes to. */
  readonly active: number;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** The focus comes back to the active row once what is shown over the page has gone. */
  readonly comeBack: () => void;
}

/**
 * Tab stops at one row of a long list and at the buttons in it: up and down go from row to row, left and right within one. Where the focused row goes
 * away, the focus goes to the one that takes its place, unless the user is elsewhere by then.
 * @param isFree nothing is shown over the list that has the focus by right
 */
export function useRowFocus(
  list: RefObject<HTMLElement>,
  count: number,
  [active, setActive]: readonly [number, (row: number) => void],
  scrollTo: (row: number) => void,
  isFree: boolean,
): RowFocus {
  const owns = useRef(false);
  const wanted = useRef<{ readonly row: number; readonly stop: number } | null>(null);
  const row = Math.min(active, Math.max(0, count - 1));
  const free = useRef(isFree);

  const stopsOf = (index: number): HTMLElement[] => [
    ...(list.current?.querySelectorAll<HTMLElement>(`[data-index="${String(index)}"] [data-stop]`) ?? []),
  ];
  const focus = (index: number, stop: number): void => {
    const stops = stopsOf(index);
    const found = stops[Math.min(stop, stops.length - 1)];
    wanted.current = found ? null : { row: index, stop };
    if (found) found.focus();
    else scrollTo(index);
  };

  useEffect(() => {
    const leave = (event: PointerEvent): void => {
      const isOutside = !(event.target instanceof Node && list.current?.contains(event.target));
      if (isOutside && free.current) owns.current = false;
    };
    document.addEventListener('pointerdown', leave);
    return () => document.removeEventListener('pointerdown', leave);
  }, [list]);

  useEffect(() => {
    free.current = isFree;
  }, [isFree]);

  // after every drawing: the row that was asked for may be there now, or that with the focus gone
  useEffect(() => {
    if (wanted.current) {
      const { row: index, stop } = wanted.current;
      if (stopsOf(index).length > 0) focus(index, stop);
      return;
    }
    if (isFree && owns.current && isFocusLost() && document.hasFocus() && count > 0) focus(row, 0);
  });

  const move = (event: KeyboardEvent<HTMLElement>): boolean => {
    const stops = stopsOf(row);
    const stop = Math.max(
      0,
      stops.findIndex((one) => one === document.activeElement),
    );
    switch (event.key) {
      case 'ArrowDown':
        if (row < count - 1) focus(row + 1, stop);
        return true;
      case 'ArrowUp':
        if (row > 0) focus(row - 1, stop);
        return true;
      case 'ArrowRight':
        stops[stop + 1]?.focus();
        return true;
      case 'ArrowLeft':
        stops[stop - 1]?.focus();
        return true;
      case 'Home':
        focus(0, 0);
        return true;
      case 'End':
        focus(count - 1, 0);
        return true;
      default:
        return false;
    }
  };

  return {
    active: row,
    onFocus: ({ target }) => {
      owns.current = true;
      const at = Number(target.closest<HTMLElement>('[data-index]')?.dataset.index ?? NaN);
      if (Number.isInteger(at) && at !== active) setActive(at);
    },
    onKeyDown: (event) => {
      if (event.target instanceof HTMLInputElement || event.altKey || event.ctrlKey || event.metaKey) return;
      if (move(event)) event.preventDefault();
    },
    comeBack: () => {
      owns.current = true;
    },
  };
}
