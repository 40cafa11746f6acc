import { field, text, type BoxSpec } from '../../layout/builder';
import type { CellStyle } from '../../book/sheet-content';
import type { FieldRef } from '../../plan/field';
import type { Measure } from '../../plan';

/**
 * A heading of the form, or what the sheet of this measure has instead: then a cell that can be filled in, with the name
 * of its field, which ends in 「見出し」.
 */
export function ownHeading(
  { fields }: Measure,
  name: string,
  words: string,
  style: CellStyle,
): Pick<BoxSpec<FieldRef>, 'style' | 'content'> {
  if (fields[name] === undefined) return { style, content: text(words) };
  return { style: { ...style, locked: false }, content: field({ kind: 'text', name }) };
}
