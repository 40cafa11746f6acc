import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { explain } from '../../achievement';
import { overallRate, type Indicator, type PlanSettings, type YearKey } from '../../plan';
import { usePaneTools } from '../workbook/pane-context';
import { rateText } from '../ui/rate-text';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', alignItems: 'baseline' },
  rate: { fontVariantNumeric: 'tabular-nums' },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** 合計目標達成率 of one indicator, where it is another than that of the year. */
export function TotalOfIndicator(props: {
  readonly indicator: Indicator;
  readonly year: YearKey;
  readonly settings: PlanSettings;
}) {
  const { indicator, year, settings } = props;
  const styles = useStyles();
  const { texts } = usePaneTools();
  const found = overallRate(indicator, settings, year);
  // a final target in words is no news
  if (!found || (found.kind === 'final' && !found.rate.ok)) return null;
  const { kind, rate } = found;
  const ungraded = { ...settings, gradeScale: [] };
  return (
    <div>
      <div className={styles.line}>
        <Text>{texts.grading.total.ofIndicator[kind]}</Text>
        <Text weight="semibold" className={styles.rate}>
          {rate.ok ? rateText(rate) : '—'}
        </Text>
      </div>
      <Text size={200} className={styles.muted}>
        {explain(rate, ungraded, texts.achievement)}
      </Text>
    </div>
  );
}
