import { limitOf } from '../../achievement';
import type { Finding } from '../finding';
import type { Rule } from '../rule';
import { seriesOf, type Figure, type Series } from '../series';
import { eachIndicator } from '../walk';

/**
 * A name that speaks of another thing than the figures: of a change (…の削減) where they are levels (10時間/月以下), of a
 * number (…の職員数) where they are shares (%), of a share (…率) where they are not.
 */
export const nameAndValue: Rule = {
  code: 'name-and-value',
  check: ({ plan }) =>
    eachIndicator(plan, ({ indicator, place, data, where }): Finding[] => {
      const series = seriesOf(indicator, place);
      const state = stateOf(indicator.name, series);
      if (!state) return [];
      return [
        {
          code: 'name-and-value',
          severity: 'info',
          where: where({ kind: 'indicatorName', indicator: place }),
          data: { ...data, state, unit: series.unit ?? '', value: sampleOf(series)?.text ?? '' },
        },
      ];
    }),
};

function stateOf(printed: string, series: Series): 'level' | 'share' | 'number' | null {
  const sample = sampleOf(series);
  if (!sample) return null;
  const name = printed.replace(/[（(][^（()）]*[)）]|※.*$/gu, '').trim();
  const unit = series.unit?.normalize('NFKC') ?? null;
  if (unit === '%' && !isRatio(sample) && /[^率]数(の?(減少|増加|削減|低減))?$/u.test(name)) return 'share';
  if (unit !== null && /(?<!倍|効|確|能)率$|割合$/u.test(name) && !/^[%‰割倍]/u.test(unit)) return 'number';
  const isChange = /(削減|低減|減少|縮減|短縮|抑制)$/u.test(name);
  return isChange && isLevel(series) ? 'level' : null;
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
