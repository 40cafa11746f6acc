import type { Edit } from '../edit';
import { bookFailure } from './failures';
import type { NewContext } from './context';
import type { SheetBefore } from './read-before';

/**
 * The sheet whose protection could not be taken away for a batch, as Excel does not say which one refused: found by
 * halves, in requests that leave every sheet as it is. `null` where none refuses: then the workbook's structure did.
 */
export async function refusingSheet(
  newContext: NewContext,
  edits: readonly Edit[],
  sheets: readonly SheetBefore[],
): Promise<string | null> {
  const touched = new Set(
    edits.map((edit) =>
      (edit.kind === 'putSheet' ? (edit.from ?? edit.content.name) : edit.sheet)?.toLowerCase(),
    ),
  );
  let suspects = sheets.filter(({ name, protection }) => protection && touched.has(name.toLowerCase()));
  if (!(await refuses(newContext, suspects))) return null;
  while (suspects.length > 1) {
    const half = suspects.slice(0, Math.ceil(suspects.length / 2));
    suspects = (await refuses(newContext, half)) ? half : suspects.slice(half.length);
  }
  return suspects[0]?.name ?? null;
}

/** Whether one of the sheets keeps its protection. Each is protected again before the next one is tried. */
async function refuses(newContext: NewContext, sheets: readonly SheetBefore[]): Promise<boolean> {
  const context = newContext();
  for (const { id, protection } of sheets) {
    const sheet = context.workbook.worksheets.getItem(id);
    sheet.protection.unprotect();
    if (protection) sheet.protection.protect(protection);
  }
  try {
    await context.sync();
    return false;
  } catch (error) {
    return bookFailure(error).code === 'sheet-protected';
  }
}
