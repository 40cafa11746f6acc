import { createContext, useContext, useSyncExternalStore } from 'react';
import type { PaneController } from './controller';
import type { AllTexts } from './all-texts';
import type { PaneState } from './pane-state';

const ControllerContext = createContext<PaneController | null>(null);

export const PaneProvider = ControllerContext.Provider;

export interface PaneView {
  readonly pane: PaneController;
  readonly state: PaneState;
  readonly texts: AllTexts;
}

/** What the pane can do and its texts, for parts that do not follow its memory. */
export function usePaneTools(): Pick<PaneView, 'pane' | 'texts'> {
  const pane = useContext(ControllerContext);
  if (!pane) throw new Error('usePaneTools needs a PaneProvider');
  return { pane, texts: pane.texts };
}

/** The pane's memory, its texts and what it can do. */
export function usePane(): PaneView {
  const pane = useContext(ControllerContext);
  if (!pane) throw new Error('usePane needs a PaneProvider');
  const state = useSyncExternalStore(pane.subscribe, pane.state);
  return { pane, state, texts: pane.texts };
}
