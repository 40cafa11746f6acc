import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { pending } from '../workbook/entries/entry-fields';
import { gradeWords } from '../workbook/grading-way';
import { gradingRows } from './grading-rows';
import { gradingWay } from '../workbook/grading-way';
import { viewedRows, type GradingView } from './grading-view';
import { usePane, usePaneTools, useSlice, yearOf } from '../workbook/pane-context';
import { gradingSlice } from './memory';
import { unsettledIndicators } from '../../plan';
import { later } from '../ui/later';
import { PlaceWaiting } from '../ui/waiting';
import { settlingSlice } from './settling-state';
import { UnsettledNote } from './unsettled-note';
import { GradingFilter } from './grading-filter';
import { GradingTable } from './grading-table';
import { PlanTotal } from './plan-total';
import type { PlanReading } from '../workbook/book-port';
import { useMainLook } from '../ui/main-look';

/** Loaded with the first question. */
const Settling = later(async () => (await import('./settling')).Settling, <PlaceWaiting />);

const useStyles = makeStyles({
  intro: {
    padding: '12px 20px',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    alignItems: 'flex-start',
  },
});

/** 評価: every indicator with target, actual, rate and grade; differences to a human's grade are marked. */
export function Grading({ reading }: { reading: PlanReading }) {
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const mainLook = useMainLook();
  const year = usePane(yearOf);
  const memory = useSlice(gradingSlice);
  const { isOpen: isSettling } = useSlice(settlingSlice);
  const { view } = memory;
  const rows = useMemo(
    () => gradingRows(reading, year, (measure) => pane.evaluation(measure)),
    [reading, year, pane],
  );
  const shown = useMemo(() => viewedRows(rows, view, gradeWords(reading)), [rows, view, reading]);
  const way = useMemo(() => gradingWay(reading, year), [reading, year]);
  const unsettled = useMemo(() => unsettledIndicators(reading.plan, year).length, [reading, year]);
  const unknown = useMemo(
    () => reading.measures.reduce((sum, one) => sum + pending(one, year).length, 0),
    [reading, year],
  );
  const { settings } = reading.plan;
  const look = (next: GradingView): void => pane.set(gradingSlice, { ...memory, view: next });
  if (isSettling) return <Settling.Part reading={reading} />;
  return (
    <>
      <section className={styles.intro}>
        {unsettled > 0 && <UnsettledNote count={unsettled} />}
        {unknown > 0 && (
          <>
            <Text>{texts.grading.pending(unknown)}</Text>
            <Button onClick={() => void pane.do('figures')}>{texts.figures.heading}</Button>
          </>
        )}
        <Text>{texts.grading.about[way]}</Text>
        <Button appearance={mainLook} onClick={() => void pane.do('grade')}>
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
        onChange={(next) => pane.set(gradingSlice, next)}
      />
    </>
  );
}
