import type { CellValue } from '../cell';
import { isCustomFunction, mayCallCustom } from '../../formula/custom-functions';
import type { Edit } from '../edit';
import type { ContentChart } from '../sheet-content';
import { BookFailure } from '../shell';
import { readCharts } from './parts/charts';
import { officeTheme, readTheme } from './parts/colors';
import { copyWorksheet } from './parts/copy-sheet';
import { mapFormula, maySpeakOf, renameInFormula } from '../../formula/formula-text';
import type { BookName, FunctionAnswers, Recalculation } from './model';
import { Names, type Scope } from './parts/names';
import { mainNamespace, relationshipType } from './xml/namespaces';
import type { Part, XlsxPackage } from './package/package';
import { Pending } from './calculation/pending';
import { readDrawn } from './parts/others';
import { readPrintNames, writePrintNames, type PrintNames } from './parts/print-names';
import { recalculate } from './calculation/recalculate';
import type { FormulaNode } from './calculation/dependencies';
import { FormulaIndex, holdsFormula, usesOf } from './calculation/formula-index';
import { FormulaReads } from './calculation/formula-reads';
import { dropFuturePrefixes } from '../../formula/future-functions';
import { pivotSources } from './parts/pivot-sources';
import { rewriteMentions } from './parts/rewrite';
import { WORKBOOK_ORDER } from './xml/schema-order';
import type { SheetContext } from './parts/sheet-context';
import { SharedStrings } from './parts/shared-strings';
import { XlsxSheet } from './parts/sheet';
import { shiftCells } from './parts/shift';
import { Styles } from './parts/styles';
import { readTables } from './calculation/tables';
import { alignHeadings } from './parts/tables';
import { Tabs } from './parts/tabs';
import { Waiting } from './calculation/waiting';

/** What the package of a workbook holds: its sheets, names, styles and formulas, and what of them is due to be calculated. */
export class BookParts implements SheetContext<XlsxSheet> {
  readonly strings: SharedStrings;
  functionAnswers: FunctionAnswers | null = null;
  private readonly definedNames: Names;
  private readonly tabs: Tabs;
  private readonly index: FormulaIndex;
  private readonly reads = new FormulaReads();
  protected pending = new Pending();
  private waiting = new Waiting();
  private styleTables: Styles | null = null;
  /** Sheets with changed cells since the last save. */
  private readonly changed = new Set<XlsxSheet>();

  protected constructor(
    readonly pack: XlsxPackage,
    private readonly workbook: Part,
  ) {
    this.strings = new SharedStrings(pack.related(workbook.path, 'sharedStrings'));
    this.definedNames = new Names(workbook);
    this.tabs = new Tabs(pack, workbook, this.definedNames, (id, part) => new XlsxSheet(id, part, this));
    this.index = new FormulaIndex();
  }

  save(): Uint8Array {
    for (const sheet of this.changed) if (this.sheets.includes(sheet)) alignHeadings(this.pack, sheet);
    this.changed.clear();
    this.recalculate();
    if (this.waiting.formulas.length > 0) this.calculateOnLoad();
    return this.pack.write();
  }

  /** Visible tabs that are no worksheets, such as chart sheets. */
  get otherTabs(): readonly string[] {
    return this.tabs.otherTabs;
  }

  /** Parts that are damaged and were not read; they are saved as they came. */
  damagedParts(): readonly string[] {
    return this.pack.damaged();
  }

  get sheets(): readonly XlsxSheet[] {
    return this.tabs.sheets;
  }

  sheet(name: string): XlsxSheet | undefined {
    return this.tabs.find(name);
  }

  /** Whether sheets can be neither added nor moved before somebody takes the protection of the workbook off. */
  get isStructureProtected(): boolean {
    return this.workbook.root.child('workbookProtection')?.flag('lockStructure') ?? false;
  }

  sheetById(id: string): XlsxSheet | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  get activeSheet(): XlsxSheet {
    const active = this.workbook.root.child('bookViews')?.child('workbookView')?.number('activeTab') ?? 0;
    const sheet = this.tabs.all[active]?.sheet ?? this.sheets[0];
    if (!sheet) throw new BookFailure('sheet-missing');
    return sheet;
  }

