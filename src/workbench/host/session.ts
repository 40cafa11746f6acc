import { areaAddress } from '../../book/address';
import type { Area, Cell } from '../../book/cell';
import type { ContentChart } from '../../book/sheet-content';
import type { BookName, ProtectionOptions, SheetModel, WorkbookModel } from '../../book/xlsx/model';
import type { By } from './by';
import type { HostEvents } from './events';
import { HostError } from './host-error';
import type { HostObject } from './host-object';
import type { Wire } from './protocol';
import { modelId } from './sheet-id';

/** A chart as the client knows it: the file keeps no name, so charts are named by their place. */
export interface ChartDraft {
  name: string;
  chart: ContentChart;
}

/** What the engine tells the grid beside it. */
export type HostEvent =
  | { readonly kind: 'cellsChanged'; readonly sheetId: string; readonly area: Area; readonly by: By }
  /** Formats, sizes, merges, protection and the like: draw the sheet anew. */
  | { readonly kind: 'sheetChanged'; readonly sheetId: string }
  /** Sheets were added, deleted, renamed, moved, hidden or shown. */
  | { readonly kind: 'sheetsChanged' }
  /** Formulas have new values; comes once a request or edit, last. */
  | { readonly kind: 'recalculated'; readonly cells: readonly (Cell & { readonly sheetId: string })[] }
  /** Where the add-in did it, the grid follows. */
  | { readonly kind: 'selected'; readonly sheetId: string; readonly area: Area; readonly by: By }
  | { readonly kind: 'sheetActivated'; readonly sheetId: string; readonly by: By };

/** What all objects of one workbook share: the model, what is selected, what was changed, who listens. */
export class Session {
  readonly settings = new Map<string, Wire>();
  calculationMode = 'Automatic';
  selection: Area = { row: 0, col: 0, rows: 1, cols: 1 };
  by: By = 'addin';
  /** The workbook's structure is protected: sheets are neither added, removed, moved, renamed, hidden nor shown. */
  structureLocked = false;
  /** What the user can take back with Ctrl+Z, the oldest first. */
  readonly undoList: By[] = [];
  /** Workbooks that the add-in has opened in windows of their own, as files. */
  readonly opened: Uint8Array[] = [];
  private stale = false;
  private readonly nameTables = new Map<SheetModel | null, Map<string, BookName>>();
  private readonly drafts = new Map<SheetModel, ChartDraft[]>();
  private readonly redrawn = new Set<SheetModel>();
  private readonly written = new Set<SheetModel>();
  private readonly redraw = new Set<string>();
  private readonly references = new Map<string, HostObject>();
  private nextReference = 1;

  constructor(
    readonly book: WorkbookModel,
    readonly events: HostEvents,
    readonly tell: (event: HostEvent) => void,
    /** Of the workbook: its file's name, and whether every change is saved at once. */
    readonly file: { readonly name: string; autoSave: boolean },
  ) {
    this.structureLocked = book.isStructureProtected;
  }

  /** The sheet that the user looks at. */
  get activeSheet(): SheetModel {
    return this.book.activeSheet;
  }

  activate(sheet: SheetModel): void {
    const before = this.activeSheet;
    if (sheet.visibility !== 'visible') throw new HostError('InvalidOperation', sheet.name);
    this.book.activate(sheet);
    if (before === sheet) return;
    this.selection = { row: 0, col: 0, rows: 1, cols: 1 };
    this.tell({ kind: 'sheetActivated', sheetId: sheet.id, by: this.by });
    this.events.deactivated(before);
    this.events.activated(sheet);
  }

  select(sheet: SheetModel, area: Area): void {
    this.activate(sheet);
    this.selection = area;
    this.tell({ kind: 'selected', sheetId: sheet.id, area, by: this.by });
    this.events.selected(sheet, area);
  }

  sheet(key: string): SheetModel | undefined {
    const id = modelId(key);
    return id === null ? this.book.sheet(key) : this.book.sheetById(id);
  }

  cellsChanged(sheet: SheetModel, area: Area): void {
    this.stale = true;
    this.written.add(sheet);
    this.tell({ kind: 'cellsChanged', sheetId: sheet.id, area, by: this.by });
    this.events.changed(sheet, area, this.by);
  }

  /** Told once a request, at its end. */
  sheetChanged(sheet: SheetModel): void {
    this.redraw.add(sheet.id);
  }

