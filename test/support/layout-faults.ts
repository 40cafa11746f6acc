/**
 * What of the page is wider than its frame, cut off, hidden under what stands fixed, or leaves too little room; one line each.
 * Runs in the pane's frame, by its own text: everything that it needs stands in it.
 */
export function layoutFaults(): string[] {
  const place = document.querySelector('main');
  const page = document.documentElement;
  if (!place) return ['no main'];
  const faults: string[] = [];
  const probe = document.querySelector('.fui-FluentProvider')?.appendChild(document.createElement('i'));
  if (probe) probe.style.backgroundColor = 'var(--colorBrandBackground)';
  const brand = probe ? getComputedStyle(probe).backgroundColor : '';
  probe?.remove();
  const named = (e: Element): string =>
    `${e.tagName.toLowerCase()} 「${(e.getAttribute('aria-label') ?? e.textContent).slice(0, 30)}」`;
  const isSeen = (e: Element): boolean => e.checkVisibility({ visibilityProperty: true });

  for (const e of [page, place]) {
    if (e.scrollWidth > e.clientWidth) faults.push(`${named(e)}: ${String(e.scrollWidth)} px wide`);
  }
  if (page.scrollHeight > page.clientHeight) faults.push('something stands below the page');
  if (place.clientHeight < 96) faults.push(`only ${String(place.clientHeight)} px are left for the content`);

  for (const e of document.querySelectorAll('body *')) {
    const style = getComputedStyle(e);
    const ownText = [...e.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
    const hides = style.overflowX === 'hidden' || style.overflowX === 'clip';
    const spills = e.tagName === 'BUTTON' && style.display !== 'inline';
    if (!ownText || !(hides || spills) || !isSeen(e) || e.clientWidth <= 1) continue;
    if (e.scrollWidth > e.clientWidth + 1) faults.push(`${named(e)} is cut off`);
  }

  const shown = (e: Element): DOMRect => {
    const box = e.getBoundingClientRect();
    let [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom];
    for (let over = e.parentElement; over; over = over.parentElement) {
      if (getComputedStyle(over).overflowY === 'visible') continue;
      const edge = over.getBoundingClientRect();
      [left, top] = [Math.max(left, edge.left), Math.max(top, edge.top)];
      [right, bottom] = [Math.min(right, edge.right), Math.min(bottom, edge.bottom)];
    }
    return new DOMRect(left, top, right - left, bottom - top);
  };
  const isReached = (e: Element): boolean => {
    e.scrollIntoView({ block: 'nearest' });
    const { left, top, width, height } = shown(e);
    if (width <= 0 || height <= 0) return false;
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return hit !== null && (e.contains(hit) || hit.closest('label')?.control === e);
  };
  const stops = 'button, a[href], input, select, textarea, summary, [tabindex="0"]';
  const before = [...document.querySelectorAll('*')]
    .filter((e) => e.scrollTop !== 0)
    .map((e) => [e, e.scrollTop] as const);
  for (const e of document.querySelectorAll(stops)) {
    const { width, height } = e.getBoundingClientRect();
    if (!isSeen(e) || e.hasAttribute('data-tabster-dummy') || width <= 1 || height <= 1) continue;
    // from both ends: what is fixed at the top hides as well as what is fixed at the bottom
    place.scrollTop = 0;
    const down = isReached(e);
    place.scrollTop = place.scrollHeight;
    if (!down || !isReached(e)) faults.push(`${named(e)} is ${down ? 'hidden from below' : 'out of reach'}`);
  }
  // one main action a screen; the small ones belong to a row that is open
  const main = [...document.querySelectorAll('main button, main a, footer button')].filter((e) => {
    const { backgroundColor, fontSize } = getComputedStyle(e);
    return isSeen(e) && parseFloat(fontSize) > 12 && backgroundColor === brand;
  });
  if (main.length > 1) faults.push(`${String(main.length)} main buttons: ${main.map(named).join(', ')}`);
  for (const e of document.querySelectorAll('*')) if (e.scrollTop !== 0) e.scrollTop = 0;
  for (const [e, top] of before) e.scrollTop = top;
  return faults;
}
