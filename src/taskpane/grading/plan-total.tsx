import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { total, type RateResult } from '../../achievement';
import type { PlanSettings } from '../../plan';
import { usePaneTools } from '../workbook/pane-context';
import { percentText } from '../ui/rate-text';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', alignItems: 'baseline' },
  rate: { fontVariantNumeric: 'tabular-nums' },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** The achievement rate of the whole plan (or of the rows that are shown) by the plan's way of making a total. */
export function PlanTotal({
  rows,
  all,
  settings,
}: {
  rows: readonly { readonly rate: RateResult | null }[];
  /** Whether these are the rates of all measures. */
  all: boolean;
  settings: PlanSettings;
}) {
  const styles = useStyles();
  const { texts } = usePaneTools();
  const words = texts.grading.total;
  const found = useMemo(
    () =>
      total(
        rows.flatMap(({ rate }) => rate ?? []),
        settings.total,
        settings.rounding,
      ),
    [rows, settings],
  );
  return (
    <div className={styles.root}>
      <Text>{all ? words.plan : words.shown}</Text>
      <Text weight="semibold" size={400} className={styles.rate}>
        {found.ok ? percentText(found.printed) : '—'}
      </Text>
      <Text size={200} className={styles.muted}>
        {found.ok
          ? words.calculated(texts.settingsForm.totalWords[settings.total], found.counted, found.left)
          : words.reasons[found.reason]}
      </Text>
    </div>
  );
}
