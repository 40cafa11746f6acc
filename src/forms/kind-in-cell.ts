import { labelWords } from '../lexicon';
import type { FigureKind } from './figure-kind';
import type { Given } from './given';
import { kindOfRow } from './row-kinds';
import type { Taking } from './taking';

/** 「目標：100人」 in the place of a figure: what it is, and where the figure begins. */
export function kindBefore(
  text: string,
  given: Pick<Given, 'rows'>,
): { readonly kind: FigureKind; readonly taking: Taking } | null {
  const label =
    /^\s*[（(【［[〔]?([^\s\d０-９：:（()）【】［\][〔〕]{2,6})[)）】］\]〕]?\s*[：:]?\s*(?=[▲△−-]?[\d０-９])/u.exec(
      text,
    );
  const kind = label?.[1] === undefined ? null : kindOfRow(labelWords(label[1]), given);
  if (!label || kind === null || kind === 'left' || kind === 'cost') return null;
  return { kind, taking: { how: 'after', label: label[0].trimEnd() } };
}
