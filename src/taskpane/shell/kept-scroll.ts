import { useLayoutEffect, useRef, type RefObject } from 'react';

/** Each view is come back to where it was left; a form begins at its top. */
export function useKeptScroll(place: RefObject<HTMLElement | null>, view: string, begins: boolean): void {
  const tops = useRef(new Map<string, number>());
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const kept = tops.current;
    element.scrollTo({ top: begins ? 0 : (kept.get(view) ?? 0), behavior: 'instant' });
    const keep = (): void => {
      kept.set(view, element.scrollTop);
    };
    element.addEventListener('scroll', keep);
    return () => element.removeEventListener('scroll', keep);
  }, [place, view, begins]);
}
