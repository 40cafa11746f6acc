import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { unsettledIndicators } from '../../plan';
import { gradeWords, gradingRows, gradingWay } from '../grading-rows';
import { initialView, viewedRows, type GradingView } from '../grading-view';
import { usePane } from '../pane-context';
import type { GradingMemory } from '../pane-state';
import { GradingFilter } from '../parts/grading-filter';
import { GradingTable } from '../parts/grading-table';
import { later } from '../parts/later';
import { PlanTotal } from '../parts/plan-total';
import { UnsettledNote } from '../parts/unsettled-note';
import { PlaceWaiting } from '../parts/waiting';
import type { PlanReading } from '../services';

/** Loaded with the first question. */
const Settling = later(async () => (await import('../parts/settling')).Settling, <PlaceWaiting />);

const useStyles = makeStyles({
  intro: {
    padding: '12px 20px',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    alignItems: 'flex-start',
  },
});

const untouched: GradingMemory = { view: initialView, open: new Set(), active: null };

/** 採点: every indicator with target, actual, rate and grade; differences to a human's grade are marked. */
export function Grading({ reading }: { reading: PlanReading }) {
  const styles = useStyles();
  const { pane, state, texts } = usePane();
  const year = pane.year();
  const memory = state.grading ?? untouched;
  const { view } = memory;
  const rows = useMemo(
    () => gradingRows(reading, year, (measure) => pane.evaluation(measure)),
    [reading, year, pane],
  );
  const shown = useMemo(() => viewedRows(rows, view, gradeWords(reading)), [rows, view, reading]);
  const way = useMemo(() => gradingWay(reading, year), [reading, year]);
  const unsettled = useMemo(() => unsettledIndicators(reading.plan, year).length, [reading, year]);
  const { settings } = reading.plan;
  const look = (next: GradingView): void => pane.keepGrading({ ...memory, view: next });
  if (state.settling.isOpen) return <Settling.Part reading={reading} />;
  return (
    <>
      <section className={styles.intro}>
        {unsettled > 0 && <UnsettledNote count={unsettled} />}
        <Text>{texts.grading.about[way]}</Text>
        <Button appearance="primary" onClick={() => void pane.proposeGrades()}>
          {texts.grading.run}
        </Button>
        <PlanTotal rows={shown} all={shown.length === rows.length} settings={settings} />
      </section>
      <GradingFilter
        rows={rows}
        shown={shown.length}
        view={view}
        grades={gradeWords(reading)}
        way={way}
        onChange={look}
      />
      <GradingTable
        rows={shown}
        reading={reading}
        way={way}
        memory={memory}
        onChange={(next) => pane.keepGrading(next)}
      />
    </>
  );
}
