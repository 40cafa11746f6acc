import { shortYear } from './mask';
import { readWordsAtEnd, type Period } from './lead-words';
import { dashes, endsInSign } from './sign';
import { qualifiersInBrackets } from './qualifier-words';

/** What joins a figure to the one before it, or to the words before it. */
export type Connector = 'arrow' | 'range' | 'of' | 'over' | 'bracket' | 'colon' | 'list' | 'none';

/** What stands before a figure: 「(R3年度89回)」 has the year R3 and a bracket. */
export interface Lead {
  readonly connector: Connector;
  /** The words that name the figure; '' where none are. */
  readonly label: string;
  /** Where the label begins and ends in the normal text. */
  readonly labelStart: number;
  readonly labelEnd: number;
  readonly qualifier: string | null;
  /** 年 of 「年60頭」, 日平均 of 「日平均35人」: the unit is of that period. */
  readonly period: Period | null;
  /** What the unit is of by words that are qualifiers: 月 of 月間, 人・日 of 1人1日当たり. */
  readonly measuredBy: string | null;
  readonly yearNote: string | null;
  /** False where the words make a sentence of which the figure is only a part. */
  readonly plain: boolean;
}

const connectors: readonly (readonly [RegExp, Connector])[] = [
  [/^\s*(?:→|⇒|⇨|➡|->|=>|から(?=\s*$))\s*/u, 'arrow'],
  [new RegExp(`^\\s*(?:[~〜∼]|[${dashes}](?=\\s*$))\\s*`, 'u'), 'range'],
  [/^\s*(?:中|のうち|うち|の内)の?/u, 'of'],
  [/^\s*\/\s*(?=$)/u, 'over'],
  [/^\s*[([{「【](?!\uE002+\))\s*/u, 'bracket'],
  [/^\s*[,、/・;。\n]\s*/u, 'list'],
];
const qualifierInBracket = /^[([（]\s*([^()[\]]+?)\s*[)\]]\s*/u;
const oneYear = '\uE001+(?:上半期|下半期|上期|下期|前期|後期)?(?:末|時点|現在|度)?';
const yearAtStart = new RegExp(
  `^[(〔]?(${oneYear}(?:\\s?[~〜・、-]\\s?${oneYear})*)(?:の|:|\\)|〕)?\\s*`,
  'u',
);
const dateAtStart = /^(\uE000+(?:月末|月|末|時点|現在)?)(?:の|:|\s)*/u;
const deadline = /^\uE001+末?まで/u;
const yearAtEnd = new RegExp(`[\\s:(・](${oneYear})\\)?\\s*:?\\s*$`, 'u');
/** What a sentence has and the name of a figure has not. */
const sentence = /される|された|されて|する|した|して|ている|ない|[、。,×]|^[がをにでへと]/u;
const longestLabel = 30;
const particleAtEnd = /[のをにでへと]$/u;
const plainEnding = /(?:までに|新たに|さらに|ごと|(?:職員|市民|全体|総数|市|者|目標|前年度?)の)$/u;
/** 「現状維持(120件)」: what is kept, and how much that is. */
const isLevel = /^(?:現状(?:維持|値|程度)?|維持|前年(?:度)?並み?)$/u;

/**
 * Reads what stands before a figure.
 * @param masked the piece with years and calendar figures covered; `normal` the same piece as printed
 * @param offset where the piece begins in the whole text
 * @param follows whether another figure stands before it
 */
export function readLead(masked: string, normal: string, offset: number, follows: boolean): Lead {
  const joined = follows ? connectors.find(([pattern]) => pattern.test(masked)) : undefined;
  let connector: Connector = joined?.[1] ?? 'none';
  let from = joined?.[0].exec(masked)?.[0].length ?? 0;
  let to = masked.length;

  let qualifier: string | null = null;
  const bracketed = qualifierInBracket.exec(masked.slice(from));
  if (bracketed?.[1] && inBrackets.has(bracketed[1])) {
    qualifier = bracketed[1];
    from += bracketed[0].length;
  }
  const atEnd = readWordsAtEnd(masked.slice(from), normal.slice(from));
  to = from + atEnd.length;
  if (atEnd.words.length > 0)
    qualifier = [...(qualifier === null ? [] : [qualifier]), ...atEnd.words].join('・');

  let yearNote: string | null = null;
  const year = deadline.test(masked.slice(from, to)) ? null : yearAtStart.exec(masked.slice(from, to));
  if (year?.[1]) {
    const at = from + year[0].indexOf(year[1]);
    yearNote = shortYears(masked.slice(at, at + year[1].length), normal.slice(at, at + year[1].length));
    from += year[0].length;
  }

  const atLabelEnd = yearNote === null ? yearAtEnd.exec(masked.slice(from, to)) : null;
  if (atLabelEnd?.[1]) {
    const at = from + atLabelEnd.index + atLabelEnd[0].indexOf(atLabelEnd[1]);
    yearNote = shortYears(atLabelEnd[1], normal.slice(at, at + atLabelEnd[1].length));
    to = from + atLabelEnd.index;
  }

  const date = yearNote === null ? dateAtStart.exec(masked.slice(from, to)) : null;
  if (date?.[1] && /^[MTSHR令平昭]/u.test(normal.slice(from))) {
    yearNote = normal.slice(from, from + date[1].length);
    from += date[0].length;
  }

  const bracket = follows ? null : /^(.*\S)?\s*[([]\s*$/su.exec(masked.slice(from, to));
  const end = /\s*[:=]?\s*$/u.exec(masked.slice(from, to));
  if (bracket) {
    if (bracket[1] !== undefined) connector = 'bracket';
    to = from + (bracket[1]?.length ?? 0);
  } else if (end) {
    if (connector === 'none' && end[0].includes(':')) connector = 'colon';
    to -= end[0].length;
  }
  from += /^\s*/u.exec(masked.slice(from, to))?.[0].length ?? 0;
  if (
    connector === 'bracket' &&
    (isLevel.test(masked.slice(from, to)) || inBrackets.has(masked.slice(from, to)))
  ) {
    qualifier = qualifier === null ? masked.slice(from, to) : `${masked.slice(from, to)}・${qualifier}`;
    connector = 'none';
    from = to;
  }
  return {
    connector,
    label: normal.slice(from, to),
    labelStart: offset + from,
    labelEnd: offset + to,
    qualifier,
    period: atEnd.period,
    measuredBy: atEnd.measuredBy,
    yearNote,
    plain: isPlain(masked.slice(from, to)),
  };
}

/** Every year of a piece in its short form, with what stands between and behind: 「令和4年度～令和8年度」 → `R4~R8`. */
export function shortYears(masked: string, normal: string): string {
  let text = '';
  for (const found of masked.matchAll(/\uE001+|[^\uE001]+/gu)) {
    const piece = normal.slice(found.index, found.index + found[0].length);
    text += found[0].startsWith('\uE001') ? shortYear(piece) : piece;
  }
  return text.trim();
}

const inBrackets = new Set<string>(qualifiersInBrackets);

function isPlain(label: string): boolean {
  if (sentence.test(label) || label.length > longestLabel || /^[~〜]/u.test(label)) return false;
  if (endsInSign(label)) return false;
  return !particleAtEnd.test(label) || plainEnding.test(label);
}
