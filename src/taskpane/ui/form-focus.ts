/** Marks the form whose boxes follow each other. */
export const formMark = 'data-form';

/** The box after another one of the same form gets the focus. */
export function focusNext(box: Element): void {
  const boxes = [...(box.closest(`[${formMark}]`)?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])];
  boxes[boxes.findIndex((one) => one === box || one.contains(box)) + 1]?.focus();
}
