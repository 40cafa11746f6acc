import { isCellError, type Area, type Cell, type CellValue } from '../../book/cell';
import type { WorkbookModel } from '../../book/xlsx/model';
import { HostEngine, HostError, openAddin, type HostEvent, type OpenAddin } from '../host';
import type { TypedCell, UniverGrid } from './grid/univer-grid';
import { textsOf } from './texts';
import type { WorkbenchTexts } from '../../../locales/ja/workbench';
import { Trials, type Trial } from './trials';

/** Ids of the actions that the manifest's buttons and keys call. */
const ribbonActions = [
  'tasseiPane',
  'tasseiCheck',
  'tasseiGrade',
  'tasseiReport',
  'tasseiUndo',
  'tasseiPrevious',
  'tasseiNext',
] as const;
export type RibbonAction = (typeof ribbonActions)[number];

export function isRibbonAction(id: string): id is RibbonAction {
  return (ribbonActions as readonly string[]).includes(id);
}

export interface SessionView {
  readonly grid: UniverGrid;
  /** Where the add-in's frame is put. */
  readonly frame: HTMLElement;
  readonly addIn: string;
  /** Of the add-in: `ja-JP`, `en-US`. */
  readonly locale: string;
  /** What goes wrong from the beginning. */
  readonly trial: Trial;
  /** Something that the user should know. */
  say(text: string): void;
  /** The selection moved, or what stands in it changed. */
  moved(): void;
  /** The keyboard left the pane. */
  paneLeft(way: 'forward' | 'back'): void;
  /** The pane was opened or closed. */
  paneShown(visible: boolean): void;
}

/** One open workbook: the model, Excel's part in front of the add-in, and the grid, kept alike. */
export class BenchSession {
  readonly engine: HostEngine;
  readonly trials: Trials;
  readonly #addin: OpenAddin;
  readonly #view: SessionView;
  readonly #texts: WorkbenchTexts;
  #unsaved = false;
  readonly #stop: readonly (() => void)[];
  #redraw = false;
  #stale = new Map<string, Map<string, Cell>>();
  #scheduled = false;

