import {
  roleInForm,
  rowKindOf,
  withoutBrackets,
  yearOfLabel,
  type LabelRole,
  type LabelYear,
} from '../lexicon';
import { westernYear } from '../quantity';
import { isUnitWord } from './units';

/** What a text says as a heading. */
export interface Head {
  readonly role: LabelRole | null;
  readonly year: LabelYear | null;
  /** Roles that stand in brackets beside it: 「H30(基準)」, 「6年度(計画)」, 「【目標】指標名」. */
  readonly hints: readonly LabelRole[];
  /** 「目標値（件）」 */
  readonly unit: string | null;
  /** The words without year and brackets. */
  readonly plain: string;
}

const known = new Map<string, Head | null>();
const mostKnown = 20_000;

/** A text as a heading; null where no part of it is known. @param words normal words, as `labelWords` gives them */
export function headOf(words: string): Head | null {
  let head = known.get(words);
  if (head !== undefined) return head;
  head = words === '' || words.length > 40 ? null : parse(words);
  if (known.size >= mostKnown) known.clear();
  known.set(words, head);
  return head;
}

/** 「２指標」「(3)事業費」: the number of a section; a number that counts something, or a year (29基準), is none. */
const sectionNumber =
  /^(?:\(\d{1,2}\)|第?\d{1,2}(?![\d年次期回か月件人%./\-~次]|基準(?:値|年度?)?$)[.．、)]?|[①-⑳]|[ivxⅰ-ⅹ]+[.．])/u;

function parse(words: string): Head | null {
  const bare = words.replace(sectionNumber, '') || words;
  const { year, rest } = yearOfLabel(bare);
  const { plain: outside, inside } = withoutBrackets(rest);
  const plain = outside.replace(/[・:：]+$|^[・:：]+/gu, '');
  const hints: LabelRole[] = [];
  let unit: string | null = null;
  let inner: LabelYear | null = null;
  for (const text of inside) {
    // in brackets 計画 is what the figures are, not a name
    const role = rowKindOf(text) ?? roleOf(text);
    const { year: yearIn, rest: left } = yearOfLabel(text);
    if (yearIn && (left === '' || roleOf(left) !== null)) inner ??= yearIn;
    else if (role !== null) hints.push(role);
    else if (text !== '単位') unit ??= unitIn(text);
  }
  const before = /^(\d{1,2})(?:年度?)?(?=基準|現状|策定)/u.exec(plain);
  if (before && year === null) {
    const kind = roleOf(plain.slice(before[0].length));
    if (kind === 'baseline' || kind === 'current')
      return { role: 'baseline', year: { kind: 'bare', number: Number(before[1]) }, hints, unit, plain };
  }
  // 「R7計画」 is a figure, 「計画」 alone can be a name
  const role = plain === '' ? null : ((year ? figureRoleOf(plain) : null) ?? roleOf(plain));
  const when = plausible(year ?? inner);
  if (role === 'person' && when) return null;
  // 現状 of a year is a figure
  if (role === 'current' && when) return { role: 'baseline', year: when, hints, unit, plain };
  if (role === null && (plain !== '' || (when === null && hints.length === 0))) return null;
  return { role, year: when, hints, unit, plain };
}

function unitIn(text: string): string | null {
  const bare = text.replace(/^単位[:・]?/u, '');
  return isUnitWord(bare) ? bare : null;
}

function figureRoleOf(words: string): LabelRole | null {
  return rowKindOf(words.replace(/値$/u, '')) ?? null;
}

/** The lexicon's role of some words, and of what stands around them in forms of cities. */
export function roleOf(words: string): LabelRole | null {
  const found = roleInForm(words);
  if (found) return found;
  const kind = rowKindOf(words);
  if (kind) return kind;
  const stripped = words
    .replace(/^(?:年間|通期|通年)の?/u, '')
    .replace(/^(?:各|当該|主な)?年度?(?:別|の)?/u, '')
    .replace(
      /^(?:改[定訂正]|変更|修正|見直し?)後?の?(?=目標|計画)|^当初(?=目標)|^[前中後]期の?(?=目標|計画値)/u,
      '',
    )
    .replace(/[1-9①-⑨]$/u, '')
    .replace(/(?:の推移|の状況|値)$/u, '');
  // 「まちづくり指標」, 「健康指標名」
  if (/^[^\d()]{1,8}指標名?$/u.test(words)) return 'indicatorName';
  if (stripped === words || stripped === '') return null;
  return roleInForm(stripped) ?? rowKindOf(stripped);
}

/** 「内線2126」 is no year. */
function plausible(year: LabelYear | null): LabelYear | null {
  if (year?.kind !== 'year') return year;
  return /^[SHR]\d{1,2}$/u.test(year.year) && westernYear(year.year) >= 1970 && westernYear(year.year) <= 2070
    ? year
    : null;
}

/** Among headings that are years 「30」, 「元」 and 「29(策定時)」 are years, too. */
export function looseYear(words: string): Head | null {
  const match = /^(元|\d{1,2})年?(?:度)?(?:\((.*)\))?$/u.exec(words);
  if (!match) return null;
  const number = match[1] === '元' ? 1 : Number(match[1]);
  const hint = match[2] === undefined ? null : roleOf(match[2]);
  if (number === 0 || number > 64) return null;
  return { role: null, year: { kind: 'bare', number }, hints: hint ? [hint] : [], unit: null, plain: '' };
}
