import { fieldName, type FieldRef } from '../../plan/field';
import type { TypedCell } from './table';

/** What the list says of one field of a measure. */
export interface Slot {
  readonly ref: FieldRef;
  readonly text: string;
  readonly exact?: string;
  /** Where it was typed; empty for what was given by us. */
  readonly cells: readonly TypedCell[];
  /** Years of one cell that was merged over them, from the first to the last. */
  readonly block?: string;
}

export type PutResult = 'taken' | 'same' | 'joined' | 'differs';

/** The fields of one measure while its lines are read. */
export class Slots {
  private readonly slots = new Map<string, Slot>();
  /** How many indicators, lines of the schedule and activities there are. */
  readonly counts = { indicators: 0, rows: 0 };

  /** @param join what a second text is put behind the first with; absent: the first stays */
  put(slot: Slot, join?: string): PutResult {
    const key = fieldName(slot.ref);
    const old = this.slots.get(key);
    if (!old) {
      this.slots.set(key, slot);
      return 'taken';
    }
    const cells = [
      ...old.cells,
      ...slot.cells.filter((cell) => !old.cells.some((one) => sameCell(one, cell))),
    ];
    if (old.text === slot.text || old.text.split(join ?? '\n').includes(slot.text)) {
      this.slots.set(key, { ...old, cells });
      return 'same';
    }
    if (join === undefined) return 'differs';
    this.slots.set(key, { ...old, text: `${old.text}${join}${slot.text}`, cells });
    return 'joined';
  }

  get(ref: FieldRef): Slot | undefined {
    return this.slots.get(fieldName(ref));
  }

  set(slot: Slot): void {
    this.slots.set(fieldName(slot.ref), slot);
  }

  delete(ref: FieldRef): void {
    this.slots.delete(fieldName(ref));
  }

  get all(): readonly Slot[] {
    return [...this.slots.values()];
  }

  /** The text of a field, empty where there is none. */
  text(ref: FieldRef): string {
    return this.get(ref)?.text ?? '';
  }
}

export function sameCell(one: TypedCell, other: TypedCell): boolean {
  return one.row === other.row && one.col === other.col;
}
