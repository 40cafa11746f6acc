import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, InfoRegular, WarningRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { ListPaneWords } from '../../../locales/ja/list-pane';
import { isNote, type ListProblem } from '../../sheets/list/problem';
import { Heading } from '../ui/heading';
import { ShowMore, useShown } from '../ui/show-more';

const useStyles = makeStyles({
  heading: { marginTop: '8px' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
  line: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: '4px',
    alignItems: 'start',
    overflowWrap: 'anywhere',
    '& > svg': { fontSize: '16px', marginTop: '2px' },
  },
  unknown: { visibility: 'hidden' },
  said: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '4px' },
  note: { color: tokens.colorNeutralForeground2 },
});

/** Lines of a group that are shown first, then each time more are asked for. */
const first = 10;
const step = 40;
/** Cells that a line names before it is asked for all. */
const cellsNamed = 6;

/** All that is not taken or becomes something else, with cells and reason, and how the list was read. */
export function ListProblems(props: {
  readonly words: ListPaneWords;
  readonly problems: readonly ListProblem[];
  /** Whether it is known what the finished sheets hold. */
  readonly isChecked: boolean;
}) {
  const { words, problems, isChecked } = props;
  const styles = useStyles();
  const { problems: texts } = words;
  const notes = problems.filter(isNote);
  const lost = problems.filter((one) => !isNote(one));
  return (
    <>
      {lost.length > 0 && (
        <>
          <Heading className={styles.heading}>{texts.lost(lost.length)}</Heading>
          <Lines words={words} problems={lost} icon={<WarningRegular aria-hidden />} />
        </>
      )}
      {lost.length === 0 && (
        // it keeps its room before: the button below must not move under a press that is under way
        <Text className={mergeClasses(styles.line, !isChecked && styles.unknown)}>
          <CheckmarkCircleRegular aria-hidden />
          <span>{texts.none}</span>
        </Text>
      )}
      {notes.length > 0 && (
        <>
          <Heading className={styles.heading}>{texts.notes(notes.length)}</Heading>
          <Lines words={words} problems={notes} icon={<InfoRegular aria-hidden />} />
        </>
      )}
    </>
  );
}

function Lines(props: {
  readonly words: ListPaneWords;
  readonly problems: readonly ListProblem[];
  readonly icon: ReactNode;
}) {
  const { words, problems, icon } = props;
  const styles = useStyles();
  const shown = useShown(first, step);
  return (
    <>
      <ul className={styles.list}>
        {problems.slice(0, shown.count).map((problem, i) => (
          <li key={i} className={styles.line}>
            {icon}
            <Said words={words} problem={problem} />
          </li>
        ))}
      </ul>
      <ShowMore shown={shown} all={problems.length} step={step} label={words.measures.more} />
    </>
  );
}

function Said({ words, problem }: { words: ListPaneWords; problem: ListProblem }) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const count = problem.cells.length;
  return (
    <span className={styles.said}>
      <Text>{words.list.problem(problem, words.remedies, all ? Infinity : cellsNamed)}</Text>
      {!all && count > cellsNamed && (
        <Button size="small" onClick={() => setAll(true)}>
          {words.problems.allCells(count)}
        </Button>
      )}
    </span>
  );
}
