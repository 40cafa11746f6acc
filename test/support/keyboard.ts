import type { Frame, Page } from 'playwright-core';
import type { WorkbenchPage } from './workbench-page';

/** What has the focus in the pane. */
export interface Focused {
  readonly name: string;
  readonly role: string;
  /** What is wrong with it: lost, out of view, without a mark. */
  readonly faults: readonly string[];
}

/** The pane's user who has no mouse; at every stop the focus must be in the pane, in view and marked. */
export class Keyboard {
  /** Stops at which the focus could not be seen, with what was wrong. */
  readonly faults = new Set<string>();

  private constructor(
    private readonly page: Page,
    private readonly frame: Frame,
  ) {}

  /** Comes into the pane as from the sheet: Tab after Tab. */
  static async enter(workbench: WorkbenchPage): Promise<Keyboard> {
    const frame = workbench.frame();
    await frame.evaluate(watchFocus);
    const user = new Keyboard(workbench.page, frame);
    await workbench.page.getByRole('separator').focus();
    while (!(await frame.evaluate('document.hasFocus()'))) await workbench.page.keyboard.press('Tab');
    await user.look();
    return user;
  }

  async press(...keys: readonly string[]): Promise<Focused> {
    for (const key of keys) await this.page.keyboard.press(key);
    return this.look();
  }

  /** Types, as an input of Japanese gives it. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
    await this.look();
  }

  /** Goes on with a key until what is looked for has the focus. */
  async to(name: string | RegExp, key = 'Tab'): Promise<Focused> {
    return this.until(key, String(name), (at) =>
      typeof name === 'string' ? at.name === name : name.test(at.name),
    );
  }

  async toRole(role: string, key: string): Promise<Focused> {
    return this.until(key, role, (at) => at.role === role);
  }

  private async until(key: string, wanted: string, is: (at: Focused) => boolean): Promise<Focused> {
    const passed: string[] = [];
    for (let steps = 0; steps < 120; steps++) {
      const at = await this.press(key);
      if (is(at)) return at;
      if (at.role === '') break;
      passed.push(at.name);
    }
    throw new Error(`${key} does not come to ${wanted}, but to ${passed.join(' | ')}`);
  }

  /** What has the focus now; its faults are kept. */
  async look(): Promise<Focused> {
    let focused = await this.frame.evaluate<Focused>('lookAtFocus()');
    // what had it may be gone, or the list still scrolling: the pane is given a second
    for (
      let tries = 0;
      tries < 20 && focused.faults.some((fault) => /lost|not in view/.test(fault));
      tries++
    ) {
      await this.page.waitForTimeout(50);
      focused = await this.frame.evaluate<Focused>('lookAtFocus()');
    }
    for (const fault of focused.faults) this.faults.add(fault);
    return focused;
  }

  /** Waits until what has the focus is called so. */
  async comesTo(name: RegExp): Promise<void> {
    for (let tries = 0; tries < 300; tries++) {
      const { name: now } = await this.frame.evaluate<Focused>('lookAtFocus()');
      if (name.test(now)) {
        await this.look();
        return;
      }
      await this.page.waitForTimeout(100);
    }
    throw new Error(`the focus does not come to ${String(name)}, but is at ${(await this.look()).name}`);
  }
}

/** Puts `lookAtFocus` into the frame; runs there by its own text. */
function watchFocus(): void {
  const nameOf = (e: Element): string => {
    const labels = e instanceof HTMLInputElement || e instanceof HTMLSelectElement ? e.labels : null;
    const of = (e.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join('');
    const area = e instanceof HTMLTextAreaElement ? e.labels[0]?.textContent : null;
    const own = e instanceof HTMLElement ? e.innerText : e.textContent;
    return (e.getAttribute('aria-label') ?? (of || (labels?.[0]?.textContent ?? area ?? own)))
      .replace(/\s+/g, ' ')
      .trim();
  };
  const marks = [
    'outline',
    'border',
    'borderBottom',
    'boxShadow',
    'transform',
    'opacity',
    'textDecoration',
  ] as const;
  /** How it is drawn, with what stands around it: a mark of the focus may be drawn by any of them. */
  const drawing = (e: Element): string => {
    const around: (Element | null | undefined)[] = [e, e.parentElement, e.nextElementSibling];
    return around
      .filter((one) => one instanceof Element)
      .flatMap((one) => [null, '::before', '::after'].map((part) => getComputedStyle(one, part)))
      .map((style) => marks.map((mark) => style[mark]).join())
      .join('\n');
  };
  const isInView = (e: Element): boolean => {
    const box = e.getBoundingClientRect();
    let [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
    for (let over = e.parentElement; over; over = over.parentElement) {
      if (getComputedStyle(over).overflowY === 'visible') continue;
      const edge = over.getBoundingClientRect();
      [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
    }
    if (bottom - top < Math.min(20, box.height)) return false;
    const hit = document.elementFromPoint(box.left + box.width / 2, (top + bottom) / 2);
    return hit !== null && (e.contains(hit) || hit.closest('label')?.control === e);
  };
  let last: { readonly element: Element; readonly name: string; readonly drawing: string } | null = null;
  Object.assign(globalThis, {
    lookAtFocus: () => {
      const element = document.activeElement;
      const faults: string[] = [];
      if (last && last.element !== element && last.element.isConnected) {
        if (drawing(last.element) === last.drawing) faults.push(`${last.name}: no mark of the focus`);
      }
      last = null;
      if (!element || element === document.body) return { name: '', role: '', faults: [...faults, 'lost'] };
      const name = nameOf(element).slice(0, 60);
      if (!isInView(element)) faults.push(`${name}: not in view`);
      last = { element, name, drawing: drawing(element) };
      return { name, role: element.getAttribute('role') ?? element.tagName.toLowerCase(), faults };
    },
  });
}
