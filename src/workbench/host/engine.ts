import type { Area, CellInput } from '../../book/cell';
import type { SheetModel, WorkbookModel } from '../../book/xlsx/model';
import { AddinFunctions } from './addin-functions';
import { AppRuntime } from './app-runtime';
import { readTyped } from './cell-text';
import { HostEvents, type HostMessage } from './events';
import { Failures, OfficeError } from './failures';
import { FunctionCalls } from './function-calls';
import { HostError } from './host-error';
import { utf8Length } from './excel-limits';
import { changesCells, codeBehind, emptiesUndo, type Access } from './members';
import { linkObjects, objectMakers, rangeObject, serviceObject, workbookObject } from './objects';
import { processRequest, type Roots } from './process-request';
import { ActionType, ObjectPathType, type RequestBody } from './protocol';
import type { By } from './by';
import { Session, type HostEvent } from './session';
import { UserEdits } from './user-edits';

export interface HostOptions {
  /** The ExcelApi set that the add-in is told of: 1.14 is Office 2021 (default), 1.17 Office 2024. */
  readonly excelApi?: string;
  /** Of the pane and of the data. Default `ja-JP`. */
  readonly locale?: string;
  /** Name of the workbook's file. */
  readonly name?: string;
}

/** What the host answers to a request as a whole: the body's JSON, or one of {@link OfficeError}. */
export type HostAnswer =
  { readonly ok: true; readonly body: string } | { readonly ok: false; readonly error: number };

/** A cell as the grid sets it: a formula begins with `=` and is one, a text is taken as it is. */
export interface CellEntry {
  readonly row: number;
  readonly col: number;
  readonly input: CellInput | { readonly formula: string };
}

/**
 * Excel's place at the other end of the unmodified runtime: answers its requests from a workbook,
 * and lets a grid beside it show and edit the same workbook.
 */
export class HostEngine {
  readonly failures = new Failures();
  /** `Office.context.document.settings`: JSON by name. */
  readonly documentSettings = new Map<string, string>();
  readonly excelApi: string;
  readonly locale: string;
  /** Of the workbook: its file's name, and whether every change is saved at once. */
  readonly file: { readonly name: string; autoSave: boolean };
  /** Custom functions that the page was asked for. */
  readonly functionCalls = new FunctionCalls();
  /** What the add-in's page answers to formulas. */
  readonly functions = new AddinFunctions({
    ready: () => {
      if (this.book.noteCustomFunctions()) this.session.calculationDue();
    },
    answered: () => {
      this.session.calculationDue();
      this.as('addin', () => undefined);
    },
  });
  /** What the user does with sheets, rows and columns. */
  readonly edits: UserEdits;
  /** The add-in's pane, which its page and its user open and close. */
  readonly appRuntime = new AppRuntime((message) => this.tell([message]));
  private readonly session: Session;
  private readonly roots: Roots;
  private readonly listeners = new Set<(event: HostEvent) => void>();
  private readonly messageListeners = new Set<(messages: readonly HostMessage[]) => void>();
  private outbox: HostMessage[] = [];
  private counted = { requests: 0, syncs: 0, requestCharacters: 0, responseCharacters: 0 };

  constructor(
    readonly book: WorkbookModel,
    options: HostOptions = {},
  ) {
    this.excelApi = options.excelApi ?? '1.14';
    this.locale = options.locale ?? 'ja-JP';
    this.file = { name: options.name ?? 'book.xlsx', autoSave: false };
    linkObjects(objectMakers);
    book.functionAnswers = this.functions;
    const events = new HostEvents(
      (message) => {
        this.outbox.push(message);
      },
      (sheet, area) => this.session.keep(rangeObject(this.session, sheet, area)),
    );
    this.session = new Session(
      book,
      events,
      (event) => {
        for (const listener of this.listeners) listener(event);
      },
      this.file,
    );
    this.edits = new UserEdits(this.session, (work) => {
      this.as('user', work);
      this.session.undoList.push('user');
      this.flush();
    });
    this.roots = {
      workbook: workbookObject(this.session),
      service: (name) =>
        serviceObject(name, {
          functions: this.functions,
          calls: this.functionCalls,
          runtime: this.appRuntime,
        }),
      byReference: (id) => this.session.byReference(id),
      guard: (type, member, access) => {
        this.guard(type, member, access);
      },
    };
  }

