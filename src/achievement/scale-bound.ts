import type { Comparison } from './grade';

/** What a step of a scale says of itself, as it is written: 「80以上100未満」「105超」「下限なし」「改善」. */
export type Bound = BoundRange | { readonly kind: 'compared'; readonly compared: Comparison };

export interface BoundRange {
  readonly kind: 'range';
  /** %; null: open. */
  readonly from: number | null;
  /** 超: the lower end itself is not in it. */
  readonly above: boolean;
  readonly to: number | null;
  /** 以下: the upper end itself is in it. */
  readonly included: boolean;
}

export const openRange: BoundRange = { kind: 'range', from: null, above: false, to: null, included: false };
const number = '(-?\\d+(?:\\.\\d+)?)';
/** Marks of a lower and of an upper end, before or behind the figure; the value tells whether the end itself is in it. */
const lowerBehind: Readonly<Record<string, boolean>> = {
  '': true,
  以上: true,
  超: false,
  超え: false,
  を超える: false,
  より上: false,
  より大きい: false,
};
const lowerBefore: Readonly<Record<string, boolean>> = { '>=': true, '≧': true, '≥': true, '>': false };
const upperBehind: Readonly<Record<string, boolean>> = {
  未満: false,
  を下回る: false,
  より下: false,
  以下: true,
};
const upperBefore: Readonly<Record<string, boolean>> = { '<=': true, '≦': true, '≤': true, '<': false };

const comparisons: Readonly<Record<Comparison, RegExp>> = {
  better: /^(?:改善|向上|好転|(?:基準値?|当初|前年)?(?:より|を)(?:良い|よい|上回る|改善)|better)$/u,
  same: /^(?:維持|横ばい|同じ|同等|同値|変わらない|変化なし|現状維持|(?:基準値?|当初|前年)と(?:同じ|同等|同値)|same)$/u,
  worse: /^(?:悪化|低下|後退|(?:基準値?|当初|前年)?(?:より|を)(?:悪い|わるい|下回る|悪化)|worse)$/u,
};

/** Null for what is no bound; an empty text is an open one. */
export function readBound(text: string): Bound | null {
  const plain = text.normalize('NFKC').replace(/[\s%,]/gu, '');
  if (/^(?:|下限なし|なし|その他|上記以外|それ以外|それ未満|それ以下)$/u.test(plain)) return openRange;
  for (const compared of ['better', 'same', 'worse'] as const)
    if (comparisons[compared].test(plain)) return { kind: 'compared', compared };
  const lower = endOf(plain, lowerBefore, lowerBehind);
  const upper = endOf(plain, upperBefore, upperBehind);
  if (lower?.rest === '') return { ...openRange, from: lower.value, above: !lower.included };
  if (upper?.rest === '') return { ...openRange, to: upper.value, included: upper.included };
  return bothEnds(plain);
}

/** 80以上100未満, and the other way round. */
function bothEnds(plain: string): Bound | null {
  const pieces = new RegExp(
    `^((?:>=|[≧≥>])?${number}[^\\d<≦≤>≧≥-]*)[～~、]?((?:<=|[≦≤<])?${number}\\D*)$`,
    'u',
  ).exec(plain);
  const [first, second] = [pieces?.[1], pieces?.[3]];
  if (first === undefined || second === undefined) return null;
  for (const [low, high] of [
    [first, second],
    [second, first],
  ] as const) {
    const lower = endOf(low, lowerBefore, lowerBehind);
    const upper = endOf(high, upperBefore, upperBehind);
    if (lower?.rest !== '' || lower.bare || upper?.rest !== '') continue;
    const { value: from, included } = lower;
    return { kind: 'range', from, above: !included, to: upper.value, included: upper.included };
  }
  return null;
}

interface End {
  readonly value: number;
  readonly included: boolean;
  readonly rest: string;
  /** A figure without a word. */
  readonly bare: boolean;
}

function endOf(
  plain: string,
  before: Readonly<Record<string, boolean>>,
  behind: Readonly<Record<string, boolean>>,
): End | null {
  const found = new RegExp(`^(>=|<=|[≧≥>≦≤<]|)${number}(.*)$`, 'u').exec(plain);
  if (!found) return null;
  const [, mark = '', digits = '', word = ''] = found;
  const value = Number(digits);
  if (mark !== '') {
    const included = before[mark];
    return included === undefined ? null : { value, included, rest: word, bare: false };
  }
  const included = Object.hasOwn(behind, word) ? behind[word] : undefined;
  return included === undefined ? null : { value, included, rest: '', bare: word === '' };
}
