import { editDistance, findRole, rowKindOf } from '../lexicon';
import type { Box, View } from './view';
import { withBoxes } from './view';

/** Sheets of one form in a workbook. */
export interface Family {
  readonly views: readonly View[];
  /** Texts that most of its sheets have: the form's own. */
  readonly fixed: ReadonlySet<string>;
  /** The same with their columns. */
  readonly places: ReadonlySet<string>;
  /** Texts of the form in columns where some of its sheets have them: a third indicator that not all have. */
  readonly somewhere: ReadonlySet<string>;
}

/** From this share of common fixed texts on, two sheets are of one form. */
const alike = 0.6;
/** A text is the form's own where this share of its sheets has it. */
const usual = 0.6;
/** A form has at least so many texts of its own. */
const fewest = 5;

/** Sheets with most of their fixed texts in common; the largest family first. Sheets that have no fellow are families of one. */
export function families(views: readonly View[]): Family[] {
  const texts = views.map(textsOf);
  const signs = views.map(signsOf);
  const count = new Map<string, number>();
  for (const own of signs) for (const words of own) count.set(words, (count.get(words) ?? 0) + 1);
  const shared = signs.map((own) => new Set([...own].filter((words) => (count.get(words) ?? 0) > 1)));
  const order = shared
    .map((_, i) => i)
    .sort((a, b) => (shared[b]?.size ?? 0) - (shared[a]?.size ?? 0) || a - b);
  const groups: { members: number[]; seed: ReadonlySet<string> }[] = [];
  for (const i of order) {
    const own = shared[i] ?? new Set();
    const group = groups.find(
      ({ seed }) => own.size >= fewest && own.size >= seed.size * 0.4 && overlap(seed, own) >= alike,
    );
    if (group) group.members.push(i);
    else groups.push({ members: [i], seed: own });
  }
  return groups
    .map(({ members }): Family => {
      const sorted = [...members].sort((a, b) => a - b);
      const own = sorted.flatMap((i) => views[i] ?? []);
      const none = new Set<string>();
      const fixed = own.length < 2 ? none : usualTexts(sorted.map((i) => texts[i] ?? none));
      const at = own.map(placesOf);
      const places = own.length < 2 ? none : usualTexts(at);
      const somewhere = new Set([...textsOfSome(at)].filter((place) => fixed.has(wordsAt(place))));
      return { views: own, fixed, places, somewhere };
    })
    .sort((a, b) => b.views.length - a.views.length);
}

/** The texts of a sheet, and the labels that stand in one cell with their values. */
function signsOf(view: View): ReadonlySet<string> {
  const signs = new Set(textsOf(view));
  for (const { words } of view.boxes) {
    const label = /^([^:]{1,20}):/u.exec(words)?.[1];
    if (label !== undefined) signs.add(`${label}:`);
  }
  return signs;
}

function usualTexts(texts: readonly ReadonlySet<string>[]): Set<string> {
  const count = new Map<string, number>();
  for (const own of texts) for (const words of own) count.set(words, (count.get(words) ?? 0) + 1);
  const least = Math.max(2, Math.ceil(texts.length * usual));
  return new Set([...count].filter(([, n]) => n >= least).map(([words]) => words));
}

/** Those that at least two sheets have. */
function textsOfSome(texts: readonly ReadonlySet<string>[]): Set<string> {
  const [once, twice] = [new Set<string>(), new Set<string>()];
  for (const own of texts) for (const text of own) (once.has(text) ? twice : once).add(text);
  return twice;
}

function wordsAt(place: string): string {
  return place.slice(place.indexOf(' ') + 1);
}

function textsOf(view: View): ReadonlySet<string> {
  return new Set(
    view.boxes.flatMap(({ value, words }) =>
      typeof value === 'string' && words !== '' && words.length <= 40 ? [words] : [],
    ),
  );
}

function placesOf(view: View): ReadonlySet<string> {
  return new Set(
    view.boxes.flatMap((box) =>
      typeof box.value === 'string' && box.words !== '' && box.words.length <= 40 ? [placeOf(box)] : [],
    ),
  );
}

function placeOf({ col, words }: Pick<Box, 'col' | 'words'>): string {
  return `${String(col)} ${words}`;
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const one of a) if (b.has(one)) both++;
  return both / Math.max(1, Math.min(a.size, b.size));
}

/** A label that was mistyped on a sheet. */
export interface MistypedLabel {
  readonly sheet: string;
  readonly box: Box;
  /** What the other sheets have there, in normal words. */
  readonly meant: string;
}

/**
 * The sheet with its mistyped labels as the others have them: a text that only this sheet has, a sign or two away from a
 * fixed text that only this sheet lacks.
 */
export function correctLabels(
  view: View,
  { fixed, places, somewhere }: Pick<Family, 'fixed' | 'places' | 'somewhere'>,
): { readonly view: View; readonly mistyped: readonly MistypedLabel[] } {
  const own = textsOf(view);
  const ownPlaces = placesOf(view);
  const missing = [...fixed].filter((words) => !own.has(words) && words.length >= 2);
  const missingAt = [...new Set([...places, ...somewhere])].filter((place) => !ownPlaces.has(place));
  if (missing.length === 0 && missingAt.length === 0) return { view, mistyped: [] };
  const mistyped: MistypedLabel[] = [];
  const boxes = view.boxes.map((box) => {
    const { words, value, text } = box;
    if (typeof value !== 'string' || words.length < 2 || words.length > 40 || fixed.has(words)) return box;
    // behind a label stands a value, which may differ
    if (/[:：]\s*\S/u.test(text)) return box;
    const here = missingAt.filter((place) => place.startsWith(`${String(box.col)} `)).map(wordsAt);
    const near = [...new Set([...here, ...missing])].filter(
      (other) => isSlip(words, other) || (here.includes(other) && isHeadSlip(words, other)),
    );
    const [meant, another] = near;
    if (meant === undefined || another !== undefined) return box;
    mistyped.push({ sheet: view.sheet.name, box, meant });
    return { ...box, words: meant };
  });
  return mistyped.length === 0 ? { view, mistyped } : { view: withBoxes(view, boxes), mistyped };
}

/** 目票 for 目標, 脂標 for 指標, where the other sheets have that in the same column. */
function isHeadSlip(words: string, other: string): boolean {
  const isHead = rowKindOf(other) !== null || findRole(other) !== null;
  const isKnown = rowKindOf(words) !== null || findRole(words) !== null;
  return isHead && !isKnown && words.length === other.length && editDistance(words, other) === 1;
}

function isSlip(words: string, other: string): boolean {
  if (/\d/u.test(words) && words.replace(/\D/gu, '') !== other.replace(/\D/gu, '')) return false;
  const longest = Math.max(words.length, other.length);
  if (Math.abs(words.length - other.length) > 2 || longest < 3) return false;
  return editDistance(words, other) <= (longest <= 5 ? 1 : 2);
}
