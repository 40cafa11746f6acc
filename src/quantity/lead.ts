import { shortYear } from './mask';
import { qualifiersBefore } from './words';

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
const qualifierAtEnd = new RegExp(`(?:${qualifiersBefore.join('|')})\\s*$`, 'u');
const yearAtStart = /^(?:[(〔]?)(\uE001+)(?:末|時点|現在|度)?(?:の|:|\)|〕)?\s*/u;
const deadline = /^\uE001+(?:まで(?:に)?|末まで(?:に)?)/u;
const sentence = /(?:される|された|されて|する|した|して|ている|ない)/u;
const particleAtEnd = /[のをにでへと]$/u;
const plainEndings = /(?:までに|新たに|さらに|ごと)$/u;

/**
 * Reads what stands before a figure.
 * @param masked the piece with years and calendar figures covered; `normal` the same piece as printed
 * @param offset where the piece begins in the whole text
 * @param follows whether another figure stands before it
 */
export function readLead(masked: string, normal: string, offset: number, follows: boolean): Lead {
  let from = 0;
  let to = masked.length;
  let connector: Connector = 'none';
  if (follows) {
    const joined = connectors.find(([pattern]) => pattern.test(masked));
    if (joined) {
      connector = joined[1];
      from = joined[0].exec(masked)?.[0].length ?? 0;
    }
  }
  let qualifier: string | null = null;
  const qualified = qualifierAtEnd.exec(masked.slice(from, to));
  if (qualified && isWholeQualifier(masked.slice(from, to), qualified[0])) {
    qualifier = qualified[0].trim();
    to = from + qualified.index;
  }
  let yearNote: string | null = null;
  const year = deadline.test(masked.slice(from, to)) ? null : yearAtStart.exec(masked.slice(from, to));
  if (year?.[1]) {
    const at = from + year[0].indexOf('\uE001');
    yearNote = shortYear(normal.slice(at, at + year[1].length));
    from += year[0].length;
  }
  const piece = masked.slice(from, to);
  const ended = /\s*[:=]?\s*$/u.exec(piece);
  const bracketed = /^(.*\S)\s*[([]\s*$/su.exec(piece);
  if (bracketed?.[1] !== undefined && !follows) {
    connector = 'bracket';
    to = from + bracketed[1].length;
  } else if (ended) {
    if (connector === 'none' && ended[0].includes(':')) connector = 'colon';
    to -= ended[0].length;
  }
  from += /^\s*/u.exec(masked.slice(from, to))?.[0].length ?? 0;
  const label = masked.slice(from, to);
  return {
    connector,
    label: normal.slice(from, to),
    labelStart: offset + from,
    labelEnd: offset + to,
    qualifier,
    yearNote,
    plain: isPlain(label),
  };
}

/** 約 in 公約 or 予約 is part of another word. */
function isWholeQualifier(before: string, found: string): boolean {
  const word = found.trim();
  const preceding = before.slice(0, before.length - found.length);
  if (word === '約') return !/[一-龠]$/u.test(preceding) || /[数率額量員者]$/u.test(preceding);
  if (word === '全') return preceding.trim() === '';
  return true;
}

function isPlain(label: string): boolean {
  if (sentence.test(label)) return false;
  return (
    !particleAtEnd.test(label) ||
    plainEndings.test(label) ||
    /(?:職員|市民|全体|総数|市|者|目標|前年度?)の$/u.test(label)
  );
}
