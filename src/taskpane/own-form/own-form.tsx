import {
  Button,
  Link,
  makeStyles,
  ProgressBar,
  Tab,
  TabList,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { FormPaneWords } from '../../../locales/ja/form-pane';
import type { AllTexts } from '../state/all-texts';
import { Heading } from '../ui/heading';
import { useLasting } from '../ui/use-pause';
import { PlaceWaiting } from '../ui/waiting';
import { isBusy, usePane, usePaneTools, useSlice } from '../workbook/pane-context';
import { goToStep, leaveForm, readForm } from './actions';
import { FormFields } from './form-fields';
import { FormSheets } from './form-sheets';
import { FormValues } from './form-values';
import { groupedDoubts } from '../../forms/grouped-doubts';
import { formDraft, formSteps, type FormDraft, type FormStep } from './state';

const useStyles = makeStyles({
  root: { padding: '16px 20px', display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  tabs: {
    flexWrap: 'wrap',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    marginInline: '-10px',
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'center' },
  secondary: { color: tokens.colorNeutralForeground2 },
});

/** この様式を使う: which sheets, which fields, what is read; then it is written at once. */
export function OwnForm() {
  const { texts } = usePaneTools();
  const words = useFormWords(texts);
  const draft = useSlice(formDraft);
  if (!words) return <PlaceWaiting />;
  return draft ? <Draft words={words} draft={draft} /> : <Unread words={words} />;
}

/** What cannot be fetched is told by whoever shows this part. */
function useFormWords(texts: AllTexts): FormPaneWords | null {
  const [words, setWords] = useState<FormPaneWords | null>(null);
  const [failure, fail] = useState<{ readonly error: unknown } | null>(null);
  useEffect(() => {
    texts.formWords().then(setWords, (error: unknown) => fail({ error }));
  }, [texts]);
  if (failure) throw failure.error;
  return words;
}

/** While the sheets are read for the first time; how far that is stands at the foot. */
function Unread({ words }: { words: FormPaneWords }) {
  const styles = useStyles();
  const { texts } = usePaneTools();
  return (
    <section className={styles.root}>
      <Heading page>{words.title}</Heading>
      <Text>{words.about}</Text>
      <Text role="status">{texts.work.understanding}</Text>
    </section>
  );
}

function Draft({ words, draft }: { words: FormPaneWords; draft: FormDraft }) {
  const styles = useStyles();
  const { pane } = usePaneTools();
  const busy = usePane(isBusy);
  const { step, found, share, isAgain } = draft;
  const { detection, doubts } = found;
  const used = detection.sheets.filter(({ role }) => role === 'measure').length;
  const open = groupedDoubts(doubts.filter(({ note }) => !note)).length;
  const label = (one: FormStep): string => {
    if (one === 'sheets') return words.steps.sheets(used);
    return one === 'fields' ? words.steps.fields(open) : words.steps.values;
  };
  const at = formSteps.indexOf(step);
  const [before, after] = [formSteps[at - 1], formSteps[at + 1]];
  // an answer is read at once as a rule: no bar comes and goes for that
  const isLong = useLasting(share < 1, 300);
  return (
    <section className={styles.root} aria-busy={share < 1}>
      <Heading page={!isAgain}>{isAgain ? words.correct : words.title}</Heading>
      <Text size={200}>{words.about}</Text>
      <nav aria-label={words.stepsLabel}>
        <TabList
          size="small"
          className={styles.tabs}
          selectedValue={step}
          onTabSelect={(_, { value }) => goToStep(pane, value as FormStep)}
        >
          {formSteps.map((one) => (
            <Tab key={one} value={one}>
              {label(one)}
            </Tab>
          ))}
        </TabList>
      </nav>
      {isLong && (
        <div role="status">
          <Text size={200}>{words.understanding}</Text>
          <ProgressBar value={share} aria-label={words.understanding} />
        </div>
      )}
      {step === 'sheets' && <FormSheets words={words} draft={draft} />}
      {step === 'fields' && <FormFields words={words} draft={draft} />}
      {step === 'values' && <FormValues words={words} draft={draft} />}
      <div className={styles.row}>
        {before && <Button onClick={() => goToStep(pane, before)}>{words.back}</Button>}
        {after && (
          <Button appearance="primary" onClick={() => goToStep(pane, after)}>
            {words.next}
          </Button>
        )}
        <Link as="button" onClick={() => leaveForm(pane)}>
          {words.closeKept}
        </Link>
        <Link as="button" onClick={() => !busy && void readForm(pane)}>
          {words.again}
        </Link>
      </div>
      <Text size={200} className={styles.secondary}>
        {words.keptNote}
      </Text>
    </section>
  );
}
