import { BookFailure } from '../../shell';
import type { Names } from './names';
import { mainNamespace, relationshipAttribute, relationshipId, relationshipType } from '../xml/namespaces';
import type { Part, XlsxPackage } from '../package/package';
import { WORKBOOK_ORDER } from '../xml/schema-order';
import type { XlsxSheet } from './sheet';
import type { XmlElement } from '../xml/xml-element';

/** A tab of the workbook; `sheet` is null for chart sheets and for sheets whose part is missing. */
export interface Tab {
  readonly element: XmlElement;
  readonly relationship: string;
  readonly sheet: XlsxSheet | null;
}

/** The `sheets` of the workbook part. */
export class Tabs {
  private root: XmlElement | null = null;
  private list: Tab[] = [];
  private byName = new Map<string, XlsxSheet>();
  private places = new Map<XlsxSheet, number>();
  private readonly known = new Map<string, XlsxSheet>();

  constructor(
    private readonly pack: XlsxPackage,
    private readonly workbook: Part,
    private readonly names: Names,
    private readonly makeSheet: (id: string, part: Part) => XlsxSheet,
  ) {}

  get all(): readonly Tab[] {
    if (this.root !== this.workbook.root) this.read();
    return this.list;
  }

  get sheets(): XlsxSheet[] {
    return this.all.map(({ sheet }) => sheet).filter((sheet) => sheet !== null);
  }

  /** Names of the tabs that people see and that are no worksheets: chart sheets, and dialogs of former times. */
  get otherTabs(): string[] {
    return this.all
      .filter(({ sheet, element }) => !sheet && (element.get('state') ?? 'visible') === 'visible')
      .map(({ element }) => element.get('name') ?? '');
  }

  find(name: string): XlsxSheet | undefined {
    if (this.root !== this.workbook.root) this.read();
    return this.byName.get(name.toLowerCase());
  }

  /** Place of a sheet among all tabs. @throws BookFailure sheet-missing when it was removed */
  place(sheet: XlsxSheet): number {
    if (this.root !== this.workbook.root) this.read();
    const place = this.places.get(sheet);
    if (place === undefined) throw new BookFailure('sheet-missing', { sheet: sheet.id });
    return place;
  }

  tab(sheet: XlsxSheet): Tab {
    const tab = this.all[this.place(sheet)];
    if (!tab) throw new BookFailure('sheet-missing', { sheet: sheet.id });
    return tab;
  }

  /** The place among all tabs that a place among the worksheets stands for. */
  placeOf(at: number | undefined): number {
    const sheets = this.sheets;
    const follower = at === undefined ? undefined : sheets[at];
    return follower ? this.place(follower) : this.all.length;
  }

  /** Makes an empty worksheet. @throws BookFailure sheet-exists */
  add(name: string, place: number): XlsxSheet {
    if (this.find(name)) throw new BookFailure('sheet-exists', { sheet: name });
    const { all } = this;
    const root = this.workbook.edit();
    const folder = this.workbook.path.slice(0, this.workbook.path.lastIndexOf('/') + 1);
    const path = this.pack.freePath(`${folder}worksheets/sheet`);
    const part = this.pack.add(path, emptyWorksheet(root), WORKSHEET_TYPE);
    const relationship = this.pack.relate(this.workbook.path, relationshipType(root, 'worksheet'), path);
    const id = String(Math.max(0, ...all.map(({ element }) => element.number('sheetId') ?? 0)) + 1);
    const element = root.make('sheet', { name, sheetId: id, [relationshipAttribute(root)]: relationship });
    const parent = root.child('sheets') ?? root.insertInOrder(root.make('sheets'), WORKBOOK_ORDER);
    const before = all[place];
    if (before) {
      parent.children.splice(parent.children.indexOf(before.element), 0, element);
      this.renumber((old) => (old >= place ? old + 1 : old));
    } else parent.children.push(element);
    const sheet = this.makeSheet(id, part);
    this.known.set(id, sheet);
    this.list.splice(before ? place : this.list.length, 0, { element, relationship, sheet });
    this.index();
    return sheet;
  }

