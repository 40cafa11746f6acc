import { makeStyles, Text } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import type { YearKey } from '../../plan';
import { filteredMeasures } from '../measure-filter';
import { nextStep } from '../next-step';
import { usePane } from '../pane-context';
import { Heading } from '../parts/heading';
import { ListFilter } from '../parts/list-filter';
import { MeasureList } from '../parts/measure-list';
import { NextStepBar } from '../parts/next-step';
import { Problems } from '../parts/problems';
import { ProgressTable } from '../parts/progress-table';
import { StandingChart, standingName } from '../parts/standing-chart';
import { planProgress, type MeasureState } from '../plan-progress';
import type { PaneController } from '../controller';
import type { PaneFinding } from '../pane-findings';
import type { MeasureReading, PlanReading } from '../services';
import { canStand, standingBy, standingCounts, standingOf, type Standing } from '../standing';

const useStyles = makeStyles({
  list: { padding: '12px 20px 4px', display: 'flex', flexDirection: 'column', gap: '8px' },
  none: { padding: '12px 20px' },
});

/** A list that is seen at a glance needs no search. */
const filterAbove = 5;

/** What there is, how far it is, and what comes next. */
export function Home({ reading }: { reading: PlanReading }) {
  const styles = useStyles();
  const { pane, state, texts } = usePane();
  const list = useRef<HTMLElement>(null);
  const year = pane.year();
  const asked = state.findings !== null;
  useEffect(() => pane.checks.lookOver(), [pane, reading, year, asked]);

  const findings = pane.checks.known();
  const { by, standing, progress, counts, step } = useMemo(
    () => whereItStands(pane, reading, year, findings),
    [pane, reading, year, findings],
  );
  const { filter, onlyUnfilled } = state;
  const { measures } = reading;
  const shown = filteredMeasures(reading, year, filter, onlyUnfilled, standing);
  const isFiltered = filter.words !== '' || filter.standing !== undefined || onlyUnfilled;
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
      <ProgressTable
        progress={progress}
        note={by === 'target' ? texts.home.rateStrandNote : texts.home.strandsNote}
        onGroup={(words) => {
          pane.filter({ words });
          showList();
        }}
      />
      <StandingChart
        by={by}
        counts={counts}
        chosen={filter.standing}
        onChoose={(chosen) => {
          pane.filter({ standing: chosen });
          if (chosen !== undefined) showList();
        }}
      />
      <section ref={list} className={styles.list}>
        <Heading>{texts.home.list}</Heading>
        {(measures.length > filterAbove || isFiltered) && (
          <ListFilter
            found={shown.length}
            all={measures.length}
            standing={filter.standing === undefined ? null : standingName(texts, by, filter.standing)}
          />
        )}
      </section>
      <MeasureList measures={shown} graded={by !== 'target'} />
    </div>
  );
}

/** All that the numbers of the plan tell: reckoned once a reading, not with every letter of a search. */
function whereItStands(
  pane: PaneController,
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
