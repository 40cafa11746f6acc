import { useMemo, useSyncExternalStore } from 'react';

/** From this width on a table has room for columns that a narrow pane folds into one. */
export const widePane = '(min-width: 560px)';

/** Whether the page matches a media query, kept up to date. */
export function useMedia(query: string): boolean {
  const list = useMemo(() => window.matchMedia(query), [query]);
  return useSyncExternalStore(
    (changed) => {
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => list.matches,
  );
}