  move(sheet: XlsxSheet, to: number): void {
    const from = this.place(sheet);
    const tab = this.tab(sheet);
    const parent = this.workbook.edit().child('sheets');
    if (!parent || from === to) return;
    const rest = this.list.filter((other) => other !== tab);
    const before = rest[to];
    parent.remove(tab.element);
    parent.children.splice(
      before ? parent.children.indexOf(before.element) : parent.children.length,
      0,
      tab.element,
    );
    this.list = rest.toSpliced(to, 0, tab);
    this.index();
    this.renumber((old) => {
      if (old === from) return Math.min(to, rest.length);
      const without = old > from ? old - 1 : old;
      return without >= to ? without + 1 : without;
    });
  }

  /** Takes a sheet and the parts that only it has out of the package. */
  remove(sheet: XlsxSheet): void {
    const place = this.place(sheet);
    const tab = this.tab(sheet);
    const own = reachable(this.pack, [sheet.part.path]);
    this.workbook.edit().child('sheets')?.remove(tab.element);
    this.pack.unrelate(this.workbook.path, tab.relationship);
    this.pack.remove(sheet.part.path);
    own.delete(sheet.part.path);
    if (own.size > 0) {
      const others = reachable(this.pack, ['']);
      for (const path of own) if (!others.has(path)) this.pack.remove(path);
    }
    this.list.splice(place, 1);
    this.known.delete(sheet.id);
    this.index();
    this.renumber((old) => (old === place ? null : old > place ? old - 1 : old));
  }

  /** Another name in the workbook part; formulas are the caller's. */
  rename(sheet: XlsxSheet, name: string): void {
    const other = this.find(name);
    if (other && other !== sheet) throw new BookFailure('sheet-exists', { sheet: name });
    this.workbook.edit();
    this.tab(sheet).element.set('name', name);
    this.index();
  }

  private renumber(moved: (place: number) => number | null): void {
    this.names.renumber(moved);
    for (const view of this.workbook.root.child('bookViews')?.elements('workbookView') ?? []) {
      for (const attribute of ['activeTab', 'firstSheet']) {
        const place = view.number(attribute);
        if (place === undefined) continue;
        view.set(attribute, Math.max(0, Math.min(moved(place) ?? place, this.list.length - 1)));
      }
    }
  }

  private read(): void {
    const { root } = this.workbook;
    this.root = root;
    const relationships = new Map(this.pack.relationships(this.workbook.path).map((one) => [one.id, one]));
    const used = new Set<string>();
    this.list = (root.child('sheets')?.elements('sheet') ?? []).map((element, at): Tab => {
      const relationship = relationshipId(element, root) ?? '';
      const target = relationships.get(relationship);
      const part = target?.kind === 'worksheet' ? this.pack.part(target.target) : undefined;
      let id = element.get('sheetId') ?? '';
      if (id === '' || used.has(id)) id = `${id}#${String(at)}`;
      used.add(id);
      return { element, relationship, sheet: part ? this.sheetOf(id, part) : null };
    });
    this.index();
  }

  private sheetOf(id: string, part: Part): XlsxSheet {
    const known = this.known.get(id);
    if (known?.part === part) return known;
    const made = this.makeSheet(id, part);
    this.known.set(id, made);
    return made;
  }

  private index(): void {
    this.byName = new Map();
    this.places = new Map();
    this.list.forEach(({ element, sheet }, place) => {
      if (!sheet) return;
      this.places.set(sheet, place);
      this.byName.set((element.get('name') ?? '').toLowerCase(), sheet);
    });
  }
}

const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

function emptyWorksheet(workbook: XmlElement): string {
  const space = mainNamespace(workbook);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<worksheet xmlns="${space}"><dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews>` +
    '<sheetFormatPr defaultRowHeight="15"/><sheetData/></worksheet>'
  );
}

/** The paths of all parts that can be reached from some. */
function reachable(pack: XlsxPackage, from: readonly string[]): Set<string> {
  const found = new Set<string>(from);
  const open = [...from];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    for (const { target, external } of pack.relationships(path)) {
      const part = external ? undefined : pack.part(target);
      if (!part || found.has(part.path)) continue;
      found.add(part.path);
      open.push(part.path);
    }
  }
  return found;
}
