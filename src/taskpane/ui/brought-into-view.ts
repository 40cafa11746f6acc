import { useEffect, useRef, type RefObject } from 'react';

/** What a press brought up below the part of the page that is seen comes to its top, so that the press is seen to work. */
export function useBroughtIntoView<E extends HTMLElement>(): RefObject<E> {
  const part = useRef<E>(null);
  useEffect(() => {
    // newer browsers give a promise here, which React would take for what ends the effect
    if (part.current) topOf(part.current).scrollIntoView({ block: 'start', behavior: 'instant' });
  }, []);
  return part;
}

/** The button that was pressed where it stands close above: what has the focus stays in view. */
function topOf(part: HTMLElement): Element {
  const { activeElement: pressed, documentElement } = document;
  if (!pressed || pressed === document.body) return part;
  const above = part.getBoundingClientRect().top - pressed.getBoundingClientRect().top;
  return above > 0 && above < documentElement.clientHeight / 2 ? pressed : part;
}
