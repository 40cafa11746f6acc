import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { explain, explainChoice, type RateResult } from '../../achievement';
import type { PlanSettings } from '../../plan';
import { usePane } from '../pane-context';
import { rateText } from '../rate-text';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'baseline', gap: '8px', flexWrap: 'wrap' },
  rate: { fontVariantNumeric: 'tabular-nums' },
  why: {
    display: 'grid',
    gap: '2px',
    paddingInlineStart: '8px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke2}`,
  },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** 達成率 with 算定根拠, how it was reckoned, or the reason why there is none. */
export function Reckoning({ rate, settings }: { rate: RateResult; settings: PlanSettings }) {
  const styles = useStyles();
  const { texts } = usePane();
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
      {open && (
        <div className={styles.why}>
          <Text size={200}>{explain(rate, settings, texts.achievement)}</Text>
          <Text size={200} className={styles.muted}>
            {explainChoice(rate.choice, texts.achievement)}
          </Text>
        </div>
      )}
    </>
  );
}
