import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { Problems } from '../parts/problems';
import { MeasureList } from '../parts/measure-list';
import { usePane } from '../pane-context';
import { departmentProgress, gradeCounts, nextStep, type NextStep } from '../plan-progress';
import type { PlanReading } from '../services';
import { Heading } from '../parts/heading';

const useStyles = makeStyles({
  section: { padding: '12px 20px', display: 'flex', flexDirection: 'column', gap: '8px' },
  next: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: '12px 20px',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  departments: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '8px' },
  department: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '8px',
    rowGap: '2px',
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  bar: { gridColumn: '1 / -1' },
  number: { fontVariantNumeric: 'tabular-nums' },
  grades: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '16px',
    rowGap: '4px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

/** What there is, how far it is, and what comes next. */
export function Home({ reading }: { reading: PlanReading }) {
  const styles = useStyles();
  const { pane, texts } = usePane();
  const year = pane.year();
  const departments = departmentProgress(reading, year);
  const grades = gradeCounts(reading, (measure) => pane.evaluation(measure).grade);
  return (
    <>
      <Next step={nextStep(reading, year, grades)} />
      <section className={styles.section}>
        <Heading>{texts.home.list}</Heading>
        <ul className={styles.grades} aria-label={texts.home.grades}>
          {grades.map(({ grade, count }) => (
            <li key={grade ?? ''}>
              <Text weight="semibold">{grade ?? texts.home.notGraded}</Text>{' '}
              <Text className={styles.number}>{texts.home.count(count)}</Text>
            </li>
          ))}
        </ul>
      </section>
      <Problems />
      <MeasureList measures={reading.measures} />
      <section className={styles.section}>
        <Heading>{texts.home.progress}</Heading>
        <ul className={styles.departments}>
          {departments.map(({ department, filled, total }) => (
            <li key={department} className={styles.department}>
              <Text className={styles.name} title={department}>
                {department}
              </Text>
              <Text className={styles.number}>{texts.home.filled(filled, total)}</Text>
              <ProgressBar
                className={styles.bar}
                value={filled}
                max={total}
                aria-label={texts.home.filledLabel(department, filled, total)}
              />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Next({ step }: { step: NextStep }) {
  const styles = useStyles();
  const { pane, texts } = usePane();
  const { next } = texts.home;
  switch (step.kind) {
    case 'fill':
      return (
        <section className={styles.next}>
          <Text>{next.fill(step.count)}</Text>
          <Button appearance="primary" onClick={() => void pane.goTo(step.measure)}>
            {next.fillButton}
          </Button>
        </section>
      );
    case 'grade':
      return (
        <section className={styles.next}>
          <Text>{next.grade(step.count)}</Text>
          <Button appearance="primary" onClick={() => void pane.proposeGrades()}>
            {next.gradeButton}
          </Button>
        </section>
      );
    case 'report':
      return (
        <section className={styles.next}>
          <Text>{next.report}</Text>
          <Button appearance="primary" onClick={() => void pane.proposeOverview()}>
            {next.reportButton}
          </Button>
        </section>
      );
  }
}