  /** Requests so far; `syncs` leaves out those of the runtime's own. */
  get stats(): Readonly<HostEngine['counted']> {
    return { ...this.counted };
  }

  /** Workbooks that the add-in has opened in windows of their own, as files. */
  get openedWorkbooks(): readonly Uint8Array[] {
    return this.session.opened;
  }

  resetStats(): void {
    this.counted = { requests: 0, syncs: 0, requestCharacters: 0, responseCharacters: 0 };
  }

  /** Answers a request of the rich API; events that follow from it wait for {@link flush}. */
  handle(request: string): HostAnswer {
    const body = JSON.parse(request) as RequestBody;
    const housekeeping = isHousekeeping(body);
    this.counted.requests++;
    this.counted.requestCharacters += request.length;
    if (!housekeeping) this.counted.syncs++;
    const refusal = housekeeping ? null : this.refusal(request);
    if (refusal !== null) return { ok: false, error: refusal };
    const writes = isWriting(body);
    const failure = housekeeping ? null : this.failures.next(body.Actions.length, writes);
    if (writes) this.session.undoList.push('addin');
    const answer = JSON.stringify(this.as('addin', () => processRequest(body, this.roots, failure)));
    this.counted.responseCharacters += answer.length;
    if (exceeds(answer, this.failures.responseLimit))
      return { ok: false, error: OfficeError.responseTooLarge };
    return { ok: true, body: answer };
  }

