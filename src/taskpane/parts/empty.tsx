import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DocumentTableSearchRegular } from '@fluentui/react-icons';
import { lazy, Suspense } from 'react';
import { Heading } from './heading';
import { SampleMaker } from './sample-maker';
import { usePane } from '../pane-context';

/** Loaded only where there is no plan yet. */
const NewPlan = lazy(async () => ({ default: (await import('./new-plan')).NewPlan }));

const useStyles = makeStyles({
  root: {
    margin: 'auto 20px',
    paddingBottom: '40px',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    alignItems: 'flex-start',
  },
  icon: { fontSize: '40px', color: tokens.colorBrandForeground1 },
});

/** A workbook without a plan: says so, and what would help. */
export function Empty() {
  const styles = useStyles();
  const { pane, state, texts } = usePane();
  const problems = state.problems.filter(({ code }) => code !== 'no-plan');
  return (
    <section className={styles.root}>
      <DocumentTableSearchRegular className={styles.icon} aria-hidden />
      <Heading page>{texts.empty.title}</Heading>
      {problems.length === 0 && <Text>{texts.empty.body}</Text>}
      {problems.map((problem) => (
        <Text key={problem.code}>
          {texts.readProblems[problem.code]?.(problem.data ?? {}) ?? problem.code}
        </Text>
      ))}
      <Button onClick={() => void pane.refresh()}>{texts.empty.reload}</Button>
      <SampleMaker />
      <Suspense>
        <NewPlan />
      </Suspense>
    </section>
  );
}
