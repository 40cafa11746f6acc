import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { GradingTable } from '../parts/grading-table';
import { gradingRows } from '../grading-rows';
import { usePane } from '../pane-context';
import type { PlanReading } from '../services';

const useStyles = makeStyles({
  intro: {
    padding: '12px 20px',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    alignItems: 'flex-start',
  },
  filter: { padding: '0 12px', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
});

/** 採点: every indicator with target, actual, rate and grade; differences to a human's grade are marked. */
export function Grading({ reading }: { reading: PlanReading }) {
  const styles = useStyles();
  const { pane, texts } = usePane();
  const [onlyDifferent, setOnlyDifferent] = useState(false);
  const rows = gradingRows(reading, pane.year(), (measure) => pane.evaluation(measure));
  const shown = onlyDifferent ? rows.filter(({ differs }) => differs) : rows;
  return (
    <>
      <section className={styles.intro}>
        <Text>{texts.grading.about}</Text>
        <Button appearance="primary" onClick={() => void pane.proposeGrades()}>
          {texts.grading.run}
        </Button>
      </section>
      <div className={styles.filter}>
        <Checkbox
          label={texts.grading.onlyDifferent}
          checked={onlyDifferent}
          onChange={(_, { checked }) => setOnlyDifferent(checked === true)}
        />
      </div>
      <GradingTable rows={shown} settings={reading.plan.settings} />
    </>
  );
}
