import { soundAlike } from './on-readings';
import type { PlanText } from './texts';

/** A compound (複合語): a run of six kanji or more, with the texts of the plan that hold it. */
export interface Compound {
  readonly word: string;
  readonly texts: readonly PlanText[];
}

/** Two compounds that are one but for a character or a word: 優先的検討規程, 優先的検討規定. */
export interface CompoundPair {
  readonly pair: readonly [Compound, Compound];
  /** The stretch that is one but for what differs, of each: 優先的検討規程 of 優先的検討規程策定. */
  readonly words: readonly [string, string];
  readonly kind: 'sound' | 'inner' | 'more' | 'word';
}

const run = /[\u4e00-\u9fff々]{6,}/gu;
const least = 6;
/** Kanji in a row that are longer than any compound: a text without a break, which would be compared in the square of its length. */
const longest = 60;

/** Characters that make different things of otherwise equal compounds: numbers, places, times, sizes, counts. */
const contrasts = new Set(
  '一二三四五六七八九十百千万〇上中下大小前後左右内外東西南北新旧公私男女老幼高低長短多少増減正副主市県国町村区都道府郡月火水木金土日年期次級号種課部係局室班現過初特甲乙丙春夏秋冬朝昼夜入出収支有無不非未可否再自他各本当同全総個単複員者家人数量額率費料金度性化的',
);

/** What a compound that names one thing ends with; only there does a character more or less tell of a slip. */
const names =
  /(?:計画|条例|規則|規程|要綱|要領|大綱|方針|指針|制度|戦略|憲章|協定|協議会|委員会|審議会|連合会|組合|協会|本部|基金|事業|業務)$/u;

/** Words that are used for one another at the end of a name. */
const interchanged: readonly (readonly [string, string])[] = [
  ['契約', '委託'],
  ['規程', '規則'],
  ['大綱', '要綱'],
];

/** All compounds of the texts, in the order in which they come. */
export function compoundsIn(texts: readonly PlanText[]): Compound[] {
  const found = new Map<string, PlanText[]>();
  for (const text of texts) {
    for (const word of new Set(text.text.match(run))) {
      if (word.length > longest) continue;
      const known = found.get(word);
      if (known) known.push(text);
      else found.set(word, [text]);
    }
  }
  return [...found].map(([word, places]) => ({ word, texts: places }));
}

/** The pairs that are meant to be one, each once; time grows with the length of all compounds. */
export function pairsOf(compounds: readonly Compound[]): CompoundPair[] {
  const pairs = [
    ...alikeInSound(compounds),
    ...alikeInside(compounds),
    ...withMore(compounds),
    ...withWord(compounds),
  ];
  const seen = new Set<string>();
  return pairs.filter(({ words }) => {
    const key = [...words].sort().join('\n');
    return seen.size < seen.add(key).size;
  });
}

/** A compound with the character (at, from 0) that may be another. */
interface Cut {
  readonly compound: Compound;
  readonly at: number;
  /** What stands before and after the six characters that are compared. */
  readonly before: string;
  readonly after: string;
}

/** One of six characters sounds the same and is another, within compounds of any length. */
function alikeInSound(compounds: readonly Compound[]): CompoundPair[] {
  const groups = new Map<string, Cut[]>();
  for (const compound of compounds) {
    const { word } = compound;
    for (let start = 0; start + least <= word.length; start++) {
      const piece = word.slice(start, start + least);
      const around = { before: word.charAt(start - 1), after: word.charAt(start + least) };
      for (let at = 0; at < least; at++) {
        put(groups, `${piece.slice(0, at)}＿${piece.slice(at + 1)}`, { compound, at: start + at, ...around });
      }
    }
  }
  return [...groups].flatMap(([key, cuts]) =>
    pairsIn(
      cuts,
      'sound',
      (a, b) => soundAlike(partOf(a), partOf(b)) && !isContrast(a, b) && isWholeWord(key, a, b),
    ),
  );
}

