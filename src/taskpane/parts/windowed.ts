import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Id of the element that scrolls. */
export const placeId = 'place';

/** Up to so many rows all are drawn: find-in-page and screen readers have them then. */
const plainRows = 100;

/** The rows of a long list that are in view, and the room (px) that stands for those above and below. */
export interface Windowed<E extends HTMLElement> {
  /** For the element around the rows. */
  readonly anchor: RefObject<E>;
  readonly rows: readonly number[];
  readonly above: number;
  readonly below: number;
  /** Brings a row into view. */
  readonly scrollTo: (index: number) => void;
  /** For each row, which also has `data-index`: its real height counts from then on. */
  readonly measure: ((row: HTMLElement | null) => void) | undefined;
}

/** @param estimate the usual height of a row, px */
export function useWindowed<E extends HTMLElement>(count: number, estimate: number): Windowed<E> {
  const anchor = useRef<E>(null);
  const [margin, setMargin] = useState(0);
  const isLong = count > plainRows;
  const virtualizer = useVirtualizer({
    count,
    enabled: isLong,
    estimateSize: () => estimate,
    overscan: 12,
    scrollMargin: margin,
    getScrollElement: () => document.getElementById(placeId),
  });
  useLayoutEffect(() => {
    const place = document.getElementById(placeId);
    const list = anchor.current;
    if (!place || !list) return;
    const find = (): void =>
      setMargin(list.getBoundingClientRect().top - place.getBoundingClientRect().top + place.scrollTop);
    find();
    // what stands above the list folds and grows, and what is around both with it
    const observer = new ResizeObserver(find);
    observer.observe(list.parentElement ?? list);
    return () => observer.disconnect();
  }, [count]);
  if (!isLong) {
    return {
      anchor,
      rows: Array.from({ length: count }, (_, i) => i),
      above: 0,
      below: 0,
      scrollTo: (index) =>
        anchor.current?.querySelector(`[data-index="${String(index)}"]`)?.scrollIntoView({ block: 'center' }),
      measure: undefined,
    };
  }
  const items = virtualizer.getVirtualItems();
  const first = items[0];
  const last = items.at(-1);
  return {
    anchor,
    rows: items.map(({ index }) => index),
    above: first ? first.start - margin : 0,
    below: last ? virtualizer.getTotalSize() - (last.end - margin) : 0,
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'center' }),
    measure: virtualizer.measureElement,
  };
}
