import { shortYear } from './mask';
import { longestFirst, qualifiersBefore, qualifiersInBrackets } from './words';

/** What joins a figure to the one before it, or to the words before it. */
export type Connector = 'arrow' | 'range' | 'bracket' | 'colon' | 'list' | 'none';

/** What stands before a figure: 「(R3年度89回)」 has the year R3 and a bracket. */
export interface Lead {
  readonly connector: Connector;
  /** The words that name the figure; '' where none are. */
  readonly label: string;
  /** Where the label begins and ends in the normal text. */
  readonly labelStart: number;
  readonly labelEnd: number;
  readonly qualifier: string | null;
  readonly yearNote: string | null;
  /** False where the words make a sentence of which the figure is only a part. */
  readonly plain: boolean;
}

const connectors: readonly (readonly [RegExp, Connector])[] = [
  [/^\s*(?:→|⇒|⇨|➡|->|=>|から(?=\s*$))\s*/u, 'arrow'],
  [/^\s*(?:[~〜∼]|[-−‐‑–—](?=\s*$))\s*/u, 'range'],
  [/^\s*[([{「【]\s*/u, 'bracket'],
  [/^\s*[,、/・;。\n]\s*/u, 'list'],
];
const qualifierAtEnd = new RegExp(
  `(?:${longestFirst(qualifiersBefore)}|\\uE002+(?:日|か月|ヶ月|か年|ヶ年|カ年|年間|年)平均)\\s*$`,
  'u',
);
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
/** Words that end in 約 and are not 「約」: 予約, 契約 … */
const otherThanAbout = /[予公契規条節制誓要集婚特倹成解盟]約$/u;

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
  const atEnd = qualifierAtEnd.exec(masked.slice(from));
  if (atEnd && isWholeQualifier(masked.slice(from))) {
    to = from + atEnd.index;
    const word = normal.slice(to).trim();
    qualifier = qualifier === null ? word : `${qualifier}・${word}`;
  }

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
  return {
    connector,
    label: normal.slice(from, to),
    labelStart: offset + from,
    labelEnd: offset + to,
    qualifier,
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

function isWholeQualifier(piece: string): boolean {
  const text = piece.trimEnd();
  return !otherThanAbout.test(text) && !/\S全$/u.test(text);
}

function isPlain(label: string): boolean {
  if (sentence.test(label) || label.length > longestLabel || /^[~〜]/u.test(label)) return false;
  return !particleAtEnd.test(label) || plainEnding.test(label);
}
