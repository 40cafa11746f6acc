import { Button, Link, makeStyles, Text } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { formats } from '../../formats';
import { proposeSample, rebuild } from './actions';
import { isBusy, usePane, usePaneTools } from '../workbook/pane-context';
import { FormatChoice } from './format-choice';
import { Heading } from '../ui/heading';
import { later } from '../ui/later';
import { useMainLook } from '../ui/main-look';

/** Loaded when a plan is made from a list. */
const NewPlan = later(async () => (await import('./new-plan-form')).NewPlan);

/** Loaded when a plan is begun without one. */
const Blank = later(async () => (await import('./blank-plan')).BlankPlan);

/** What a 計画設定 that is gone or damaged is told by. */
const damaged: ReadonlySet<string> = new Set([
  'settings-missing',
  'setting-invalid',
  'scale-invalid',
  'format-unknown',
]);

const useStyles = makeStyles({
  root: {
    padding: '16px 20px',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    alignItems: 'stretch',
  },
  links: { display: 'flex', flexWrap: 'wrap', columnGap: '16px', rowGap: '4px' },
  make: { marginTop: '8px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** What a new plan is made from: a list, or nothing but a number of measures. */
type Way = 'list' | 'blank';

/** A workbook without a plan: says so, and what would help: a new plan in one of the forms, a sample, the guide. */
export function Empty() {
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const [way, setWay] = useState<Way | null>(null);
  // once a way to a new plan is open, the button that makes the plan is the main one
  const isChosen = way !== null;
  const mainLook = useMainLook(!isChosen);
  const all = usePane((one) => one.state().problems);
  const busy = usePane(isBusy);
  const { empty } = texts;
  const [isBlank, askAgain] = useBlankBook();
  const canRebuild = all.some(({ code }) => damaged.has(code));
  const problems = all.filter(({ code }) => code !== 'no-plan');
  return (
    <section className={styles.root}>
      <Heading page>{empty.title}</Heading>
      {problems.length === 0 && isBlank !== null && <Text>{isBlank ? empty.blank : empty.body}</Text>}
      {problems.map((problem) => (
        <Text key={problem.code}>
          {texts.readProblems[problem.code]?.(problem.data ?? {}) ?? problem.code}
        </Text>
      ))}
      {canRebuild && (
        <>
          <Text>{texts.planEdit.rebuild.about}</Text>
          <div>
            <Button
              appearance={mainLook}
              disabledFocusable={busy}
              onClick={() => {
                if (!busy) void rebuild(pane);
              }}
            >
              {texts.planEdit.rebuild.offer}
            </Button>
          </div>
        </>
      )}
      <div className={styles.links}>
        <Link as="button" onClick={() => pane.showGuide('asked')}>
          {texts.guide.open}
        </Link>
        <Link as="button" onClick={() => void pane.refresh().then(askAgain)}>
          {empty.reload}
        </Link>
      </div>
      {isBlank === false && <UseForm isFirst={!canRebuild && !isChosen} />}
      {isBlank !== null && <MakePlan isFirst={isBlank && !isChosen} way={way} onWay={setWay} />}
      {isBlank === true && <UseForm isFirst={false} />}
    </section>
  );
}

/** Whether there is nothing in the workbook that could be used as it is, `null` until that is known; and how it is asked again. */
function useBlankBook(): readonly [boolean | null, () => void] {
  const { pane } = usePaneTools();
  const snapshot = usePane((one) => one.snapshot());
  const [times, setTimes] = useState(0);
  const [isBlank, setBlank] = useState<boolean | null>(null);
  useEffect(() => {
    let isWanted = true;
    pane.book.isEmpty().then(
      (found) => isWanted && setBlank(found),
      // what cannot be asked for now is taken for somebody's work
      () => isWanted && setBlank(false),
    );
    return () => {
      isWanted = false;
    };
    // the cells of others' sheets are not read, so that nothing else tells that they have changed
  }, [pane, snapshot, times]);
  return [isBlank, () => setTimes((before) => before + 1)];
}

/** この様式を使う. */
function UseForm({ isFirst }: { isFirst: boolean }) {
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const mainLook = useMainLook(isFirst);
  const busy = usePane(isBusy);
  const { empty } = texts;
  return (
    <>
      <Heading className={styles.make}>{empty.use}</Heading>
      <Text>{empty.useAbout}</Text>
      <div className={styles.buttons}>
        <Button
          appearance={mainLook}
          disabledFocusable={busy}
          onClick={() => {
            if (!busy) void pane.do('form');
          }}
        >
          {empty.use}
        </Button>
      </div>
    </>
  );
}

/** A new plan: the form, and what it is made from. */
function MakePlan(props: {
  readonly isFirst: boolean;
  readonly way: Way | null;
  readonly onWay: (way: Way | null) => void;
}) {
  const { isFirst, way, onWay } = props;
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const busy = usePane(isBusy);
  const { empty, sample } = texts;
  const [format, setFormat] = useState(formats[0]?.id ?? '');
  const mainLook = useMainLook(isFirst);
  const toggle = (one: Way): void => onWay(way === one ? null : one);
  return (
    <>
      <Heading className={styles.make}>{empty.make}</Heading>
      <FormatChoice id={format} onChoose={setFormat} />
      <div className={styles.buttons}>
        <Button appearance={mainLook} aria-expanded={way === 'list'} onClick={() => toggle('list')}>
          {empty.fromList}
        </Button>
        <Button aria-expanded={way === 'blank'} onClick={() => toggle('blank')}>
          {texts.planEdit.blank.begin}
        </Button>
        <Button
          disabledFocusable={busy}
          onClick={() => {
            if (!busy) void proposeSample(pane, format);
          }}
        >
          {sample.make}
        </Button>
      </div>
      <Text size={200}>{sample.about}</Text>
      {way === 'list' && <NewPlan.Part format={format} />}
      {way === 'blank' && <Blank.Part format={format} />}
    </>
  );
}
