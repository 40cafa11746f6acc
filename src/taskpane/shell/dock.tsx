import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  Text,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { lowPane } from '../ui/media';
import { usePane, usePaneTools } from '../workbook/pane-context';
import type { Notice, Proposal, Work } from '../state/pane-state';
import { useFocusBack } from '../ui/kept-focus';
import { later } from '../ui/later';
import { useLasting } from '../ui/use-pause';
import { NoticeDetail } from './notice-detail';

const useStyles = makeStyles({
  dock: {
    flexShrink: 0,
    maxHeight: '60vh',
    overflowY: 'auto',
    // what gets the focus is not left under a message's buttons
    scrollPaddingBottom: '48px',
    boxShadow: tokens.shadow4,
    [`@media ${lowPane}`]: { maxHeight: '45vh' },
  },
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px 20px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: 'flex', gap: '8px', alignItems: 'center', flexWrap: 'wrap' },
  grow: { flexGrow: 1, minWidth: 0 },
  details: {
    margin: 0,
    padding: '8px',
    maxHeight: '160px',
    overflowY: 'scroll',
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
    [`@media ${lowPane}`]: { maxHeight: '56px' },
  },
  bar: { borderRadius: 0, minHeight: '40px' },
  // the way out of a long message is seen without scrolling
  actions: { position: 'sticky', bottom: 0, backgroundColor: 'inherit' },
});

/** Loaded with the first list of changes. */
const ChangeList = later(async () => (await import('./change-list')).ChangeList);

/** The pane's foot: what waits for a word, what runs, what came of it. */
export function Dock() {
  const styles = useStyles();
  const proposal = usePane((pane) => pane.state().proposal);
  const work = usePane((pane) => pane.state().work);
  const notice = usePane((pane) => pane.state().notice);
  // what is done at once needs no word: the question stays until its answer or the bar takes its place
  const isLong = useLasting(work !== null, 300);
  return (
    <footer className={styles.dock}>
      {proposal && !isLong && <ProposalPanel key={proposal.summary} proposal={proposal} />}
      {work && isLong && <WorkPanel work={work} />}
      <div aria-live="polite">{notice && !work && <NoticeBar notice={notice} />}</div>
    </footer>
  );
}

function ProposalPanel({ proposal }: { proposal: Proposal }) {
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  // what stands against taking something back is seen with the question
  const [open, setOpen] = useState(proposal.undoes !== undefined || proposal.isQuestion === true);
  useFocusBack();
  const { other } = proposal;
  return (
    <section className={styles.panel} aria-label={proposal.title}>
      <Text>{proposal.summary}</Text>
      {open && proposal.changes && <ChangeList.Part changes={proposal.changes} />}
      {open && !proposal.changes && (
        <ul className={styles.details} tabIndex={0} aria-label={texts.confirm.details}>
          {proposal.details.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <div className={styles.row}>
        <Button appearance="primary" autoFocus onClick={() => void pane.applyProposal()}>
          {proposal.apply ?? texts.confirm.apply}
        </Button>
        {other && (
          <Button onClick={() => void pane.carryOut({ ...proposal, edits: other.edits })}>
            {other.label}
          </Button>
        )}
        <Button onClick={() => pane.dropProposal()}>{texts.confirm.cancel}</Button>
        {(proposal.changes ?? proposal.details).length > 0 && (
          <Link as="button" onClick={() => setOpen(!open)} aria-expanded={open}>
            {open ? texts.confirm.hide : texts.confirm.details}
          </Link>
        )}
      </div>
    </section>
  );
}

function WorkPanel({ work }: { work: Work }) {
  const styles = useStyles();
  const { texts } = usePaneTools();
  const known = work.total > 0;
  return (
    <section className={styles.panel} role="status">
      <div className={styles.row}>
        <Text className={styles.grow}>
          {work.waiting ?? texts.work[work.name]}{' '}
          {known && work.waiting === undefined && texts.work.progress(work.done, work.total)}
        </Text>
        <Button size="small" onClick={work.cancel}>
          {texts.cancel}
        </Button>
      </div>
      <ProgressBar
        aria-label={texts.work[work.name]}
        {...(known ? { value: work.done, max: work.total } : {})}
      />
    </section>
  );
}

function NoticeBar({ notice }: { notice: Notice }) {
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const newest = usePane((one) => one.state().batches[0]);
  const undone = usePane((one) => one.state().undone[0]);
  // it tells of what was just taken back
  const canRedo = notice.intent === 'success' && notice.title === (undone && texts.more.undone(undone.title));
  const canUndo = notice.batch !== undefined && notice.batch === newest?.id;
  return (
    <MessageBar intent={notice.intent} layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{notice.title}</MessageBarTitle>
        {notice.body}
        {notice.detail !== undefined && <NoticeDetail key={notice.detail} text={notice.detail} />}
      </MessageBarBody>
      <MessageBarActions
        className={styles.actions}
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={texts.close}
            onClick={() => pane.closeNotice()}
          />
        }
      >
        {canRedo && <Button onClick={() => void pane.redo()}>{texts.more.redo}</Button>}
        {canUndo && <Button onClick={() => void pane.undo()}>{texts.more.undo}</Button>}
        {notice.next === 'grade' && (
          <Button onClick={() => void pane.do('grade')}>{texts.grading.run}</Button>
        )}
        {notice.action && <Button onClick={() => void notice.action?.run()}>{notice.action.label}</Button>}
        {notice.retry && <Button onClick={() => void notice.retry?.()}>{texts.retry}</Button>}
      </MessageBarActions>
    </MessageBar>
  );
}
