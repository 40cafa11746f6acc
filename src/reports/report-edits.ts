import type { Edit } from '../book/edit';
import type { SheetContent } from '../book/sheet-content';
import type { BookSnapshot } from '../book/snapshot';
import { roleName, type SheetRole } from '../formats/blocks/marks';
import { constantName } from '../sheets/sheet-reader';

/**
 * Puts a report's sheet where its predecessor stands (found by its role, whatever its tab is called now), else first
 * (`first`) or last, under a name that is free. Nothing new goes before a table of contents: its page numbers would be
 * wrong from then on.
 */
export function reportEdit(book: BookSnapshot, role: SheetRole, content: SheetContent, first = false): Edit {
  const former = book.sheets.find((sheet) => constantName(sheet, roleName) === role);
  if (former) return { kind: 'putSheet', content: { ...content, name: former.name }, replace: true };
  const taken = new Set(book.sheets.map((sheet) => sheet.name.toLowerCase()));
  let { name } = content;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${content.name}(${String(n)})`;
  const hasContents = book.sheets.some((sheet) => constantName(sheet, roleName) === 'contents');
  return {
    kind: 'putSheet',
    content: { ...content, name },
    ...(first && !hasContents ? { after: null } : {}),
  };
}
