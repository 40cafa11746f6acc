import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import { explainSteps, type RateResult } from '../../achievement';
import type { PlanSettings } from '../../plan';
import { usePaneTools } from '../workbook/pane-context';

const useStyles = makeStyles({
  steps: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: '12px',
    rowGap: '4px',
    margin: 0,
    paddingInlineStart: '8px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& dt': { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
    '& dd': { margin: 0 },
  },
});

/** 算定根拠 step by step: method, formula, figures, rounding, thresholds. */
export function CalculationSteps({ rate, settings }: { rate: RateResult; settings: PlanSettings }) {
  const styles = useStyles();
  const { texts } = usePaneTools();
  return (
    <dl className={styles.steps}>
      {explainSteps(rate, settings, texts.achievement).map(({ step, text }) => (
        <Fragment key={step}>
          <dt>{texts.grading.steps[step]}</dt>
          <dd>{text}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
