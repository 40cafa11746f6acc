import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import type { YearKey } from '../../plan';
import { filterMeasures } from './actions';
import { Behind } from './behind';
import { filteredMeasures, filterSlice } from './measure-filter';
import { nextStep } from './next-step';
import { checkedSlice } from '../workbook/checking/plan-checks';
import { usePane, usePaneTools, useSlice, yearOf } from '../workbook/pane-context';
import { openActuals, pending } from '../workbook/entries/entry-fields';
import { measuresOf, myDepartment } from '../workbook/my-department';
import { Heading } from '../ui/heading';
import { ListFilter } from './list-filter';
import { MeasureList } from './measure-list';
import { NextStepBar } from './next-step-view';
import { Problems } from './problems';
import { ProgressTable } from './progress-table';
import { StandingChart, standingName } from './standing-chart';
import { planProgress, type MeasureState } from './plan-progress';
import type { Pane } from '../workbook/pane';
import type { PaneFinding } from '../workbook/checking/pane-findings';
import type { MeasureReading, PlanReading } from '../workbook/book-port';
import { canStand, standingBy, standingCounts, standingOf, type Standing } from './standing';

const useStyles = makeStyles({
  list: { padding: '12px 20px 4px', display: 'flex', flexDirection: 'column', gap: '8px' },
  none: { padding: '12px 20px' },
});

/** A list that is seen at a glance needs no search. */
const filterAbove = 5;

/** What there is, how far it is, and what comes next. */
export function Home({ reading }: { reading: PlanReading }) {
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const onlyUnfilled = usePane((one) => one.state().onlyUnfilled);
  const list = useRef<HTMLElement>(null);
  const year = usePane(yearOf);
  const asked = useSlice(checkedSlice).findings !== null;
  useEffect(() => pane.checks.lookOver(), [pane, reading, year, asked]);

  const findings = usePane((one) => one.checks.known());
  const department = useSlice(myDepartment);
  const mine = useMemo(
    () => ({ ...reading, measures: measuresOf(reading, department) }),
    [reading, department],
  );
  const { by, standing, progress, counts, step } = useMemo(
    () => whereItStands(pane, mine, year, findings),
    [pane, mine, year, findings],
  );
  const filter = useSlice(filterSlice);
  const { measures } = mine;
  const shown = filteredMeasures(mine, year, filter, onlyUnfilled, standing);
  const figures = measures.reduce((sum, one) => sum + openActuals(one, year).length, 0);
  const unknown = measures.filter((one) => pending(one, year).length > 0).length;
  const isFiltered =
    filter.words !== '' || filter.standing !== undefined || filter.onlyPending || onlyUnfilled;
  const showList = (): void => list.current?.scrollIntoView({ block: 'nearest' });

  if (!step) {
    return (
      <>
        <Text className={styles.none}>{texts.home.noMeasures}</Text>
        <Problems />
      </>
    );
  }
  return (
    <div>
      <NextStepBar step={step} />
      <Problems />
      <Behind reading={reading} />
      <ProgressTable
        progress={progress}
        department={measures.length < reading.measures.length ? department : ''}
        note={by === 'target' ? texts.home.rateStrandNote : texts.home.strandsNote}
        onGroup={(words) => {
          filterMeasures(pane, { words });
          showList();
        }}
      />
      <StandingChart
        by={by}
        counts={counts}
        chosen={filter.standing}
        onChoose={(chosen) => {
          filterMeasures(pane, { standing: chosen });
          if (chosen !== undefined) showList();
        }}
      />
      <section ref={list} className={styles.list}>
        <Heading>{texts.home.list}</Heading>
        {figures > 1 && (
          <Button onClick={() => void pane.do('figures')}>{texts.figures.open(figures)}</Button>
        )}
        {(measures.length > filterAbove || isFiltered) && (
          <ListFilter
            found={shown.length}
            all={measures.length}
            pending={unknown}
            standing={filter.standing === undefined ? null : standingName(texts, by, filter.standing)}
          />
        )}
      </section>
      <MeasureList measures={shown} graded={by !== 'target'} />
    </div>
  );
}

/** All that the numbers of the plan tell: calculated once a reading, not with every letter of a search. */
function whereItStands(
  pane: Pane,
  reading: PlanReading,
  year: YearKey,
  findings: readonly PaneFinding[] | null,
) {
  const by = standingBy(reading, year);
  const standing = (one: MeasureReading): Standing => standingOf(pane.evaluation(one.measure), by);
  const stateOf = (one: MeasureReading): MeasureState => ({
    canBeGraded: canStand(one, reading, by, year),
    isGraded: standing(one) !== null,
  });
  return {
    by,
    standing,
    progress: planProgress(reading, year, findings, stateOf),
    counts: standingCounts(reading, by, standing),
    step: nextStep(reading, year, by, findings, stateOf),
  };
}
