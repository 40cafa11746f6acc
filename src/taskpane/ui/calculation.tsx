import { Link, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { RateResult } from '../../achievement';
import type { PlanSettings } from '../../plan';
import { usePaneTools } from '../workbook/pane-context';
import { rateText } from './rate-text';
import { later } from './later';

/** Loaded with the first question. */
const CalculationSteps = later(async () => (await import('./calculation-steps')).CalculationSteps);

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'baseline', gap: '8px', flexWrap: 'wrap' },
  rate: { fontVariantNumeric: 'tabular-nums' },
});

/** 達成率 with 算定根拠, how it was calculated, or the reason why there is none. */
export function Calculation({ rate, settings }: { rate: RateResult; settings: PlanSettings }) {
  const styles = useStyles();
  const { texts } = usePaneTools();
  const [open, setOpen] = useState(false);
  return (
    <>
      <div className={styles.line}>
        <Text>{texts.entry.rate}</Text>
        <Text weight="semibold" size={400} className={styles.rate}>
          {rate.ok ? rateText(rate) : '—'}
        </Text>
        <Link as="button" onClick={() => setOpen(!open)} aria-expanded={open}>
          {texts.entry.why}
        </Link>
      </div>
      {open && <CalculationSteps.Part rate={rate} settings={settings} />}
    </>
  );
}
