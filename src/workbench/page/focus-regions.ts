/** Parts of the page between which F6 goes round. */
export interface Region {
  readonly holds: (element: Element | null) => boolean;
  readonly focus: () => void;
}

/** F6 takes the keyboard to the next part of the page, with Shift to the one before, as in Excel. Gives the way to end that. */
export function bindRegions(regions: () => readonly Region[]): () => void {
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'F6' || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    step(regions(), event.shiftKey ? -1 : 1);
  };
  addEventListener('keydown', pressed, { capture: true });
  return () => removeEventListener('keydown', pressed, { capture: true });
}

function step(regions: readonly Region[], by: 1 | -1): void {
  const now = regions.findIndex(({ holds }) => holds(document.activeElement));
  const next = now < 0 ? 0 : (now + by + regions.length) % regions.length;
  regions[next]?.focus();
}