/** At the edge of the six characters the differing one must not be the begin or the end of another word. */
function isWholeWord(key: string, a: Cut, b: Cut): boolean {
  if (key.startsWith('＿')) return a.before === '' || b.before === '' || a.before === b.before;
  if (key.endsWith('＿')) return a.after === '' || b.after === '' || a.after === b.after;
  return true;
}

/** Another character inside a compound of seven or more, two of the same before and after it at the least. */
function alikeInside(compounds: readonly Compound[]): CompoundPair[] {
  const groups = new Map<string, Cut[]>();
  for (const compound of compounds) {
    const { word } = compound;
    if (word.length <= least) continue;
    for (let at = 2; at < word.length - 2; at++) {
      const cut = { compound, at, before: '', after: '' };
      put(groups, `${word.slice(0, at)}＿${word.slice(at + 1)}`, cut);
    }
  }
  return [...groups.values()].flatMap((cuts) => pairsIn(cuts, 'inner', (a, b) => !isContrast(a, b)));
}

/** A name with a character more inside: 公共施設等総合管理計画. */
function withMore(compounds: readonly Compound[]): CompoundPair[] {
  const byWord = new Map(compounds.map((compound) => [compound.word, compound]));
  return compounds.flatMap((longer): CompoundPair[] => {
    const { word } = longer;
    if (!names.test(word)) return [];
    for (let at = 2; at < word.length - 2; at++) {
      const shorter = byWord.get(word.slice(0, at) + word.slice(at + 1));
      if (shorter && !contrasts.has(word.charAt(at)))
        return [{ pair: [shorter, longer], words: [shorter.word, word], kind: 'more' }];
    }
    return [];
  });
}

/** Another word of the same use at the end: 包括的民間契約, 包括的民間委託. */
function withWord(compounds: readonly Compound[]): CompoundPair[] {
  const byWord = new Map(compounds.map((compound) => [compound.word, compound]));
  return compounds.flatMap((one) =>
    interchanged.flatMap(([typed, other]): CompoundPair[] => {
      const { word } = one;
      if (!word.endsWith(typed) || word.length < least + 1) return [];
      const second = byWord.get(word.slice(0, -typed.length) + other);
      return second ? [{ pair: [one, second], words: [word, second.word], kind: 'word' }] : [];
    }),
  );
}

function partOf({ compound, at }: Cut): string {
  return compound.word.charAt(at);
}

function isContrast(a: Cut, b: Cut): boolean {
  return contrasts.has(partOf(a)) && contrasts.has(partOf(b));
}

function put(groups: Map<string, Cut[]>, key: string, cut: Cut): void {
  const group = groups.get(key);
  if (group) group.push(cut);
  else groups.set(key, [cut]);
}

/** Pairs of the first cut with each part; the parts are few, the compounds with one part may be many. */
function pairsIn(
  cuts: readonly Cut[],
  kind: CompoundPair['kind'],
  isSame: (a: Cut, b: Cut) => boolean,
): CompoundPair[] {
  if (cuts.length < 2) return [];
  const first = [...new Map([...cuts].reverse().map((cut) => [partOf(cut), cut])).values()].reverse();
  return first.flatMap((a, i) =>
    first
      .slice(i + 1)
      .flatMap((b): CompoundPair[] =>
        isSame(a, b) ? [{ pair: [a.compound, b.compound], words: stretches(a, b), kind }] : [],
      ),
  );
}

/** As far to both sides of the differing character as the two compounds agree. */
function stretches(a: Cut, b: Cut): readonly [string, string] {
  const [one, two] = [a.compound.word, b.compound.word];
  let before = 0;
  while (a.at > before && b.at > before && one[a.at - before - 1] === two[b.at - before - 1]) before++;
  let after = 1;
  while (a.at + after < one.length && one[a.at + after] === two[b.at + after]) after++;
  return [one.slice(a.at - before, a.at + after), two.slice(b.at - before, b.at + after)];
}
