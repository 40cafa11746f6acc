import { Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { widePane } from '../ui/media';
import { usePaneTools } from '../workbook/pane-context';
import type { PlanProgress, Progress, Strand } from './plan-progress';
import { Heading } from '../ui/heading';

const useStyles = makeStyles({
  section: { padding: '12px 20px', display: 'flex', flexDirection: 'column', gap: '8px' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'start',
    justifyContent: 'flex-end',
    columnGap: '12px',
    rowGap: '2px',
    padding: '4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  heads: { padding: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  name: { flex: '1 1 96px', minWidth: 0 },
  // together they stand beside the name, or all below it
  strands: {
    flex: '0 0 auto',
    display: 'flex',
    gap: '8px',
    [`@media ${widePane}`]: { flexBasis: '66%', gap: '24px' },
  },
  whole: { fontWeight: tokens.fontWeightSemibold },
  strand: {
    flex: '0 0 auto',
    [`@media ${widePane}`]: { flexGrow: 1 },
    display: 'flex',
    flexDirection: 'column',
    gap: '3px',
    paddingTop: '2px',
    textAlign: 'end',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  track: {
    height: '4px',
    borderRadius: '2px',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground6,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  thick: { height: '6px', borderRadius: '3px' },
  fill: {
    height: '100%',
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  note: { color: tokens.colorNeutralForeground2 },
  more: { alignSelf: 'flex-start' },
});

/** So many groups are shown at once; more are folded to fewer. */
const foldAbove = 8;
const shownFolded = 6;
const strands = ['filled', 'clean', 'graded'] as const;

/** How far filling in, checking and grading have come: the whole plan, then its departments; or 私の部署 alone. */
export function ProgressTable(props: {
  readonly progress: PlanProgress;
  /** Whose measures these are, where they are not all of the plan: then there is nothing to tell apart. */
  readonly department: string;
  /** What the third strand counts. */
  readonly note: string;
  readonly onGroup: (name: string) => void;
}) {
  const { progress, department, note, onGroup } = props;
  const { all, policyField } = progress;
  const groups = department === '' ? progress.groups : [];
  const styles = useStyles();
  const { texts } = usePaneTools();
  const { home } = texts;
  const rest = useId();
  const [open, setOpen] = useState(false);
  const folds = groups.length > foldAbove;
  const shown = folds && !open ? groups.slice(0, shownFolded) : groups;
  // room for the widest of the numbers, 1,000/1,000
  const width = `max(48px, ${String(home.strand(all.filled.of, all.filled.of).length + 1)}ch)`;
  return (
    <section className={styles.section}>
      <Heading>{home.progress}</Heading>
      <div
        role="table"
        id={rest}
        aria-label={
          policyField === null ? home.progressTable.department : home.progressTable.policy(policyField)
        }
      >
        <div role="row" className={mergeClasses(styles.row, styles.heads)}>
          <span role="columnheader" className={styles.name}>
            {policyField ?? home.department}
          </span>
          <span role="none" className={styles.strands}>
            {strands.map((strand) => (
              <span key={strand} role="columnheader" className={styles.strand} style={{ width }}>
                {home.strands[strand]}
              </span>
            ))}
          </span>
        </div>
        <Row progress={{ ...all, name: department }} width={width} />
        {shown.map((group) => (
          <Row key={group.name} progress={group} width={width} onGroup={onGroup} />
        ))}
      </div>
      {folds && (
        <Link
          as="button"
          className={styles.more}
          aria-expanded={open}
          aria-controls={rest}
          onClick={() => setOpen(!open)}
        >
          {open ? home.fewerGroups : home.moreGroups(groups.length - shownFolded)}
        </Link>
      )}
      <Text size={200} className={styles.note}>
        {note}
      </Text>
    </section>
  );
}

/** One group; without `onGroup` all measures that are looked at. */
function Row(props: {
  readonly progress: Progress;
  readonly width: string;
  readonly onGroup?: (name: string) => void;
}) {
  const { progress, width, onGroup } = props;
  const styles = useStyles();
  const { texts } = usePaneTools();
  const { name } = progress;
  return (
    <div role="row" className={styles.row}>
      <span role="rowheader" className={mergeClasses(styles.name, !onGroup && styles.whole)}>
        {!onGroup && (name === '' ? texts.home.whole : name)}
        {onGroup && name === '' && texts.home.noGroup}
        {onGroup && name !== '' && (
          <Link as="button" appearance="subtle" onClick={() => onGroup(name)}>
            {name}
          </Link>
        )}
      </span>
      <span role="none" className={styles.strands}>
        {strands.map((strand) => (
          <span key={strand} role="cell" className={styles.strand} style={{ width }}>
            <Bar strand={progress[strand]} thick={!onGroup} />
          </span>
        ))}
      </span>
    </div>
  );
}

function Bar({ strand: { done, of }, thick }: { strand: Strand; thick: boolean }) {
  const styles = useStyles();
  const { home } = usePaneTools().texts;
  if (of === 0) return <span aria-label={home.notAsked}>—</span>;
  return (
    <>
      {done === null ? <span aria-label={home.unknown}>…</span> : <span>{home.strand(done, of)}</span>}
      <span className={mergeClasses(styles.track, thick && styles.thick)} aria-hidden>
        <span
          className={styles.fill}
          style={{ display: 'block', width: `${String((100 * (done ?? 0)) / of)}%` }}
        />
      </span>
    </>
  );
}
