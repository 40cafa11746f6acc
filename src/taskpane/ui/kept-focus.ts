import { useEffect, useState } from 'react';
import { placeId } from './windowed';

/** Time (ms) in which whoever knows a better place for the focus takes it there. */
const grace = 100;

/** What had the focus went away, and nothing that the user chose has it. */
export function isFocusLost(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement.id === placeId;
}

/**
 * What had the focus may go with what was shown: the focus stays in the pane, unless the user is in the sheet.
 * @param phase of the pane: the place is there or not
 */
export function useKeptFocus(phase: string): void {
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | null = null;
    const keep = (): void => {
      waiting = null;
      if (!document.hasFocus() || document.activeElement !== document.body) return;
      document.getElementById(placeId)?.focus({ preventScroll: true });
    };
    const watch = new MutationObserver(() => {
      waiting ??= setTimeout(keep, grace);
    });
    watch.observe(document.body, { childList: true, subtree: true });
    return () => {
      watch.disconnect();
      if (waiting !== null) clearTimeout(waiting);
    };
  }, [phase]);
}

const stops = 'a[href], button, input, select, textarea, [tabindex]';

/**
 * Tab goes from stop to stop as the browser has it, and leaves the pane at its ends as Office has it. Left to itself,
 * office.js on the web leaves the pane from every element that only the pane gives the focus to.
 */
export function useOwnTab(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Tab' || event.defaultPrevented) return;
      const reached = [...document.querySelectorAll<HTMLElement>(stops)].filter(isStop);
      const end = event.shiftKey ? reached[0] : reached.at(-1);
      // office.js listens at the window
      if (event.target !== end) event.stopPropagation();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

function isStop(element: HTMLElement): boolean {
  const isMark = element.hasAttribute('data-tabster-dummy');
  return (
    element.tabIndex >= 0 &&
    !element.matches(':disabled') &&
    !isMark &&
    element.checkVisibility({ visibilityProperty: true })
  );
}

/** For what is shown in answer to a button and takes the focus: it goes back to the button afterwards. */
export function useFocusBack(): void {
  // at the first drawing, before anything that is drawn takes it
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected && isFocusLost()) before.focus();
    },
    [before],
  );
}
