import { limitOf } from '../../achievement';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { seriesOf, type Figure, type Series } from '../series';
import { eachIndicator, type IndicatorData } from '../walk';

interface Data extends IndicatorData {
  readonly state: 'level' | 'share' | 'number';
  readonly unit: string;
  readonly value: string;
  readonly word: string;
}

/**
 * A name that speaks of another thing than the figures: of a change (…の削減) where they are levels (10時間/月以下), of a
 * number (…の職員数) where they are shares (%), of a share (…率) where they count (人, 件). A name that speaks of a ratio
 * anywhere (A／B, 割合 in brackets) goes with %, and rates that are counted by nature (合計特殊出生率) with their units.
 */
export const nameAndValue: Rule<Data> = {
  check: ({ plan }) =>
    eachIndicator(plan, ({ indicator, place, data, where }): Found<Data>[] => {
      const series = seriesOf(indicator, place);
      const state = stateOf(indicator.name, series);
      if (!state) return [];
      return [
        {
          severity: 'info',
          where: where({ kind: 'indicatorName', indicator: place }),
          data: {
            ...data,
            state,
            unit: series.unit ?? '',
            value: (sampleOf(series)?.text ?? '').normalize('NFKC'),
            word: change.exec(withoutNotes(indicator.name))?.[0] ?? '',
          },
        },
      ];
    }),
};

/** Rates that are counted in people, days or the like: 合計特殊出生率 (人), 死亡率 (人口10万対), 回転率 (回). */
const ratesInUnits = /(出生|死亡|罹患|有病|婚姻|離婚|発生|犯罪|回転|自殺|受療|生残)率$/u;
/** Units that a rate can have: shares, times, differences of shares, ranks, 人/千人. */
const unitOfRate = /^(%|‰|割|分|厘|倍|ポイント|pt|ppm|位|点)|[/対]|当たり|あたり/iu;
/** A name of a ratio, whatever it ends with: A／B, A÷B, B に対する A, 占める, 割合, 比. */
const ratioName = /[／/÷]|割合|比率|比(?![較例])|率|に対する|に占める|のうち|当たり|あたり|達成度|普及度/u;

function stateOf(printed: string, series: Series): 'level' | 'share' | 'number' | null {
  const sample = sampleOf(series);
  if (!sample) return null;
  const name = withoutNotes(printed);
  const unit = series.unit?.normalize('NFKC') ?? null;
  if (unit === '%' && !isRatio(sample) && !ratioName.test(printed) && /[^率指係倍]数$/u.test(name))
    return 'share';
  if (
    unit !== null &&
    /(?<!倍|効|確|能|比|軽|引)率$|割合$/u.test(name) &&
    isUnitOfNumbers(printed, name, unit)
  )
    return 'number';
  return change.test(name) && isLevel(series) ? 'level' : null;
}

const change = /(削減|低減|減少|縮減|短縮|抑制)$/u;

function withoutNotes(name: string): string {
  return name.replace(/[（(][^（()）]*[)）]|※.*$/gu, '').trim();
}

function isUnitOfNumbers(printed: string, name: string, unit: string): boolean {
  return (
    !unitOfRate.test(unit) && !ratesInUnits.test(name) && !/当たり|あたり|対\d|との差|順位/u.test(printed)
  );
}

/** Limits, zeros, and targets that fall from the baseline are levels. */
function isLevel({ baseline, targets, finalTarget }: Series): boolean {
  const all = finalTarget ? [...targets, finalTarget] : targets;
  return all.some(
    ({ quantity, number }) =>
      limitOf(quantity.qualifier) !== null ||
      number.n === 0n ||
      (baseline !== null && number.compare(baseline.number) < 0),
  );
}

function sampleOf({ targets, finalTarget }: Series): Series['finalTarget'] {
  return finalTarget ?? targets.at(-1) ?? null;
}

/** 前年同期比50%: a share of the number that the name speaks of. */
function isRatio({ quantity }: Figure): boolean {
  return quantity.qualifier?.includes('比') ?? false;
}
