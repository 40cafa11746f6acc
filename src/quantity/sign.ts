/**
 * Every character that looks like a dash, as the inside of a character class: hyphens, dashes, minus signs, lines, and the
 * ー that stands beside the digits of a Japanese keyboard. Of Unicode's Pd all but the waves.
 */
export const dashes =
  '\\-\\u00AD\\u02D7\\u058A\\u05BE\\u2010-\\u2015\\u2043\\u207B\\u208B\\u2212\\u23AF\\u23E4\\u2500\\u2501\\u2796\\u2E3A\\u2E3B\\u30FC\\u3161\\uFE58';

/** What stands before the digits of a figure and tells whether it is negative. */
export interface Sign {
  /** As printed, with the space after it; '' where none is. */
  readonly text: string;
  readonly negative: boolean;
  /** Nobody can say whether it means a minus: 「データー5%」「―-5」「±5」. */
  readonly unclear: boolean;
}

const none: Sign = { text: '', negative: false, unclear: false };
/** Spaces, seen or not. */
const gap = '[\\s\\u200B-\\u200F\\u2060\\uFEFF]*';
const signAtEnd = new RegExp(`([△▲+±${dashes}]|マイナス|プラス)(${gap})$`, 'u');
const otherSign = new RegExp(`(?:[△▲+±]|マイナス|プラス|(?<![ァ-ヴー])[${dashes}])${gap}$`, 'u');
/** Marks that some write for △, and the kanji that looks like a dash: whoever means a minus by them is not read at all. */
const doubtful = new RegExp(`[▼▽∆Δ⊿▵▴🔺🔻一]${gap}$`, 'u');
/** Where a dash can only be a sign: at the start, behind a bracket or a mark that parts. */
const opening = /(?:^|[\s([{「『【〔<:;、,。=~〜→⇒/|・※¥\\$€£])$/u;

/**
 * Reads the sign of a figure.
 * @param before what stands between the figure before, or the start, and the digits; years and names covered
 * @param follows whether another figure stands before it
 */
export function readSign(before: string, follows: boolean): Sign {
  if (before === '') return none;
  const found = signAtEnd.exec(before);
  const mark = found?.[1];
  if (!found || mark === undefined) return { ...none, unclear: doubtful.test(before) };
  const rest = before.slice(0, found.index);
  const space = found[2] ?? '';
  const sign: Sign = {
    text: found[0],
    negative: mark !== '+' && mark !== '±' && mark !== 'プラス',
    unclear: false,
  };
  const unclear: Sign = { ...sign, unclear: true };
  if (mark === 'ー' && /[ァ-ヴ]$/u.test(rest)) return space === '' && isLengthened(rest) ? none : unclear;
  if (follows && rest.trim() === '' && isDash(mark)) {
    // 10-20, 10 - 20 is a range, 10 -20 a second figure
    if (rest === '' || space !== '') return none;
    return sign;
  }
  if (mark === '±' || otherSign.test(rest)) return unclear;
  if (!isDash(mark) || opening.test(rest)) return isSeparator(rest, space) && isDash(mark) ? unclear : sign;
  // behind a year or a number: R5-12, 4月-12
  if (space !== '' || /[\uE000-\uE002A-Za-z\d]$/u.test(rest)) return unclear;
  if (/[ァ-ヴー]$/u.test(rest)) return mark === '-' || mark === '−' ? joinedTo(rest, sign, unclear) : unclear;
  return sign;
}

/** Whether a label ends in a sign that belongs to the figure behind it: 「-約5件」「△(5件)」. */
export function endsInSign(label: string): boolean {
  return otherSign.test(label) || doubtful.test(label);
}

/** 「名称 - 12件」: a dash with space on both sides parts as often as it means a minus. */
function isSeparator(rest: string, space: string): boolean {
  return space !== '' && /[^\s:=、,([]\s+$/u.test(rest);
}

/** 「サ-バ-3台」: dashes that stand for ー in the word before. */
function joinedTo(rest: string, sign: Sign, unclear: Sign): Sign {
  return new RegExp(`[ァ-ヴ][${dashes}][ァ-ヴ]+$`, 'u').test(rest.replaceAll('ー', '')) ? unclear : sign;
}

function isDash(mark: string): boolean {
  return (
    mark !== '△' && mark !== '▲' && mark !== '+' && mark !== '±' && mark !== 'マイナス' && mark !== 'プラス'
  );
}

/**
 * Whether ー lengthens the last sound of a katakana word: セミナー, サーバー. Behind the sounds listed hardly any word
 * ends in ー, so that there it may be a minus: コストー5%.
 */
function isLengthened(word: string): boolean {
  if (/(?:ツア|エア|フェア)$/u.test(word)) return true;
  return !/(?:[アイウエオンッァェォクグスズツトドフブプムルヌ]|データ)$/u.test(word);
}
