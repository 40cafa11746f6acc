import { useEffect, useRef, type RefObject } from 'react';

/** What a press brought up below the part of the page that is seen comes to its top, so that the press is seen to work. */
export function useBroughtIntoView<E extends HTMLElement>(): RefObject<E> {
  const part = useRef<E>(null);
  useEffect(() => {
    // newer browsers give a promise here, which React would take for what ends the effect
    part.current?.scrollIntoView({ block: 'start', behavior: 'instant' });
  }, []);
  return part;
}