  sheetsChanged(): void {
    this.stale = true;
    this.nameTables.clear();
    this.tell({ kind: 'sheetsChanged' });
  }

  /** What the names point at has another place. */
  namesMoved(): void {
    this.nameTables.clear();
  }

  /** The names of a scope by their small letters; read once a request. */
  names(scope: SheetModel | null): ReadonlyMap<string, BookName> {
    return this.namesOf(scope);
  }

  setName(scope: SheetModel | null, name: string, refersTo: string | null, hidden = false): void {
    this.book.setName(scope, name, refersTo, hidden);
    this.stale = true;
    if (refersTo === null) this.namesOf(scope).delete(name.toLowerCase());
    else this.namesOf(scope).set(name.toLowerCase(), { name, refersTo, hidden });
  }

  private namesOf(scope: SheetModel | null): Map<string, BookName> {
    const known = this.nameTables.get(scope);
    if (known) return known;
    const read = new Map(this.book.names(scope).map((item) => [item.name.toLowerCase(), item]));
    this.nameTables.set(scope, read);
    return read;
  }

  /** The charts of a sheet; what is changed in the list is drawn at the end of the request. */
  charts(sheet: SheetModel): ChartDraft[] {
    const known = this.drafts.get(sheet);
    if (known) return known;
    const read = this.book
      .charts(sheet)
      .map((chart, i): ChartDraft => ({ name: `tassei_chart_${String(i + 1)}`, chart }));
    this.drafts.set(sheet, read);
    return read;
  }

  chartsChanged(sheet: SheetModel): void {
    this.redrawn.add(sheet);
    this.sheetChanged(sheet);
  }

  /** Something changed of which formulas may depend, and no cell. */
  calculationDue(): void {
    this.stale = true;
  }

  /** After a request or an edit: new values for what depends on it. */
  settle(): void {
    for (const sheet of this.written) if (this.book.sheets.includes(sheet)) this.book.alignTables(sheet);
    this.written.clear();
    for (const sheet of this.redrawn) this.drawCharts(sheet);
    this.redrawn.clear();
    this.drafts.clear();
    this.nameTables.clear();
    for (const sheetId of this.redraw) this.tell({ kind: 'sheetChanged', sheetId });
    this.redraw.clear();
    if (!this.stale || this.calculationMode === 'Manual') return;
    this.calculate();
  }

  private drawCharts(sheet: SheetModel): void {
    if (!this.book.sheets.includes(sheet)) return;
    this.book.setCharts(
      sheet,
      this.charts(sheet).map(({ chart }) => chart),
    );
  }

  calculate(): void {
    this.stale = false;
    const { changed } = this.book.recalculate();
    this.tell({ kind: 'recalculated', cells: changed });
  }

  /** @throws HostError AccessDenied where the protection of the sheet keeps one of the cells. */
  assertWritable(sheet: SheetModel, areas: readonly Area[]): void {
    if (!sheet.protection) return;
    for (const { row, col, rows, cols } of areas) {
      for (let r = row; r < row + rows; r++) {
        for (let c = col; c < col + cols; c++) {
          if (sheet.style(r, c).locked !== false) {
            throw new HostError(
              'AccessDenied',
              `${sheet.name}!${areaAddress({ row: r, col: c, rows: 1, cols: 1 })}`,
            );
          }
        }
      }
    }
  }

  /** @throws HostError AccessDenied while the workbook's structure is protected. */
  assertStructure(): void {
    if (this.structureLocked) throw new HostError('AccessDenied', 'workbook');
  }

  /** @throws HostError AccessDenied while the sheet is protected without the option. */
  assertAllowed(sheet: SheetModel, option: keyof ProtectionOptions | null): void {
    if (!sheet.protection) return;
    if (option === null || !sheet.protection.options[option]) throw new HostError('AccessDenied', sheet.name);
  }

  keep(object: HostObject): string {
    object.referenceId ??= `{ref-${String(this.nextReference++)}}`;
    this.references.set(object.referenceId, object);
    return object.referenceId;
  }

  release(id: string): void {
    this.references.delete(id);
  }

  releaseAll(): void {
    this.references.clear();
  }

  get referenceCount(): number {
    return this.references.size;
  }

  byReference(id: string): HostObject {
    const object = this.references.get(id);
    if (!object) throw new HostError('InvalidReference', id);
    return object;
  }

  findReference(id: string): HostObject | null {
    return this.references.get(id) ?? null;
  }
}
