import { createDarkTheme, createLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import green from '../../../assets/green.json';

const themes = { light: createLightTheme(green), dark: createDarkTheme(green) };
const query = '(prefers-color-scheme: dark)';

/** What stands around the cells is green as Excel and the pane are, and dark where the user's system is; cells stay as they are. */
export function useWorkbenchTheme(): Theme {
  const isDark = useSyncExternalStore(listen, () => matchMedia(query).matches);
  return isDark ? themes.dark : themes.light;
}

function listen(changed: () => void): () => void {
  const list = matchMedia(query);
  list.addEventListener('change', changed);
  return () => list.removeEventListener('change', changed);
}
