import { useEffect } from 'react';

/** What is pressed. */
const pressable =
  'button, a[href], label, summary, input[type="checkbox"], input[type="radio"], [role="tab"]';

/** How far a mouse may move (px) within a press. */
const still = 4;

/**
 * A press counts for what was under the pointer when it began. Leaving a box writes and checks what is typed, and what that
 * brings up or takes away may move a button between the mouse's down and up: the browser gives the click to what both places
 * have around them then, and what was pressed would do nothing.
 */
export function useWholePress(): void {
  useEffect(() => {
    let begun: { readonly on: HTMLElement; readonly x: number; readonly y: number } | null = null;
    const down = ({ target, isPrimary, button, clientX: x, clientY: y }: PointerEvent): void => {
      const on = target instanceof Element ? target.closest<HTMLElement>(pressable) : null;
      begun = on && isPrimary && button === 0 ? { on, x, y } : null;
    };
    const click = (event: MouseEvent): void => {
      const press = begun;
      // by the keyboard, or by a script
      if (!press || !event.isTrusted || event.detail === 0) return;
      begun = null;
      const { on, x, y } = press;
      const isHit = event.target instanceof Node && on.contains(event.target);
      const isStill = Math.hypot(event.clientX - x, event.clientY - y) <= still;
      // a mouse that was moved away takes the press back
      if (isHit || !isStill || !on.isConnected) return;
      event.stopPropagation();
      event.preventDefault();
      on.click();
    };
    document.addEventListener('pointerdown', down, { capture: true });
    document.addEventListener('click', click, { capture: true });
    return () => {
      document.removeEventListener('pointerdown', down, { capture: true });
      document.removeEventListener('click', click, { capture: true });
    };
  }, []);
}
