import {
  findRole,
  labelWords,
  rolesOf,
  withoutBrackets,
  yearOfLabel,
  type FoundRole,
  type LabelRole,
  type LabelYear,
} from '../../lexicon';
import { isOwnHeading } from './form-places';
import type { ListHeads } from './heads';
import { isUnit, unitAlone } from './unit-word';

/** What stands above a column, taken apart. */
export interface HeadLabel {
  readonly col: number;
  /** As it was typed, in one line. */
  readonly heading: string;
  /** Normal words without years, in the order in which they are looked up: all together, then from below. */
  readonly words: readonly string[];
  readonly year: LabelYear | null;
  readonly found: FoundRole | null;
  /** All that the words can mean. */
  readonly roles: ReadonlySet<LabelRole>;
  /** 指標2, 目標②: which of several. */
  readonly place: number | null;
  /** Units in brackets. */
  readonly unit: string | null;
}

export function headLabels({ parts }: ListHeads): HeadLabel[] {
  return parts.map(headLabel);
}

/** What stands above a column, in one line. */
export function headingText(parts: readonly string[]): string {
  return parts.map((part) => part.replace(/\s+/gu, ' ').trim()).join(' ');
}

function headLabel(parts: readonly string[], col: number): HeadLabel {
  const whole = labelWords(parts.join(''));
  // what it is the heading of is no year or figure of this column
  if (isOwnHeading(whole)) {
    const none = { year: null, found: null, roles: new Set<LabelRole>(), place: null, unit: null };
    return { col, heading: headingText(parts), words: [whole], ...none };
  }
  const below = parts.map(unitBelow).find((unit) => unit !== null);
  const read = parts.filter((part) => unitBelow(part) === null).map((part) => readPart(labelWords(part)));
  const year = read.findLast((one) => one.year !== null)?.year ?? null;
  let place: number | null = null;
  const rests = read.map(({ rest }) => {
    const placed = placeIn(rest);
    place = placed?.place ?? place;
    return placed?.rest ?? rest;
  });
  const words = wordsOf(rests.filter((rest) => rest !== ''));
  // 「目標（文）」 is a text of the form, not a figure
  const key = words.some((one) => one.endsWith('(文)'))
    ? undefined
    : words.find((one) => findRole(one) !== null);
  return {
    col,
    heading: headingText(parts),
    words,
    year,
    found: key === undefined ? null : findRole(key),
    roles: key === undefined ? new Set() : rolesOf(key),
    place,
    unit: below ?? unitIn(rests),
  };
}

/** The year of a part and what is left; a 次年度 that belongs to a word (次年度に向けて) names no year. */
function readPart(words: string): ReturnType<typeof yearOfLabel> {
  const { year, rest } = yearOfLabel(words);
  if (year?.kind === 'relative' && findRole(words) !== null) return { year: null, rest: words };
  return { year, rest: rest.replace(/^[-_・]+|[-_・]+$/gu, '').replace(/^\(([^()]*)\)$/u, '$1') };
}

/** 目標値 over R4, 指標 over 名: all joined, then what ends with the lowest, then each alone from below. */
function wordsOf(rests: readonly string[]): string[] {
  const joined = rests.map((_, i) => rests.slice(i).join(''));
  const alone = [...rests].reverse();
  return [...new Set([...joined, ...alone])];
}

const circledOne = 0x2460;

/** 「指標2」 「目標②」 「指標1の目標値」 → which one, and the words without it; null where none is said. */
function placeIn(rest: string): { place: number; rest: string } | null {
  const inside = /^(.*?指標|kpi)\(?(?:no)?(?:(\d{1,2})|([①-⑳]))\)?[の・_-]?(.*)$/u.exec(rest);
  if (inside) {
    const [, before = '', digits, circled, after = ''] = inside;
    return { place: numberOf(digits, circled), rest: after === '' || after === '名' ? before : after };
  }
  const behind = /^(\D*?[^\d(第])[_-]?\(?(?:(\d{1,2})|([①-⑳]))\)?$/u.exec(rest);
  if (!behind || findRole(behind[1] ?? '') === null) return null;
  return { place: numberOf(behind[2], behind[3]), rest: behind[1] ?? '' };
}

function numberOf(digits: string | undefined, circled: string | undefined): number {
  return digits === undefined ? (circled?.codePointAt(0) ?? circledOne) - circledOne + 1 : Number(digits);
}

/** A unit in brackets that stands alone below a heading. */
function unitBelow(part: string): string | null {
  return /^[(（].*[)）]$/su.test(part.trim()) ? unitAlone(part) : null;
}

/** 「目標値(件)」 → 件; other words in brackets are no units. */
function unitIn(rests: readonly string[]): string | null {
  for (const rest of rests.toReversed()) {
    const unit = withoutBrackets(rest)
      .inside.map((one) => one.replace(/^単位:?/u, ''))
      .find((one) => one !== '' && isUnit(one));
    if (unit !== undefined) return unit;
  }
  return null;
}
