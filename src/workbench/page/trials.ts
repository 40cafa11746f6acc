import { usualLimit, type HostEngine } from '../host';
import type { ProtectionOptions } from '../../book/xlsx/model';

/** What can be made to go wrong, to see what the add-in makes of it. */
export const trials = [
  'none',
  'editing',
  'protected',
  'limit',
  'midway',
  'slow',
  'behind',
  'grouped',
] as const;
export type Trial = (typeof trials)[number];

export function isTrial(name: string | null): name is Trial {
  return trials.some((trial) => trial === name);
}

/** Makes Excel's part fail as Excel does, until `none` is tried. */
export class Trials {
  /** What protection each sheet had before it got a password. */
  #locked: ReadonlyMap<string, ProtectionOptions | null> = new Map();

  constructor(readonly engine: HostEngine) {}

  try(trial: Trial): void {
    const { failures } = this.engine;
    switch (trial) {
      case 'editing':
        failures.cellEditMode = true;
        return;
      case 'protected':
        this.#lock();
        return;
      case 'limit':
        failures.requestLimit = 4_000;
        return;
      case 'midway':
        failures.failWrite();
        return;
      case 'slow':
        failures.delay = 800;
        return;
      case 'behind':
        failures.otherWorkbook = true;
        return;
      case 'grouped':
        failures.groupedSheets = true;
        return;
      case 'none':
        failures.delay = 0;
        failures.cellEditMode = false;
        failures.otherWorkbook = false;
        failures.groupedSheets = false;
        failures.requestLimit = usualLimit;
        this.#unlock();
    }
  }

  /** Somebody protects all sheets and the structure of the workbook with a password. */
  #lock(): void {
    if (this.#locked.size > 0) return;
    const { book } = this.engine;
    this.#locked = new Map(book.sheets.map(({ id, protection }) => [id, protection?.options ?? null]));
    for (const sheet of book.sheets) sheet.protect(sheet.protection?.options, 'password');
    this.engine.lockStructure(true);
  }

  #unlock(): void {
    for (const [id, options] of this.#locked) {
      const sheet = this.engine.book.sheetById(id);
      if (options) sheet?.protect(options);
      else sheet?.unprotect();
    }
    this.#locked = new Map();
    this.engine.lockStructure(false);
  }
}
