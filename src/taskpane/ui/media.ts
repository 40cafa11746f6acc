import { useMemo, useSyncExternalStore } from 'react';
import type { OfficeColors } from './theme';

/** From this width on a table has room for columns that a narrow pane folds into one. */
export const widePane = '(min-width: 560px)';

/** Up to this height, as at a zoom of 200%, what stands fixed gives way to the content. */
export const lowPane = '(max-height: 420px)';

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

/** Office's background, read again whenever the pane gets the focus: Excel tells nobody that its theme was changed. */
export function useOfficeBackground(colors: () => OfficeColors | undefined): string | null {
  return useSyncExternalStore(listenToFocus, () => colors()?.bodyBackgroundColor ?? null);
}

function listenToFocus(changed: () => void): () => void {
  window.addEventListener('focus', changed);
  return () => window.removeEventListener('focus', changed);
}