  /** For the grid: what the add-in and the user changed. Gives the way to stop listening. */
  listen(listener: (event: HostEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** For the conversation: events that the add-in registered for. */
  onMessages(listener: (messages: readonly HostMessage[]) => void): () => void {
    this.messageListeners.add(listener);
    return () => this.messageListeners.delete(listener);
  }

  /** Sends the events that have gathered. */
  flush(): void {
    const messages = this.outbox;
    this.outbox = [];
    if (messages.length > 0) this.tell(messages);
  }

  /** The page of the add-in went away, and with it what it had registered for. */
  forgetAddin(): void {
    this.session.events.clear();
    this.session.releaseAll();
    this.outbox = [];
    this.functionCalls.forget();
    this.functions.close();
  }

  get activeSheet(): SheetModel {
    return this.session.activeSheet;
  }

  /** The user protected the workbook's structure with a password, or took that away. */
  lockStructure(locked: boolean): void {
    this.session.structureLocked = locked;
  }

  get selection(): Area {
    return this.session.selection;
  }

  /**
   * The user typed into a cell: read as Excel reads it (a number, a date, a formula, a text).
   * @throws HostError AccessDenied for a locked cell of a protected sheet.
   */
  type(sheetId: string, row: number, col: number, text: string): void {
    const format = this.required(sheetId).numberFormat(row, col);
    const typed = readTyped(text, format);
    const input = typed.kind === 'formula' ? { formula: typed.formula } : typed.value;
    this.setCells(sheetId, [{ row, col, input }]);
    if (typed.kind === 'value' && typed.numberFormat !== undefined) {
      this.required(sheetId).setNumberFormat({ row, col, rows: 1, cols: 1 }, typed.numberFormat);
    }
  }

  /** What the user can take back with Ctrl+Z, by who did it, the oldest first. */
  get undoList(): readonly By[] {
    return this.session.undoList;
  }

  /** The user's edits, all at once. @throws HostError AccessDenied for a locked cell of a protected sheet; nothing is changed then. */
  setCells(sheetId: string, cells: readonly CellEntry[]): void {
    this.enter('user', sheetId, cells);
    this.session.undoList.push('user');
  }

  /** The edits of somebody else who has the same workbook open. */
  coauthor(sheetId: string, cells: readonly CellEntry[]): void {
    this.enter('coauthor', sheetId, cells);
  }

  private enter(by: By, sheetId: string, cells: readonly CellEntry[]): void {
    const sheet = this.required(sheetId);
    const areas = cells.map(({ row, col }) => ({ row, col, rows: 1, cols: 1 }));
    this.session.assertWritable(sheet, areas);
    this.as(by, () => {
      for (const { row, col, input } of cells) {
        if (typeof input === 'object' && input !== null) sheet.setFormula(row, col, input.formula);
        else sheet.setValue(row, col, input);
      }
      for (const area of joined(areas)) this.session.cellsChanged(sheet, area);
    });
    this.flush();
  }

  /** The user selected cells, and with them the sheet. */
  select(sheetId: string, area: Area): void {
    const sheet = this.required(sheetId);
    this.as('user', () => {
      this.session.select(sheet, area);
    });
    this.flush();
  }

  activateSheet(sheetId: string): void {
    const sheet = this.required(sheetId);
    this.as('user', () => {
      this.session.activate(sheet);
    });
    this.flush();
  }

  /** The user changed the workbook by other means (undo of the grid, a command): recalculates, and tells everybody. */
  sheetsEdited(): void {
    this.as('user', () => {
      this.session.sheetsChanged();
    });
    this.flush();
  }

  private tell(messages: readonly HostMessage[]): void {
    for (const listener of this.messageListeners) listener(messages);
  }

  private as<T>(by: By, work: () => T): T {
    this.session.by = by;
    const result = work();
    this.session.settle();
    return result;
  }

  private refusal(request: string): number | null {
    if (this.failures.cellEditMode) return OfficeError.cellEditMode;
    if (this.failures.accessDenied) return OfficeError.accessDenied;
    return exceeds(request, this.failures.requestLimit) ? OfficeError.requestTooLarge : null;
  }

  /** @throws HostError what Excel refuses as things stand. */
  private guard(type: string, member: string, access: Access): void {
    const { otherWorkbook, groupedSheets, unprotectRefused } = this.failures;
    const name = `${type}.${member}`;
    const behind = otherWorkbook ? codeBehind(type, member) : null;
    if (behind) throw new HostError(behind, name);
    if (groupedSheets && changesCells(type, member, access)) throw new HostError('GeneralException', name);
    if (unprotectRefused && name === 'WorksheetProtection.Unprotect')
      throw new HostError('AccessDenied', name);
    if (emptiesUndo(type, member, access)) this.session.undoList.length = 0;
  }

  private required(sheetId: string): SheetModel {
    const sheet = this.book.sheetById(sheetId);
    if (!sheet) throw new HostError('ItemNotFound', sheetId);
    return sheet;
  }
}

/** Requests of the runtime's own: letting go of references, and telling the host that actions can be invoked. */
function isHousekeeping({ Actions, ObjectPaths }: RequestBody): boolean {
  const service = Object.values(ObjectPaths).some((path) => path.ObjectPathType === ObjectPathType.newObject);
  return (
    service || Actions.every(({ Name }) => Name === '_RemoveReference' || Name === '_RemoveAllReferences')
  );
}

/** No text has more than three bytes a character. */
function exceeds(text: string, limit: number): boolean {
  return text.length * 3 > limit && utf8Length(text) > limit;
}

const writingTypes: readonly number[] = [ActionType.setProperty, ActionType.update];

/** Whether a request changes the workbook; a cell that is selected or a sheet that is activated is no change. */
function isWriting({ Actions }: RequestBody): boolean {
  return Actions.some(
    ({ ActionType: type, Name }) =>
      writingTypes.includes(type) ||
      (type === ActionType.method && /^(Add|Delete|Clear|Protect|Unprotect)/.test(Name)),
  );
}

/** Neighbours in a row become one area, so that a paste is few events. */
function joined(areas: readonly Area[]): readonly Area[] {
  const result: Area[] = [];
  for (const area of areas) {
    const last = result.at(-1);
    if (last?.row === area.row && last.col + last.cols === area.col)
      result[result.length - 1] = { ...last, cols: last.cols + 1 };
    else result.push(area);
  }
  return result;
}
