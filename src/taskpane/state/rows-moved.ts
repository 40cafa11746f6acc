import type { Edit } from '../../book/edit';

/**
 * Where a row of an edit stands now, while the edits before it have not been done yet: those of the same sheet that take rows out
 * or bring them in move it.
 * @param before the edits that come before, in their order
 */
export function rowNow(before: readonly Edit[], sheet: string, row: number): number {
  return before.reduceRight((now, edit) => {
    if (edit.kind === 'removeRows' && edit.sheet === sheet) return now >= edit.at ? now + edit.count : now;
    if (edit.kind === 'copyRows' && edit.sheet === sheet)
      return now >= edit.at + edit.count ? now - edit.count : now;
    return now;
  }, row);
}
