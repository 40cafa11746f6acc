import type { Edit } from '../../book/edit';
import type { BookSnapshot } from '../../book/snapshot';
import { storeSheetName } from '../../cycle/marks';
import { downloadFile } from './save-file';
import type { BookPort } from './book-port';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The sheets that edits make, where they do nothing else; null where they do. */
export function sheetsMade(edits: readonly Edit[]): readonly string[] | null {
  const made = edits.flatMap((edit) => (edit.kind === 'putSheet' ? [edit.content.name] : []));
  const isAll = edits.every((edit) => edit.kind === 'putSheet' || edit.kind === 'setRows');
  return isAll && made.length > 0 ? made : null;
}

/**
 * What a batch would make, as a workbook of its own: the one that is open stays as it is. Formulas that read other sheets
 * keep their results.
 * @throws BookFailure
 */
export async function openOwnBook(
  book: BookPort,
  { sheets }: BookSnapshot,
  edits: readonly Edit[],
  file: string,
): Promise<void> {
  const names = sheets.map(({ name }) => name).filter((name) => name.toLowerCase() !== storeSheetName);
  const [contents, door] = await Promise.all([book.contents(names), import('../../book/xlsx/cycle-files')]);
  const whole = door.fileWith(door.fileOfContents(contents, []), edits);
  const content = new Blob([door.partOf(whole, sheetsMade(edits) ?? []).slice()], { type: xlsx });
  if (book.savesFiles()) downloadFile(file, content);
  else await book.openWorkbook(content);
}
