/**
 * Characters that must not begin a line (行頭禁則) and must not end one (行末禁則): JIS X 4051:2004, 6.1.1 and its
 * classes of closing brackets, small kana, iteration marks, stops and units, opening brackets and prefixes. Dashes, 〜 and
 * … may begin a line, as in Excel and LibreOffice.
 */
const notAtStart =
  '!%),.:;?]}¢°’”»‰′″℃、。，．・：；？！）］｝｠〕〉》」』】〙〗〟ヽヾゝゞ々〻ー゛゜｡｣､･ｰﾞﾟ％￠‼⁇⁈⁉' +
  'ァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎゕゖㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯ';
const notAtEnd = '$([{£¥‘“«〈《「『【〔〘〖〝＄（［｛｟｢￥￡';
/** A pair of one of these is never parted: ……, ―― (分離禁止). */
const inseparable = '…‥―─';

const starts = new Set(notAtStart);
const ends = new Set(notAtEnd);
const pairs = new Set(inseparable);

export function mayBeginLine(char: string): boolean {
  return !starts.has(char);
}

export function mayEndLine(char: string): boolean {
  return !ends.has(char);
}

export function isInseparable(char: string, next: string): boolean {
  return char === next && pairs.has(char);
}
