import type { CompoundQuantity, NumberQuantity, Quantity, QuantityPart } from './quantity';
import { fromDouble } from './decimal';
import type { Connector } from './lead';
import { originalSlice, scan, type Figure, type Scan } from './scan';
import { dashes } from './sign';
import { knownUnits } from './known-units';
import { textQualifiers } from './qualifier-words';
import { actions } from './words';

const isUnit = new Set<string>(knownUnits);
/** －, ***, …, ／: signs of statistics for what is not there or not told, and a line through the cell. */
const noneSign = new RegExp(`^(?:[${dashes}－ｰ]+|[*＊]+|[.・･…‥．]{2,}|[…‥]|[／/＼])$`, 'u');
/** Characters of the longest value; what is longer is a text. */
const longest = 1000;
/** More digits than any figure has, with what may part them: beyond 308 a number of a cell would be infinite. */
const tooManyDigits = /(?:\p{Nd}[,.，．]?){101}/u;

/** Plans repeat their values, and readers, rules and tables read them again: each is taken apart once. */
const known = new Map<string, Quantity>();
const mostKnown = 8000;

/** Reads a value as printed: one number with its unit, several numbers, a text, or a sign for none. Never fails. */
export function readQuantity(text: string): Quantity {
  let quantity = known.get(text);
  if (quantity === undefined) {
    quantity = read(text);
    // long texts are hardly ever repeated
    if (text.length > 100) return quantity;
    if (known.size >= mostKnown) known.clear();
    known.set(text, quantity);
  }
  return quantity;
}

function read(text: string): Quantity {
  const trimmed = text.trim();
  if (trimmed === '' || noneSign.test(trimmed)) return { kind: 'none', text };
  if (trimmed.length > longest || tooManyDigits.test(trimmed)) return { kind: 'text', text };
  if (!/[\p{Nd}ゼ]|ｾﾞ/u.test(trimmed)) return textQuantity(text);
  const scanned = scan(text);
  const only = scanned.figures[0];
  if (!only || !isValueText(scanned)) return textQuantity(text);
  if (scanned.figures.length > 1) return compoundOf(scanned);
  return stageBefore(scanned, only) ?? numberOf(scanned, only);
}

/** The quantity of a number that has no printed text of its own, such as that of a cell or of JSON. */
export function quantityOfNumber(value: number, unit: string | null = null): NumberQuantity {
  const number = fromDouble(value);
  return { kind: 'number', text: `${value}${unit ?? ''}`, number, unit, qualifier: null, yearNote: null };
}

function textQuantity(text: string): Quantity {
  const normal = text.normalize('NFKC').trim();
  const found = textQualifiers.find(([pattern]) => pattern.test(normal));
  return found ? { kind: 'text', text, qualifier: found[1] } : { kind: 'text', text };
}

function isValueText({ figures, rest }: Scan): boolean {
  const [first] = figures;
  const last = figures.at(-1);
  if (first && first === last && isNumbering(first)) return false;
  const isNamed = figures.some(({ lead }) => lead.label !== '');
  const isClosed = /^[\s)\]}」】、.]*$/u.test(rest) || (!isNamed && /^\s*。$/u.test(rest));
  // Without a unit the words behind would be a heading: 「2 債権管理」.
  const isRemark = last?.tail.unit !== null && /^[\s)]*[一-龠々ァ-ヺー()]{1,12}$/u.test(rest);
  const isMoved = /^[へに](?:[一-龠]{2,6})?$/u.test(rest);
  return (isClosed || isRemark || isMoved) && figures.every((figure, i) => isValue(figure, figures[i - 1]));
}

function isValue(figure: Figure, before: Figure | undefined): boolean {
  const { lead, tail } = figure;
  if (!lead.plain || !tail.plain || figure.unclear) return false;
  if (tail.unit === '割' && lead.label.endsWith('の')) return false;
  if (tail.unit === '年' && !figure.grouped && /^(?:19|20)\d\d$/.test(figure.number.toString())) return false;
  if (tail.unit !== null && /^[A-Za-z]+$/.test(tail.unit) && !isUnit.has(tail.unit)) return false;
  if (!before) return true;
  if (lead.connector === 'range' && !isRange(before, figure)) return false;
  if (lead.connector === 'list' && figure.start === before.digitsEnd + 1) return false;
  return (
    lead.connector !== 'none' ||
    lead.label !== '' ||
    figure.start > before.tail.end ||
    isFromTo(before, figure)
  );
}

/** 「資料1」「別表2」 number things and count nothing. */
function isNumbering({ lead, tail, decimals, grouped, number, start }: Figure): boolean {
  const isJoined = lead.label !== '' && lead.labelEnd === start;
  return (
    isJoined &&
    tail.unit === null &&
    tail.qualifiers.length === 0 &&
    decimals === 0 &&
    !grouped &&
    number.compare(100) < 0
  );
}

/** 「1-1」「3-2」 number things; 10-20 goes up, and 5件-3件 has its units. */
function isRange(from: Figure, to: Figure): boolean {
  return from.number.compare(to.number) < 0 || from.tail.unit !== null;
}

