import { useEffect, type RefObject } from 'react';

/** What has the focus stays in view when the foot below the place grows: by a question, or a notice of several lines. */
export function useFocusInView(place: RefObject<HTMLElement | null>, isThere: boolean): void {
  useEffect(() => {
    const element = place.current;
    if (!element || !isThere) return;
    let before = element.getBoundingClientRect().bottom;
    const watcher = new ResizeObserver(() => {
      const { bottom } = element.getBoundingClientRect();
      const focused = element.contains(document.activeElement) ? document.activeElement : null;
      const end = focused?.getBoundingClientRect().bottom ?? 0;
      // what was out of view before was left there by scrolling
      if (focused !== element && end > bottom && end <= before)
        focused?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      before = bottom;
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [place, isThere]);
}
