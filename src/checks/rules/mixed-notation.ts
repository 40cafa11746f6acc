import type { Found } from '../finding';
import { mended } from '../mended';
import { normalNotation, unmarked } from '../notation';
import type { Rule } from '../rule';
import { isNoneSign } from '../schedule';
import { textFix } from '../text-fix';
import { textData, textsOf, type PlanText, type TextData } from '../texts';
import { eachMeasure } from '../walk';
import { departmentsIn, type Plan } from '../../plan';

/** Longer texts are prose, which is nowhere the same. */
const short = 40;

interface Data extends TextData {
  readonly kind: 'none' | 'separator' | 'width' | 'words' | 'sign';
  readonly text: string;
  readonly better: string;
}

/**
 * The same thing written in several ways (表記ゆれ): signs for "none" (-, －, —), before what is below zero (△, ▲, -; the plan's own where it says one)
 * and separators of departments (、 ・), in the sheets and in the overview; widths of the measures' numbers (01, ０２); words of one field that differ only in width, dashes
 * or brackets. The rarer ways are told, with the most common one as the fix; of equally common ones the first stays. The
 * glossary mark ※, spaces and the two forms of Roman numerals (Ⅱ, II) are no differences.
 */
export const mixedNotation: Rule<Data> = {
  check: ({ plan }) => {
    const texts = textsOf(plan);
    return [
      ...rarer(noneSigns(texts), 'none'),
      ...rarer(separators(texts, plan), 'separator'),
      ...rarer(signs(texts), 'sign', plan.settings.negativeMark),
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

/** @param prescribed the way that the plan says */
function rarer(group: readonly Written[], kind: Data['kind'], prescribed?: string): Found<Data>[] {
  const count = new Map<string, number>();
  // the overview is made from the sheets and has no voice of its own
  for (const { way, text } of group)
    count.set(way, (count.get(way) ?? 0) + (text.where.kind === 'overview' ? 0 : 1));
  const [most] = [...count].sort(([, a], [, b]) => b - a)[0] ?? [];
  const usual = prescribed ?? most;
  if (usual === undefined || (count.size < 2 && prescribed === undefined)) return [];
  return group
    .filter(({ way }) => way !== usual)
    .map(({ text, as }) => {
      const better = as(usual);
      return {
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
    if (!isNoneSign(sign) || (text.cell !== 'value' && !isUnit)) return [];
    return [{ text, way: sign, as: (way) => way }];
  });
}

const negative = /^(△|▲|[-－−‐])(\s*)(?=[0-9０-９])/u;

/** Signs before figures that are below zero; the dashes are one way. */
function signs(texts: readonly PlanText[]): Written[] {
  return texts.flatMap((text): Written[] => {
    const [, sign = ''] = negative.exec(text.text) ?? [];
    if (text.cell !== 'value' || sign === '') return [];
    const way = sign === '△' || sign === '▲' ? sign : '-';
    return [{ text, way, as: (other) => text.text.replace(negative, `${other}$2`) }];
  });
}

/** Lists of departments, each of which the plan knows. */
function separators(texts: readonly PlanText[], plan: Plan): Written[] {
  const listed = new Set(plan.settings.departments.map((name) => name.normalize('NFKC')));
  return texts.flatMap((text): Written[] => {
    if (!isDepartment(text)) return [];
    const names = departmentsIn(text.text, plan.settings.departments);
    if (names.length < 2 || !names.every((name) => listed.has(name.normalize('NFKC')))) return [];
    const ways = ['、', '・', '，', ','].filter((sign) => names.join(sign) === text.text);
    return ways[0] === undefined ? [] : [{ text, way: ways[0], as: (way) => names.join(way) }];
  });
}

function isDepartment({ where }: PlanText): boolean {
  if (where.kind === 'overview') return where.part === 'department';
  return where.kind === 'measure' && where.field.kind === 'department';
}

function numberWidths(plan: Plan): Found<Data>[] {
  const widths = plan.measures.map(({ number }) => (/[０-９]/u.test(number) ? 'wide' : 'narrow'));
  const wide = widths.filter((width) => width === 'wide').length;
  if (wide === 0 || wide === widths.length) return [];
  const usual = wide * 2 > widths.length ? 'wide' : 'narrow';
  return eachMeasure(plan, ({ measure, index, data, where }): Found<Data>[] => {
    if (widths[index] === usual) return [];
    const better =
      usual === 'narrow'
        ? measure.number.normalize('NFKC')
        : measure.number.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    return [
      {
        severity: 'info',
        where: where({ kind: 'number' }),
        data: { ...data, field: '番号', text: measure.number, better, kind: 'width' },
        fix: { kind: 'text', text: better },
      },
    ];
  });
}

/** Short texts of one field that are the same but for their writing, beyond what other rules about characters put right. */
function sameWords(texts: readonly PlanText[]): Written[][] {
  const groups = new Map<string, Written[]>();
  for (const text of texts) {
    if (text.where.kind !== 'measure' || text.text.length > short || isNoneSign(text.text)) continue;
    if (isDepartment(text) || (text.cell === 'value' && /\d/u.test(text.text.normalize('NFKC')))) continue;
    const way = unmarked(mended(text.text));
    const key = `${text.field.replace(/_[MTSHR]\d{1,2}$/u, '')}\n${normalNotation(text.text)}`;
    const group = groups.get(key);
    const written: Written = { text, way, as: (usual) => usual };
    if (group) group.push(written);
    else groups.set(key, [written]);
  }
  return [...groups.values()]
    .filter((group) => new Set(group.map(({ way }) => way)).size > 1)
    .map((group) =>
      group.map((one) => ({ ...one, as: (usual: string) => textOf(group, usual, one.text.text) })),
    );
}

/** A text of the plan that is written so, with its own spaces; marked with ※ only where the old one is. */
function textOf(group: readonly Written[], usual: string, old: string): string {
  const found = mended(group.find(({ way }) => way === usual)?.text.text ?? usual);
  return old.includes('※') ? found : found.replace(/※/gu, '');
}
