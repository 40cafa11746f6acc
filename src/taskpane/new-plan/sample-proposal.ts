import type { PaneTexts } from '../../../locales/ja/pane';
import type { BookSnapshot } from '../../book/snapshot';
import { planEdits } from '../../sheets/build';
import { withFreeNames } from '../../sheets/free-names';
import { loadSample } from '../../sheets/samples';
import type { Proposal } from '../state/pane-state';

/** The sheets of a sample plan before they are made; `null` for an unknown id. Names that are taken get a number. */
export async function sampleProposal(
  texts: PaneTexts,
  id: string,
  snapshot: BookSnapshot | null,
): Promise<Proposal | null> {
  const sample = await loadSample(id);
  if (!sample) return null;
  const edits = withFreeNames(
    planEdits(sample.plan, sample.format),
    (snapshot?.sheets ?? []).map(({ name }) => name),
  );
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
