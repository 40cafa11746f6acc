import type { CompoundQuantity, NumberQuantity, Quantity, QuantityPart } from './quantity';
import { fromDouble } from './decimal';
import { originalSlice, scan, type Figure, type Scan } from './scan';
import { actions, knownUnits, textQualifiers } from './words';

const isUnit = new Set<string>(knownUnits);
const noneSign = /^[-−‐‑‒–—―ーｰ－─━]+$/u;

/** Reads a value as printed: one number with its unit, several numbers, a text, or a sign for none. Never fails. */
export function readQuantity(text: string): Quantity {
  const trimmed = text.trim();
  if (trimmed === '' || noneSign.test(trimmed)) return { kind: 'none', text };
  if (!/[0-9０-９]/.test(trimmed)) return textQuantity(text);
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
  if (!lead.plain || !tail.plain) return false;
  if (tail.unit === '割' && lead.label.endsWith('の')) return false;
  if (tail.unit === '年' && !figure.grouped && /^(?:19|20)\d\d$/.test(figure.number.toString())) return false;
  if (tail.unit !== null && /^[A-Za-z]+$/.test(tail.unit) && !isUnit.has(tail.unit)) return false;
  if (!before) return true;
  if (figure.lead.connector === 'list' && figure.start === before.digitsEnd + 1) return false;
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

/** 「70点以上80点未満」 */
function isFromTo(from: Figure, to: Figure): boolean {
  return (
    from.tail.qualifiers.some((word) => /以上|超/u.test(word)) &&
    to.tail.qualifiers.some((word) => /未満|以下/u.test(word))
  );
}

function numberOf(scanned: Scan, figure: Figure): NumberQuantity {
  const prefix = originalSlice(scanned, figure.lead.labelStart, figure.lead.labelEnd).trim();
  return {
    kind: 'number',
    text: scanned.original,
    number: figure.number,
    unit: figure.tail.unit,
    qualifier: qualifierOf(figure),
    yearNote: figure.tail.yearNote ?? figure.lead.yearNote,
    ...(prefix === '' ? {} : { prefix }),
    ...(figure.tail.suffix === null ? {} : { suffix: figure.tail.suffix }),
  };
}

/** 「開始(41業務)」「協議後事業実施:2件」: a stage in words and how many. */
function stageBefore(scanned: Scan, figure: Figure): CompoundQuantity | null {
  const { lead } = figure;
  const isStage =
    lead.connector === 'bracket' ||
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
    const labels =
      second.lead.connector === 'arrow' ? (['変更前', '変更後'] as const) : (['下限', '上限'] as const);
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
  return second.lead.connector === 'arrow' || second.lead.connector === 'range' || isFromTo(first, second);
}

function partOf(figure: Figure, label: string): QuantityPart {
  return {
    label,
    number: figure.number,
    unit: figure.tail.unit,
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
  const words = lead.qualifier === null ? tail.qualifiers : [lead.qualifier, ...tail.qualifiers];
  return words.length === 0 ? null : words.join('・');
}
