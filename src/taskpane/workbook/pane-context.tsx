import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Slice } from '../state/slice';
import type { Pane } from './pane';
import type { AllTexts } from '../state/all-texts';

const PaneContext = createContext<Pane | null>(null);

export const PaneProvider = PaneContext.Provider;

export interface PaneTools {
  readonly pane: Pane;
  readonly texts: AllTexts;
}

/** What the pane can do and its texts: for views that show nothing of its memory. */
export function usePaneTools(): PaneTools {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('usePaneTools needs a PaneProvider');
  return { pane, texts: pane.texts };
}

/**
 * A part of what the pane remembers; the view is drawn again when that part changes, and not with the rest.
 * @param select gives the same value or object as long as nothing has changed in it: a part of `pane.state()`, or what
 *   the pane derives from it (`pane.year()`, `pane.current()`), never an object made anew
 */
export function usePane<T>(select: (pane: Pane) => T): T {
  const { pane } = usePaneTools();
  return useSyncExternalStore(pane.subscribe, () => select(pane));
}

/** The year that is looked at. */
export const yearOf = (pane: Pane): string => pane.year();

/** Whether long work runs, beside which none can be begun. */
export const isBusy = (pane: Pane): boolean => pane.state().work !== null;

/** What a feature remembers; follows it. */
export function useSlice<T>(slice: Slice<T>): T {
  return usePane((pane) => pane.get(slice));
}