  constructor(book: WorkbookModel, view: SessionView) {
    this.engine = new HostEngine(book, { excelApi: '1.17', locale: view.locale });
    this.trials = new Trials(this.engine);
    this.trials.try(view.trial);
    this.#view = view;
    this.#texts = textsOf(view.locale);
    view.grid.open(book);
    this.#stop = [
      this.engine.listen((event) => this.#hear(event)),
      this.engine.appRuntime.listen((visible) => view.paneShown(visible)),
    ];
    this.#addin = openAddin(view.frame, view.addIn, this.engine, {
      onLeave: (way) => view.paneLeft(way),
    });
    this.#addin.frame.title = this.#texts.group;
  }

  close(): void {
    for (const stop of this.#stop) stop();
    this.#addin.close();
  }

  /** The user opens or closes the pane; its page goes on running. */
  showPane(visible: boolean): void {
    this.engine.appRuntime.show(visible);
  }

  press(action: RibbonAction): Promise<void> {
    return this.#addin.conversation.invokeRibbon(action);
  }

  /** What the user typed into the line above the grid, for the selected cell. */
  typed(text: string): void {
    const { row, col } = this.engine.selection;
    this.edited(this.engine.activeSheet.id, [{ row, col, typed: text }]);
  }

  /** What the user typed in the grid; refused input goes back to what the model holds. */
  edited(sheetId: string, cells: readonly TypedCell[]): void {
    const sheet = this.engine.book.sheetById(sheetId);
    if (!sheet) return;
    const real = cells.filter(
      ({ row, col, typed }) => sheet.formula(row, col) === null || typed !== shown(sheet.value(row, col)),
    );
    try {
      const [only, ...more] = real;
      if (only && more.length === 0 && typeof only.typed === 'string') {
        this.engine.type(sheetId, only.row, only.col, only.typed);
      } else if (only) {
        this.engine.setCells(
          sheetId,
          real.map(({ row, col, typed }) => ({ row, col, input: typed })),
        );
      }
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const { locked, refused } = this.#texts;
      this.#view.say(error.code === 'AccessDenied' ? locked(sheet.name) : refused);
    }
    for (const cell of cells) this.#mark(sheetId, cell);
  }

  /** Whether something changed since the workbook was opened or saved. */
  get unsaved(): boolean {
    return this.#unsaved;
  }

  /** It was saved, or nobody wants what changed. */
  forgetChanges(): void {
    this.#unsaved = false;
  }

  /** Lets the keyboard go into the pane. */
  focusPane(): void {
    this.#addin.frame.focus();
  }

  get paneFrame(): HTMLIFrameElement {
    return this.#addin.frame;
  }

  /** What the user asked of sheets, rows or columns; says why where it is refused. */
  attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      this.#view.say(this.#refusal(error));
      this.#redraw = true;
      this.#schedule();
    }
    this.#view.moved();
  }

  #refusal({ code, message }: HostError): string {
    const { activeSheet } = this.engine;
    const { badName, lastSheet, nameTaken, protectedBook, protectedSheet, refused } = this.#texts;
    if (code === 'ItemAlreadyExists') return nameTaken(message);
    if (code === 'InvalidArgument') return badName;
    if (code === 'InvalidOperation') return lastSheet;
    if (code !== 'AccessDenied') return refused;
    return activeSheet.protection ? protectedSheet(activeSheet.name) : protectedBook;
  }

  selected(sheetId: string, area: Area): void {
    this.engine.select(sheetId, area);
    this.#view.moved();
  }

  activated(sheetId: string): void {
    this.engine.activateSheet(sheetId);
    this.#view.moved();
  }

  #hear(event: HostEvent): void {
    if (changing.has(event.kind)) this.#unsaved = true;
    switch (event.kind) {
      case 'cellsChanged':
        for (const cell of cellsOf(event.area)) this.#mark(event.sheetId, cell);
        return;
      case 'recalculated':
        for (const cell of event.cells) this.#mark(cell.sheetId, cell);
        return;
      case 'sheetChanged':
      case 'sheetsChanged':
        this.#redraw = true;
        this.#schedule();
        return;
      case 'selected':
        if (event.by === 'user') return;
        this.#flush();
        this.#view.grid.select(event.sheetId, event.area);
        this.#view.moved();
        return;
      case 'sheetActivated':
        if (event.by === 'user') return;
        this.#flush();
        this.#view.grid.activate(event.sheetId);
        this.#view.moved();
        return;
    }
  }

  #mark(sheetId: string, { row, col }: Cell): void {
    const cells = this.#stale.get(sheetId) ?? new Map<string, Cell>();
    cells.set(`${String(row)},${String(col)}`, { row, col });
    this.#stale.set(sheetId, cells);
    this.#schedule();
  }

  /** Univer must have ended its own command before it is given new values. */
  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setTimeout(() => this.#flush(), 0);
  }

  #flush(): void {
    this.#scheduled = false;
    const stale = this.#stale;
    this.#stale = new Map();
    if (this.#redraw) {
      this.#redraw = false;
      this.#view.grid.redraw(this.engine.selection);
    } else {
      for (const [sheetId, cells] of stale) this.#view.grid.refresh(sheetId, [...cells.values()]);
    }
    this.#view.moved();
  }
}

/** Events after which the workbook is no more what was saved. */
const changing: ReadonlySet<HostEvent['kind']> = new Set(['cellsChanged', 'sheetChanged', 'sheetsChanged']);

/** A value as the grid has it, which knows errors as texts only. */
function shown(value: CellValue): string | number | boolean | null {
  return isCellError(value) ? value.error : value;
}

function* cellsOf({ row, col, rows, cols }: Area): Iterable<Cell> {
  for (let r = row; r < row + rows; r++) for (let c = col; c < col + cols; c++) yield { row: r, col: c };
}
