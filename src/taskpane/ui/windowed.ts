import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Id of the element that scrolls. */
export const placeId = 'place';

/** Up to so many rows all are drawn: find-in-page and screen readers have them then. */
const plainRows = 100;

/** The rows of a long list that are in view, and the room (px) that stands for those above, between and below. */
export interface Windowed<E extends HTMLElement> {
  /** For the element around the rows. */
  readonly anchor: RefObject<E>;
  readonly rows: readonly number[];
  readonly above: number;
  /** The room before each of `rows` that does not follow the one drawn before it; absent: none. */
  readonly gaps: ReadonlyMap<number, number>;
  readonly below: number;
  /** Brings a row into view. */
  readonly scrollTo: (index: number) => void;
  /** For each row, which also has `data-index`: its real height counts from then on. */
  readonly measure: ((row: HTMLElement | null) => void) | undefined;
}

export interface WindowedOptions {
  /** A row that is drawn wherever the list is scrolled to, so that the focus on it is not lost. */
  readonly keep?: number | null;
  /** By what a row's height is remembered when the order changes; must not change with every render. */
  readonly keyOf?: (index: number) => string;
  /** The element that scrolls; the place of the pane where nothing else is said. */
  readonly scroller?: () => HTMLElement | null;
}

const noGaps: ReadonlyMap<number, number> = new Map();
const thePlace = (): HTMLElement | null => document.getElementById(placeId);

/** @param estimate the usual height of a row, px */
export function useWindowed<E extends HTMLElement>(
  count: number,
  estimate: number,
  { keep = null, keyOf, scroller = thePlace }: WindowedOptions = {},
): Windowed<E> {
  const anchor = useRef<E>(null);
  const [margin, setMargin] = useState(0);
  const isLong = count > plainRows;
  const rangeExtractor = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range);
      if (keep === null || keep >= range.count || shown.includes(keep)) return shown;
      return [...shown, keep].sort((a, b) => a - b);
    },
    [keep],
  );
  const virtualizer = useVirtualizer({
    count,
    enabled: isLong,
    estimateSize: () => estimate,
    overscan: 12,
    scrollMargin: margin,
    rangeExtractor,
    getScrollElement: scroller,
    ...(keyOf ? { getItemKey: keyOf } : {}),
  });
  useLayoutEffect(() => {
    const place = scroller();
    if (!isLong || !place) return;
    const settle = (): void => {
      if (!anchor.current) return;
      const top = anchor.current.getBoundingClientRect().top - place.getBoundingClientRect().top;
      setMargin(Math.round(top + place.scrollTop));
    };
    settle();
    // what stands above the list can grow and shrink
    const observer = new ResizeObserver(settle);
    for (const child of [...place.children, anchor.current?.parentElement ?? place]) observer.observe(child);
    return () => observer.disconnect();
  }, [count, isLong, scroller]);
  if (!isLong) {
    return {
      anchor,
      rows: Array.from({ length: count }, (_, i) => i),
      above: 0,
      gaps: noGaps,
      below: 0,
      scrollTo: (index) =>
        anchor.current?.querySelector(`[data-index="${String(index)}"]`)?.scrollIntoView({ block: 'center' }),
      measure: undefined,
    };
  }
  const items = virtualizer.getVirtualItems();
  const first = items[0];
  const last = items.at(-1);
  const gaps = new Map<number, number>();
  for (const [i, { index, start }] of items.entries()) {
    const before = items[i - 1];
    if (before && before.index !== index - 1) gaps.set(index, start - before.end);
  }
  return {
    anchor,
    rows: items.map(({ index }) => index),
    above: first ? first.start - margin : 0,
    gaps,
    below: last ? virtualizer.getTotalSize() - (last.end - margin) : 0,
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'center' }),
    measure: virtualizer.measureElement,
  };
}
