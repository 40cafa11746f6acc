import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Slice } from '../state/slice';
import type { Pane } from './pane';
import type { AllTexts } from '../state/all-texts';
import type { PaneState } from '../state/pane-state';

const PaneContext = createContext<Pane | null>(null);

export const PaneProvider = PaneContext.Provider;

export interface PaneView {
  readonly pane: Pane;
  readonly state: PaneState;
  readonly texts: AllTexts;
}

/** What the pane can do and its texts, for parts that do not follow its memory. */
export function usePaneTools(): Pick<PaneView, 'pane' | 'texts'> {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('usePaneTools needs a PaneProvider');
  return { pane, texts: pane.texts };
}

/** The pane's memory, its texts and what it can do. */
export function usePane(): PaneView {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('usePane needs a PaneProvider');
  const state = useSyncExternalStore(pane.subscribe, pane.state);
  return { pane, state, texts: pane.texts };
}

/** What a feature remembers; follows it. */
export function useSlice<T>(slice: Slice<T>): T {
  const { pane } = usePaneTools();
  return useSyncExternalStore(pane.subscribe, () => pane.get(slice));
}
