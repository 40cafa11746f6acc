import type { Finding } from '../finding';
import { normalNotation } from '../notation';
import type { Rule } from '../rule';
import { isNoneSign } from '../schedule';
import { textFix } from '../text-fix';
import { textData, textsOf, type PlanText } from '../texts';
import { eachMeasure } from '../walk';
import { departmentsIn, type Plan } from '../../plan';

/** Longer texts are prose, which is nowhere the same. */
const short = 40;

/**
 * The same thing written in several ways (表記ゆれ): signs for "none" (-, －, —), Roman numerals (Ⅵ, VI), separators of
 * departments (、 ・), widths of the measures' numbers (01, ０２), and words of one field that differ only in width, dashes or
 * brackets. The rarer ways are told, with the most common one as the fix; of equally common ones the first stays.
 */
export const mixedNotation: Rule = {
  code: 'mixed-notation',
  check: ({ plan }) => {
    const texts = textsOf(plan);
    return [
      ...rarer(noneSigns(texts), 'none'),
      ...rarer(romanNumerals(texts), 'roman'),
      ...rarer(separators(texts, plan), 'separator'),
      ...numberWidths(plan),
      ...sameWords(texts).flatMap((group) => rarer(group, 'words')),
    ];
  },
};

/** A text with the way in which it is written, and how to write it in another. */
interface Written {
  readonly text: PlanText;
  readonly way: string;
  readonly as: (way: string) => string;
}

function rarer(group: readonly Written[], kind: string): Finding[] {
  const count = new Map<string, number>();
  for (const { way } of group) count.set(way, (count.get(way) ?? 0) + 1);
  const [usual] = [...count].sort(([, a], [, b]) => b - a)[0] ?? [];
  if (usual === undefined || count.size < 2) return [];
  return group
    .filter(({ way }) => way !== usual)
    .map(({ text, as }) => {
      const better = as(usual);
      return {
        code: 'mixed-notation',
        severity: 'info',
        where: text.where,
        data: { ...textData(text), text: text.text, better, kind },
        ...textFix(
          {
            ...text,
            cell:
              text.cell === 'value' && !isNoneSign(better) ? 'value' : text.cell === 'part' ? 'part' : 'text',
          },
          better,
        ),
      };
    });
}

function noneSigns(texts: readonly PlanText[]): Written[] {
  return texts.flatMap((text): Written[] => {
    const sign = text.text.trim();
    const isUnit = text.where.kind === 'measure' && text.where.field.kind === 'unit';
    if (!isNoneSign(sign) || (text.cell !== 'value' && !isUnit) || text.where.kind === 'overview') return [];
    return [{ text, way: sign, as: (way) => way }];
  });
}

/** Fields that hold nothing but a Roman numeral. */
function romanNumerals(texts: readonly PlanText[]): Written[] {
  return texts.flatMap((text): Written[] => {
    const plain = text.text.normalize('NFKC').toUpperCase();
    if (!/^[IVX]{1,5}$/u.test(plain) || text.where.kind !== 'measure') return [];
    const way = /[\u2160-\u217f]/u.test(text.text)
      ? 'sign'
      : /[Ａ-Ｚａ-ｚ]/u.test(text.text)
        ? 'wide'
        : 'letters';
    return [{ text, way, as: (usual) => romanAs(plain, usual) }];
  });
}

function romanAs(plain: string, way: string): string {
  if (way === 'letters') return plain;
  if (way === 'wide')
    return plain.replace(/[A-Z]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
  const signs = Array.from({ length: 12 }, (_, i) => String.fromCharCode(0x2160 + i));
  return signs.find((sign) => sign.normalize('NFKC') === plain) ?? plain;
}

/** Lists of departments, each of which the plan knows. */
function separators(texts: readonly PlanText[], plan: Plan): Written[] {
  const listed = new Set(plan.settings.departments.map((name) => name.normalize('NFKC')));
  return texts.flatMap((text): Written[] => {
    if (text.where.kind !== 'measure' || text.where.field.kind !== 'department') return [];
    const names = departmentsIn(text.text, plan.settings.departments);
    if (names.length < 2 || !names.every((name) => listed.has(name.normalize('NFKC')))) return [];
    const ways = ['、', '・', '，', ','].filter((sign) => names.join(sign) === text.text);
    return ways[0] === undefined ? [] : [{ text, way: ways[0], as: (way) => names.join(way) }];
  });
}

function numberWidths(plan: Plan): Finding[] {
  const widths = plan.measures.map(({ number }) => (/[０-９]/u.test(number) ? 'wide' : 'narrow'));
  const wide = widths.filter((width) => width === 'wide').length;
  if (wide === 0 || wide === widths.length) return [];
  const usual = wide * 2 > widths.length ? 'wide' : 'narrow';
  return eachMeasure(plan, ({ measure, index, data, where }): Finding[] => {
    if (widths[index] === usual) return [];
    const better =
      usual === 'narrow'
        ? measure.number.normalize('NFKC')
        : measure.number.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    return [
      {
        code: 'mixed-notation',
        severity: 'info',
        where: where({ kind: 'number' }),
        data: { ...data, field: '番号', text: measure.number, better, kind: 'width' },
        fix: { kind: 'text', text: better },
      },
    ];
  });
}

/** Short texts of one field that are the same but for their writing. The glossary mark ※ and spaces are no difference here. */
function sameWords(texts: readonly PlanText[]): Written[][] {
  const groups = new Map<string, Written[]>();
  for (const text of texts) {
    if (text.where.kind !== 'measure' || text.text.length > short || isNoneSign(text.text)) continue;
    if (
      /^[IVX]{1,5}$/u.test(text.text.normalize('NFKC').toUpperCase()) ||
      text.where.field.kind === 'department'
    )
      continue;
    if (text.cell === 'value' && /\d/u.test(text.text.normalize('NFKC'))) continue;
    const way = text.text.replace(/[※\s]/gu, '');
    const key = `${text.field.replace(/_[MTSHR]\d{1,2}$/u, '')}\n${normalNotation(text.text)}`;
    const group = groups.get(key);
    const written: Written = { text, way, as: (usual) => usual };
    if (group) group.push(written);
    else groups.set(key, [written]);
  }
  // The fix is a text that stands in the plan, with its own spaces.
  return [...groups.values()]
    .filter((group) => new Set(group.map(({ way }) => way)).size > 1)
    .map((group) =>
      group.map((one) => ({
        ...one,
        as: (usual: string) => group.find(({ way }) => way === usual)?.text.text ?? usual,
      })),
    );
}