/** 「70点以上80点未満」 */
function isFromTo(from: Figure, to: Figure): boolean {
  return (
    from.tail.qualifiers.some((word) => /以上|超/u.test(word)) &&
    to.tail.qualifiers.some((word) => /未満|以下/u.test(word))
  );
}

function numberOf(scanned: Scan, figure: Figure): Quantity {
  const { lead, tail } = figure;
  if (isInBrackets(scanned, figure)) return textQuantity(scanned.original);
  const prefix = originalSlice(scanned, lead.labelStart, lead.labelEnd).trim();
  return {
    kind: 'number',
    text: scanned.original,
    number: figure.number,
    unit: unitOf(figure),
    qualifier: qualifierOf(figure),
    yearNote: tail.yearNote ?? lead.yearNote,
    ...(lead.measuredBy === null ? {} : { per: lead.measuredBy }),
    ...(prefix === '' ? {} : { prefix }),
    ...(tail.suffix === null ? {} : { suffix: tail.suffix }),
  };
}

/** 「(1,200)」: in accounts a negative number, elsewhere a figure beside another. */
function isInBrackets({ normal, rest }: Scan, { start, lead, tail }: Figure): boolean {
  return (
    lead.label === '' &&
    tail.unit === null &&
    /^\s*\(\s*$/u.test(normal.slice(0, start)) &&
    /^\s*\)/u.test(rest)
  );
}

/** 「年60頭」 and 「1日平均35人」 count 頭/年 and 人/日. A share or a place is no count: 「年3%」. */
function unitOf({ lead, tail }: Figure): string | null {
  return tail.unit !== null && lead.period && isCount(tail.unit)
    ? `${tail.unit}/${lead.period.of}`
    : tail.unit;
}

function isCount(unit: string): boolean {
  return !/[%‰割位倍点度]$/u.test(unit) && !unit.includes('/');
}

/** 「開始(41業務)」「協議後事業実施:2件」: a stage in words and how many. */
function stageBefore(scanned: Scan, figure: Figure): CompoundQuantity | null {
  const { lead } = figure;
  const isStage =
    (lead.connector === 'bracket' && lead.label !== '') ||
    (lead.connector === 'colon' && actions.some((word) => lead.label.endsWith(word)));
  if (!isStage || lead.label === '') return null;
  return {
    kind: 'compound',
    text: scanned.original,
    parts: [{ label: '段階', text: lead.label }, partOf(figure, '数')],
  };
}

function compoundOf(scanned: Scan): CompoundQuantity {
  const { figures, original } = scanned;
  const [first, second] = figures;
  const paired = figures.length === 2 && second?.lead.label === '';
  if (first && second && paired && isPair(first, second)) {
    const labels = pairLabels(second.lead.connector);
    const prefix = originalSlice(scanned, first.lead.labelStart, first.lead.labelEnd).trim();
    const shared =
      first.tail.unit === null
        ? { ...partOf(first, labels[0]), unit: second.tail.unit }
        : partOf(first, labels[0]);
    return {
      kind: 'compound',
      text: original,
      parts: [shared, partOf(second, labels[1])],
      ...(prefix === '' ? {} : { prefix }),
    };
  }
  return {
    kind: 'compound',
    text: original,
    parts: figures.map((figure) => partOf(figure, labelOf(figure))),
  };
}

function isPair(first: Figure, second: Figure): boolean {
  return ['arrow', 'range', 'of', 'over'].includes(second.lead.connector) || isFromTo(first, second);
}

function pairLabels(connector: Connector): readonly [string, string] {
  switch (connector) {
    case 'arrow':
      return ['変更前', '変更後'];
    case 'of':
      return ['総数', '内数'];
    case 'over':
      return ['内数', '総数'];
    default:
      return ['下限', '上限'];
  }
}

function partOf(figure: Figure, label: string): QuantityPart {
  return {
    label,
    number: figure.number,
    unit: unitOf(figure),
    qualifier: qualifierOf(figure) ?? (/延べ/u.test(label) ? '延べ' : /累計/u.test(label) ? '累計' : null),
    yearNote: figure.tail.yearNote ?? figure.lead.yearNote,
  };
}

function labelOf(figure: Figure): string {
  const { lead, tail } = figure;
  const label = lead.label.replace(/までに$/u, 'まで');
  if (label.endsWith('の') && tail.unit === '%') return `${label.slice(0, -1)}に占める割合`;
  if (label !== '') return label;
  if (lead.yearNote !== null) return `${lead.yearNote}年度の実績`;
  if (tail.unit === '%' && tail.qualifiers.some((word) => word.startsWith('増'))) return '増加率';
  if (tail.unit === '%' && tail.qualifiers.some((word) => /[縮減]/u.test(word))) return '縮減率';
  return '値';
}

function qualifierOf({ lead, tail }: Figure): string | null {
  const words = [
    ...periodWords(lead, tail),
    ...(lead.qualifier === null ? [] : [lead.qualifier]),
    ...tail.qualifiers,
  ];
  return words.length === 0 ? null : words.join('・');
}

/** 平均 where the period is part of the unit, 月平均 where it is not. */
function periodWords({ period }: Figure['lead'], { unit }: Figure['tail']): readonly string[] {
  if (!period) return [];
  if (unit === null || !isCount(unit)) return [period.printed];
  return period.isMean ? ['平均'] : [];
}