  activate(sheet: XlsxSheet): void {
    const root = this.workbook.edit();
    const views = root.child('bookViews') ?? root.insertInOrder(root.make('bookViews'), WORKBOOK_ORDER);
    const view = views.child('workbookView') ?? views.make('workbookView');
    if (views.children.length === 0) views.children.push(view);
    const before = this.tabs.all[view.number('activeTab') ?? 0]?.sheet;
    view.set('activeTab', this.tabs.place(sheet));
    for (const [one, selected] of [[before, null] as const, [sheet, 1] as const]) {
      one?.part.edit().child('sheetViews')?.child('sheetView')?.set('tabSelected', selected);
    }
  }

  addSheet(name: string, at?: number): XlsxSheet {
    const sheet = this.tabs.add(name, this.tabs.placeOf(at));
    this.pending.noteSheet(name);
    return sheet;
  }

  copySheet(sheet: XlsxSheet, name: string, at?: number): XlsxSheet {
    const copy = this.addSheet(name, at);
    const from = sheet.name;
    copyWorksheet(this.pack, sheet.part, copy.part, (formula) => renameInFormula(formula, from, name));
    for (const { name: own, refersTo, hidden } of this.names(sheet)) {
      this.definedNames.set(this.scope(copy), own, renameInFormula(refersTo, from, name), hidden);
    }
    // names of the workbook that point into the sheet get a local copy, as Excel does it: else the copy would read the original
    const own = new Set(this.names(copy).map((one) => one.name.toLowerCase()));
    for (const { name: shared, refersTo, hidden } of this.names(null)) {
      const local = renameInFormula(refersTo, from, name);
      if (local !== refersTo && !own.has(shared.toLowerCase()))
        this.definedNames.set(this.scope(copy), shared, local, hidden);
    }
    this.setPrintNames(copy, this.printNames(sheet));
    copy.eachCell(({ row, col }) => {
      if (copy.formula(row, col) !== null) this.noteEdit(copy, row, col);
    });
    return copy;
  }

  moveSheet(sheet: XlsxSheet, at: number): void {
    const others = this.sheets.filter((other) => other !== sheet);
    const follower = others[at];
    const place = this.tabs.place(sheet);
    const to = follower ? this.tabs.place(follower) : this.tabs.all.length;
    this.tabs.move(sheet, to > place ? to - 1 : to);
    this.dropCalculationChain();
  }

  /** @throws BookFailure `last-sheet`, also of the last one that is visible */
  removeSheet(sheet: XlsxSheet): void {
    const { name } = sheet;
    this.refuseInvisible(sheet);
    this.discard(sheet);
    const lost = (formula: string): string => withoutSheet(formula, name);
    rewriteMentions(this.pack, this.sheets, name, lost);
    this.definedNames.rewrite(lost);
    this.pending.noteSheet(name);
  }

  /** The formulas and names elsewhere that speak of a sheet, as edits that write them again. */
  mentionsOf(sheet: XlsxSheet): Edit[] {
    const speaks = (formula: string): boolean => withoutSheet(formula, sheet.name) !== formula;
    const edits: Edit[] = [];
    for (const other of this.sheets) {
      const cells = other === sheet ? [] : this.index.of(other).filter(({ text }) => speaks(text));
      if (cells.length === 0) continue;
      const written = cells.map(({ row, col, text }) => ({
        row,
        col,
        formula: '=' + dropFuturePrefixes(text),
      }));
      edits.push({ kind: 'setCells', sheet: other.name, cells: written });
    }
    for (const scope of [null, ...this.sheets]) {
      for (const { name, refersTo, hidden } of scope === sheet ? [] : this.names(scope)) {
        if (speaks(refersTo))
          edits.push({ kind: 'setName', sheet: scope?.name ?? null, name, refersTo, hidden });
      }
    }
    return edits;
  }

  /** Takes a sheet away whose name another sheet is about to take: formulas keep speaking of it. */
  discard(sheet: XlsxSheet): void {
    if (this.tabs.all.length === 1) throw new BookFailure('last-sheet', { sheet: sheet.name });
    this.pending.noteSheet(sheet.name);
    this.tabs.remove(sheet);
    this.dropCalculationChain();
  }

