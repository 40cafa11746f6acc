import type { Part } from '../package/package';
import type { BookName } from '../model';
import { WORKBOOK_ORDER } from '../xml/schema-order';
import type { XmlElement } from '../xml/xml-element';
import { addFuturePrefixes, dropFuturePrefixes } from '../../../formula/future-functions';

/** Scope of a name: the place of its sheet among all tabs, or `null` for the workbook. */
export type Scope = number | null;

/** The defined names of a workbook. */
export class Names {
  private root: XmlElement | null = null;
  private readonly scopes = new Map<Scope, Map<string, XmlElement>>();
  private edits = 0;

  constructor(private readonly workbook: Part) {}

  /** How often names were changed, in some way or other. */
  get changes(): number {
    this.read();
    return this.edits;
  }

  /** The names of a scope in the order of the file, Excel's own left out. */
  list(scope: Scope): BookName[] {
    const found: BookName[] = [];
    for (const element of this.read().get(scope)?.values() ?? []) {
      const name = element.get('name') ?? '';
      if (!BUILT_IN.test(name)) {
        found.push({ name, refersTo: refersTo(element), hidden: element.flag('hidden') });
      }
    }
    return found;
  }

  /** What a name refers to, with `=`; Excel's own names too. */
  get(scope: Scope, name: string): string | null {
    const element = this.read().get(scope)?.get(name.toLowerCase());
    return element ? refersTo(element) : null;
  }

  isHidden(scope: Scope, name: string): boolean {
    return this.read().get(scope)?.get(name.toLowerCase())?.flag('hidden') ?? false;
  }

  /** Sets a name, or deletes it (`null`). */
  set(scope: Scope, name: string, formula: string | null, hidden?: boolean): void {
    const root = this.workbook.edit();
    const scopes = this.read();
    this.edits++;
    const present = scopes.get(scope)?.get(name.toLowerCase());
    if (formula === null) {
      if (present) this.drop([present]);
      scopes.get(scope)?.delete(name.toLowerCase());
      return;
    }
    const element = present ?? root.make('definedName', { name, localSheetId: scope ?? undefined });
    if (hidden !== undefined) element.set('hidden', hidden ? 1 : null);
    element.setText(addFuturePrefixes(formula.replace(/^=/, '')));
    if (present) return;
    const parent =
      root.child('definedNames') ?? root.insertInOrder(root.make('definedNames'), WORKBOOK_ORDER);
    parent.children.push(element);
    this.index(scope, element);
  }

  /** Takes all names of a scope away, Excel's own too. */
  removeScope(scope: Scope): void {
    this.workbook.edit();
    this.edits++;
    const gone = this.read().get(scope);
    if (gone) this.drop([...gone.values()]);
    this.scopes.delete(scope);
  }

  /** After sheets have changed places: `moved` gives the new place of an old one, `null` when the sheet is gone. */
  renumber(moved: (place: number) => number | null): void {
    const root = this.workbook.edit();
    for (const element of [...this.elements(root)]) {
      const scope = element.number('localSheetId');
      if (scope === undefined) continue;
      const now = moved(scope);
      if (now === null) this.drop([element]);
      else if (now !== scope) element.set('localSheetId', now);
    }
    this.root = null;
  }

  /** Changes what the names refer to (formulas without `=`). */
  rewrite(change: (formula: string) => string): void {
    for (const element of this.elements(this.workbook.root)) {
      const text = element.text;
      const changed = change(text);
      if (changed === text) continue;
      this.workbook.edit();
      this.edits++;
      element.setText(changed);
    }
  }

  /** All names with their scopes, Excel's own left out; formulas as the file writes them, without `=`. */
  *all(): Generator<{ readonly scope: Scope; readonly name: string; readonly formula: string }> {
    for (const [scope, names] of this.read()) {
      for (const element of names.values()) {
        const name = element.get('name') ?? '';
        if (!BUILT_IN.test(name)) yield { scope, name, formula: element.text };
      }
    }
  }

  private read(): Map<Scope, Map<string, XmlElement>> {
    const { root } = this.workbook;
    if (this.root === root) return this.scopes;
    this.root = root;
    this.edits++;
    this.scopes.clear();
    for (const element of this.elements(root)) this.index(element.number('localSheetId') ?? null, element);
    return this.scopes;
  }

  private index(scope: Scope, element: XmlElement): void {
    let names = this.scopes.get(scope);
    if (!names) this.scopes.set(scope, (names = new Map<string, XmlElement>()));
    names.set((element.get('name') ?? '').toLowerCase(), element);
  }

  private elements(root: XmlElement): XmlElement[] {
    return root.child('definedNames')?.elements('definedName') ?? [];
  }

  private drop(elements: readonly XmlElement[]): void {
    const root = this.workbook.edit();
    const parent = root.child('definedNames');
    if (!parent) return;
    const gone = new Set<unknown>(elements);
    const left = parent.children.filter((node) => !gone.has(node));
    parent.children.length = 0;
    for (const node of left) parent.children.push(node);
    if (parent.elements().length === 0) root.remove(parent);
  }
}

/** Names of Excel itself: `_xlnm.Print_Area` … */
const BUILT_IN = /^_xlnm\./i;

function refersTo(element: XmlElement): string {
  return '=' + dropFuturePrefixes(element.text);
}
