import type { Cell } from '../../cell';
import { parseReference } from '../../address';
import type { XlsxPackage } from '../package/package';
import type { XmlElement } from '../xml/xml-element';
import type { XlsxSheet } from './sheet';

/** What people wrote at a cell without writing into it. */
export interface CellComment extends Cell {
  readonly text: string;
}

/** Notes (メモ) and threaded comments of a sheet, a text a cell: answers follow what they answer. */
export function readComments(pack: XlsxPackage, sheet: XlsxSheet): CellComment[] {
  const threads = new Map<string, string[]>();
  const notes = new Map<string, string[]>();
  for (const { kind, target, external } of pack.relationships(sheet.part.path)) {
    const root = external ? undefined : pack.part(target)?.root;
    if (!root) continue;
    if (kind === 'threadedComment')
      for (const one of root.elements('threadedComment')) add(threads, one, one.child('text')?.text ?? '');
    if (kind === 'comments')
      for (const one of root.child('commentList')?.elements('comment') ?? [])
        add(notes, one, plainOf(one.child('text')));
  }
  // each thread has a note for programs that know none
  const all = new Map([...notes, ...threads]);
  return [...all].flatMap(([ref, texts]): CellComment[] => {
    const area = parseReference(ref)?.area;
    const text = texts.join('\n').trim();
    return area && text !== '' ? [{ row: area.row, col: area.col, text }] : [];
  });
}

function add(comments: Map<string, string[]>, element: XmlElement, text: string): void {
  const ref = element.get('ref') ?? '';
  comments.set(ref, [...(comments.get(ref) ?? []), text]);
}

/** The runs of a note; readings above them (rPh) are no part of it. */
function plainOf(text: XmlElement | undefined): string {
  if (!text) return '';
  const runs = text.elements('r').map((run) => run.child('t')?.text ?? '');
  return (text.child('t')?.text ?? '') + runs.join('');
}