  renameSheet(sheet: XlsxSheet, name: string): void {
    const from = sheet.name;
    if (from === name) return;
    this.tabs.rename(sheet, name);
    const change = (formula: string): string => renameInFormula(formula, from, name);
    rewriteMentions(this.pack, this.sheets, from, change);
    this.definedNames.rewrite(change);
    for (const { part, source } of pivotSources(this.pack, from)) {
      part.edit();
      source.set('sheet', name);
    }
  }

  /** Gives a sheet a name without telling formulas: they speak of the name already. */
  takeName(sheet: XlsxSheet, name: string): void {
    this.tabs.rename(sheet, name);
    this.pending.noteSheet(name);
  }

  names(scope: XlsxSheet | null): readonly BookName[] {
    return this.definedNames.list(this.scope(scope));
  }

  setName(scope: XlsxSheet | null, name: string, refersTo: string | null, hidden?: boolean): void {
    this.definedNames.set(this.scope(scope), name, refersTo, hidden);
    this.pending.noteName(name);
  }

  get date1904(): boolean {
    return this.workbook.root.child('workbookPr')?.flag('date1904') ?? false;
  }

  /** Another one after every change of what a sheet shows; `null` while formulas wait for answers, of which no part tells. */
  stampOf(sheet: XlsxSheet): string | null {
    if (this.waiting.formulas.length > 0) return null;
    const shared = ['styles', 'sharedStrings'].map((kind) => this.pack.related(this.workbook.path, kind));
    return [this.workbook, sheet.part, ...shared].map((part) => part?.version ?? '').join();
  }

  recalculate(): Recalculation {
    if (this.pending.isEmpty) return { changed: [], kept: [], waiting: [] };
    const before = this.waiting;
    const { changed, kept, waiting, asking } = recalculate({
      due: this.pending.take(),
      sheets: this.sheets,
      index: this.index,
      reads: this.reads,
      names: this.definedNames,
      answers: this.functionAnswers,
      placeOf: (sheet) => this.tabs.place(sheet),
      find: (name) => this.sheet(name),
      tableBlocks: () => readTables(this.pack, this.sheets),
      date1904: this.date1904,
    });
    if (kept.length > 0) this.calculateOnLoad();
    this.waiting = new Waiting(waiting);
    for (const { sheet, formula } of asking) this.pending.noteCell(sheet, formula.row, formula.col);
    const over = before.formulas.filter(
      ({ sheet, formula }) => this.sheets.includes(sheet) && !this.waiting.has(sheet, formula),
    );
    // What shows no value of its own shows that it waits, or no longer does.
    const empty = [...waiting, ...over].filter(
      ({ sheet, formula: { row, col } }) => sheet.cachedValue(row, col) === null,
    );
    return { changed: [...changed, ...empty].map(place), kept: kept.map(place), waiting: waiting.map(place) };
  }

  noteCustomFunctions(): boolean {
    let found = false;
    for (const { name, formula } of this.definedNames.all()) {
      if (!mayCallCustom(formula) || !usesOf(formula).functions.some(isCustomFunction)) continue;
      this.pending.noteName(name);
      found = true;
    }
    for (const sheet of this.sheets) {
      for (const { row, col, uses } of holdsFormula(sheet, mayCallCustom) ? this.index.of(sheet) : []) {
        if (!uses.functions.some(isCustomFunction)) continue;
        this.pending.noteCell(sheet, row, col);
        found = true;
      }
    }
    return found;
  }

  charts(sheet: XlsxSheet): readonly ContentChart[] {
    return readCharts(this.pack, sheet);
  }

  get styles(): Styles {
    if (!this.styleTables || this.styleTables.stale)
      this.styleTables = new Styles(this.stylePart(), this.theme());
    return this.styleTables;
  }

  nameOf(sheet: XlsxSheet): string {
    return this.tabs.tab(sheet).element.get('name') ?? '';
  }

