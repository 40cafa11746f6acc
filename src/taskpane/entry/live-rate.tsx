import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, useSyncExternalStore } from 'react';
import type { PlanSettings } from '../../plan';
import { evaluate, type Evaluation } from '../../plan/evaluation';
import type { EntryField } from '../workbook/entries/entry-fields';
import { liveMeasure } from './live-measure';
import { usePane, usePaneTools, yearOf } from '../workbook/pane-context';
import { rateText } from '../ui/rate-text';
import type { MeasureReading } from '../workbook/book-port';
import { GradeChip } from '../ui/grade-chip';
import { Calculation } from '../ui/calculation';
import { usePause } from '../ui/use-pause';

const useStyles = makeStyles({
  grade: { display: 'flex', alignItems: 'center', gap: '8px', flexWrap: 'wrap' },
  muted: { color: tokens.colorNeutralForeground2 },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

interface LiveProps {
  readonly one: MeasureReading;
  readonly fields: readonly EntryField[];
}

/** Rates and grade with what is being typed. */
function useEvaluation({ one, fields }: LiveProps): Evaluation {
  const { pane } = usePaneTools();
  const settings = usePane((one) => one.state().reading?.plan.settings);
  const drafts = useSyncExternalStore(pane.drafts.subscribe, pane.drafts.all);
  const year = usePane(yearOf);
  return useMemo(() => {
    if (!settings || !fields.some(({ id }) => drafts.has(id))) return pane.evaluation(one.measure);
    return evaluate(liveMeasure(one.measure, fields, drafts), settings, year);
  }, [pane, one, fields, drafts, settings, year]);
}

/** The rate of one indicator, live. */
export function LiveRate({
  index,
  settings,
  ...live
}: LiveProps & { index: number; settings: PlanSettings }) {
  const rate = useEvaluation(live).rates[index];
  return rate ? <Calculation rate={rate} settings={settings} /> : null;
}

/** The grade, live, beside the computed one where a human gave another. */
export function LiveGrade(live: LiveProps) {
  const styles = useStyles();
  const { texts } = usePaneTools();
  const year = usePane(yearOf);
  const { computed, grade } = useEvaluation(live);
  const given = live.one.measure.grades[year];
  return (
    <div className={styles.grade}>
      <Text>{texts.entry.grade}</Text>
      <GradeChip grade={grade} label={texts.entry.grade} />
      {given && (
        <Text size={200} className={styles.muted}>
          {texts.entry.computed} {computed ?? '—'}
          {given.reason === undefined ? '' : `・${given.reason}`}
        </Text>
      )}
    </div>
  );
}

/** Time without typing (ms) after which screen readers are told. */
const pause = 1_000;

/** The same in words for screen readers, when the typing rests. */
export function LiveWords(live: LiveProps) {
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const drafts = useSyncExternalStore(pane.drafts.subscribe, pane.drafts.all);
  const { rates, grade } = useEvaluation(live);
  const { indicators } = live.one.measure;
  const typed = live.fields.some(({ id }) => drafts.has(id));
  const words = [
    ...rates.map((rate, i) => texts.entry.live(indicators[i]?.name ?? '', rate.ok ? rateText(rate) : '—')),
    texts.entry.liveGrade(grade ?? '—'),
  ].join('、');
  const settled = usePause(typed ? words : '', pause);
  return (
    <div className={styles.hidden} aria-live="polite">
      {settled}
    </div>
  );
}
