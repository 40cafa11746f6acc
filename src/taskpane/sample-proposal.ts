import type { PaneTexts } from '../../locales/ja/pane';
import type { Edit } from '../book/edit';
import type { BookSnapshot } from '../book/snapshot';
import { planEdits } from '../sheets/build';
import { loadSample } from '../sheets/samples';
import type { Proposal } from './pane-state';

/** The sheets of a sample plan before they are made; `null` for an unknown id. Names that are taken get a number. */
export async function sampleProposal(
  texts: PaneTexts,
  id: string,
  snapshot: BookSnapshot | null,
): Promise<Proposal | null> {
  const sample = await loadSample(id);
  if (!sample) return null;
  const taken = new Set((snapshot?.sheets ?? []).map(({ name }) => name.toLowerCase()));
  const edits = planEdits(sample.plan, sample.format).map((edit) => renamed(edit, taken));
  const names = edits.flatMap((edit) => (edit.kind === 'putSheet' ? [edit.content.name] : []));
  return {
    work: 'reporting',
    title: texts.sample.title,
    summary: texts.sample.preview(names.length),
    details: names,
    edits,
    result: texts.sample.done(names.length),
  };
}

function renamed(edit: Edit, taken: ReadonlySet<string>): Edit {
  if (edit.kind !== 'putSheet') return edit;
  let { name } = edit.content;
  for (let n = 2; taken.has(name.toLowerCase()); n++) {
    const end = `(${String(n)})`;
    name = edit.content.name.slice(0, 31 - end.length) + end;
  }
  return name === edit.content.name ? edit : { ...edit, content: { ...edit.content, name } };
}