  visibilityOf(sheet: XlsxSheet): 'visible' | 'hidden' | 'veryHidden' {
    const state = this.tabs.tab(sheet).element.get('state');
    return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
  }

  /** @throws BookFailure `last-sheet` for hiding the only one that is visible */
  setVisibility(sheet: XlsxSheet, visibility: 'visible' | 'hidden' | 'veryHidden'): void {
    if (visibility !== 'visible') this.refuseInvisible(sheet);
    this.workbook.edit();
    this.tabs.tab(sheet).element.set('state', visibility === 'visible' ? null : visibility);
  }

  /** Excel takes a workbook without a visible sheet for damaged. */
  private refuseInvisible(gone: XlsxSheet): void {
    const isSeen = (one: XlsxSheet): boolean => this.visibilityOf(one) === 'visible';
    if (
      isSeen(gone) &&
      this.otherTabs.length === 0 &&
      !this.sheets.some((one) => one !== gone && isSeen(one))
    )
      throw new BookFailure('last-sheet', { sheet: gone.name });
  }

  noteEdit(sheet: XlsxSheet, row: number, col: number): void {
    this.changed.add(sheet);
    this.pending.noteCell(sheet, row, col);
  }

  meanwhile(sheet: XlsxSheet, row: number, col: number): CellValue {
    return this.waiting.has(sheet, { row, col }) ? (this.functionAnswers?.meanwhile ?? null) : null;
  }

  formulasChanged(): void {
    this.dropCalculationChain();
  }

  drawn(sheet: XlsxSheet): readonly ('picture' | 'shape' | 'chart')[] {
    return readDrawn(this.pack, sheet);
  }

  printNames(sheet: XlsxSheet): PrintNames {
    return readPrintNames(this.definedNames, this.scope(sheet));
  }

  setPrintNames(sheet: XlsxSheet, page: PrintNames): void {
    writePrintNames(this.definedNames, this.tabs.place(sheet), sheet.name, page);
  }

  shift(sheet: XlsxSheet, axis: 'row' | 'col', at: number, count: number): void {
    if (count === 0) return;
    this.recalculate();
    this.pack.transaction(() => {
      shiftCells({ pack: this.pack, sheets: this.sheets, names: this.definedNames }, sheet, {
        axis,
        at,
        count,
      });
    });
    this.dropCalculationChain();
    this.pending.noteSheet(sheet.name);
  }

  private scope(sheet: XlsxSheet | null): Scope {
    return sheet ? this.tabs.place(sheet) : null;
  }

  private dropCalculationChain(): void {
    const chain = this.pack.relationships(this.workbook.path).find(({ kind }) => kind === 'calcChain');
    if (!chain) return;
    this.pack.unrelate(this.workbook.path, chain.id);
    this.pack.remove(chain.target);
  }

  private calculateOnLoad(): void {
    const root = this.workbook.edit();
    const properties = root.child('calcPr') ?? root.insertInOrder(root.make('calcPr'), WORKBOOK_ORDER);
    properties.set('fullCalcOnLoad', 1);
  }

  private stylePart(): Part {
    const present = this.pack.related(this.workbook.path, 'styles');
    if (present) return present;
    const root = this.workbook.edit();
    const path = 'xl/styles.xml';
    const part = this.pack.add(path, `<styleSheet xmlns="${mainNamespace(root)}"/>`, STYLES_TYPE);
    this.pack.relate(this.workbook.path, relationshipType(root, 'styles'), path);
    return part;
  }

  private theme(): readonly string[] {
    const part = this.pack.related(this.workbook.path, 'theme');
    return part ? readTheme(part.root) : officeTheme;
  }
}

function place({ sheet, formula }: FormulaNode): { sheetId: string; row: number; col: number } {
  return { sheetId: sheet.id, row: formula.row, col: formula.col };
}

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** A formula after a sheet is gone: what pointed there is `#REF!`. */
function withoutSheet(formula: string, name: string): string {
  if (!maySpeakOf(formula, name)) return formula;
  const gone = name.toLowerCase();
  return mapFormula(formula, ({ qualifier }) =>
    qualifier && !qualifier.external && qualifier.sheet.toLowerCase() === gone ? '#REF!' : null,
  );
}
