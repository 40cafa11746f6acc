import { areaAddress } from '../../book/address';
import type { Area } from '../../book/cell';
import type { SheetModel } from '../../book/xlsx/model';
import type { By } from './by';
import type { WireRecord } from './protocol';
import { wireId } from './sheet-id';

/** One entry of the message that tells the add-in of an event. */
export interface HostMessage {
  readonly messageType: number;
  /** A sheet's id, or `Workbook`. */
  readonly targetId: string;
  readonly message: string;
}

const WORKBOOK = 'Workbook';

/** Message types by the name under which the add-in registers: `_Register<name>Event` or `_RegisterEvent<name>`. */
export const EVENT_TYPES = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  ProtectionChanged: 24,
  NameChanged: 25,
  VisibilityChanged: 26,
  Moved: 27,
} as const;

export type EventName = keyof typeof EVENT_TYPES;

/** Who registered for what; an event is sent only to those who did. */
export class HostEvents {
  enabled = true;
  private readonly counts = new Map<string, number>();

  constructor(
    private readonly send: (message: HostMessage) => void,
    /** A range that the add-in can ask for while it handles the event. */
    private readonly keepRange: (sheet: SheetModel, area: Area) => string,
  ) {}

  /** `target` is a sheet's id or `null` for the workbook. */
  register(name: EventName, target: string | null, step: 1 | -1): void {
    const key = `${name}|${target ?? WORKBOOK}`;
    this.counts.set(key, Math.max(0, (this.counts.get(key) ?? 0) + step));
  }

  /** The add-in's page went away. */
  clear(): void {
    this.counts.clear();
  }

  changed(sheet: SheetModel, area: Area, by: By): void {
    this.emit('DataChanged', sheet, () => ({
      changeType: 'RangeEdited',
      source: by === 'coauthor' ? 'Remote' : 'Local',
      triggerSource: by === 'addin' ? 'ThisLocalAddin' : 'Unknown',
      worksheetId: wireId(sheet.id),
      address: areaAddress(area),
      referenceId: this.keepRange(sheet, area),
      shiftDirection: 'None',
      valueBefore: null,
      valueAfter: null,
    }));
  }

  selected(sheet: SheetModel, area: Area): void {
    this.emit('SelectionChanged', sheet, () => ({
      worksheetId: wireId(sheet.id),
      address: areaAddress(area),
    }));
  }

  activated(sheet: SheetModel): void {
    this.emit('Activated', sheet, () => ({ worksheetId: wireId(sheet.id) }));
  }

  deactivated(sheet: SheetModel): void {
    this.emit('Deactivated', sheet, () => ({ worksheetId: wireId(sheet.id) }));
  }

  added(sheet: SheetModel): void {
    this.emit('Added', sheet, () => ({ worksheetId: wireId(sheet.id), source: 'Local' }));
  }

  deleted(sheet: SheetModel): void {
    this.emit('Deleted', sheet, () => ({ worksheetId: wireId(sheet.id), source: 'Local' }));
  }

  renamed(sheet: SheetModel, nameBefore: string): void {
    this.emit('NameChanged', sheet, () => ({
      worksheetId: wireId(sheet.id),
      source: 'Local',
      nameBefore,
      nameAfter: sheet.name,
    }));
  }

  visibilityChanged(sheet: SheetModel, before: string, after: string): void {
    this.emit('VisibilityChanged', sheet, () => ({
      worksheetId: wireId(sheet.id),
      source: 'Local',
      visibilityBefore: before,
      visibilityAfter: after,
    }));
  }

  moved(sheet: SheetModel, before: number, after: number): void {
    this.emit('Moved', sheet, () => ({
      worksheetId: wireId(sheet.id),
      source: 'Local',
      positionBefore: before,
      positionAfter: after,
    }));
  }

  protectionChanged(sheet: SheetModel): void {
    this.emit('ProtectionChanged', sheet, () => ({
      worksheetId: wireId(sheet.id),
      source: 'Local',
      isProtected: sheet.protection !== null,
      sheetPasswordChanged: false,
    }));
  }

  private emit(name: EventName, sheet: SheetModel, args: () => WireRecord): void {
    const messageType = EVENT_TYPES[name];
    if (!this.enabled) return;
    for (const targetId of [wireId(sheet.id), WORKBOOK]) {
      if (this.counts.get(`${name}|${targetId}`))
        this.send({ messageType, targetId, message: JSON.stringify(args()) });
    }
  }
}
