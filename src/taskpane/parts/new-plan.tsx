import {
  Button,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { ErrorCircleRegular, WarningRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { newPlanProposal, planOfFile, planOfList, type NewPlanForm, type UnderstoodPlan } from '../new-plan';
import { usePane } from '../pane-context';
import { Heading } from './heading';

const useStyles = makeStyles({
  root: {
    width: '100%',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    paddingTop: '16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  years: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '8px' },
  box: { minWidth: 0, width: '100%', '& input': { minWidth: 0, width: '100%' } },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  list: { margin: 0, paddingInlineStart: '20px' },
  problem: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: '4px',
    alignItems: 'start',
    '& > svg': { fontSize: '16px', marginTop: '2px' },
  },
  fatal: { color: tokens.colorStatusDangerForeground1 },
});

/** Lines of the preview. */
const shown = 5;
const yearFields = ['firstYear', 'lastYear', 'baselineYear', 'reportYear'] as const;

/** 新しい計画: a list pasted from Excel or a file becomes a plan; what was understood is shown first. */
export function NewPlan({ format }: { format: string }) {
  const styles = useStyles();
  const { pane, state, texts } = usePane();
  const words = texts.newPlan;
  const [typed, setTyped] = useState<Omit<NewPlanForm, 'format'>>({
    municipality: '',
    title: '',
    firstYear: '',
    lastYear: '',
    baselineYear: '',
    reportYear: '',
  });
  const [list, setList] = useState('');
  const [known, setKnown] = useState<{ readonly format: string; readonly plan: UnderstoodPlan } | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const form: NewPlanForm = { ...typed, format };
  // What was understood for another form is not offered for this one.
  const understood = known?.format === format ? known.plan : null;
  const setUnderstood = (plan: UnderstoodPlan | null): void => setKnown(plan && { format, plan });
  const put = (part: Partial<typeof typed>): void => {
    setTyped({ ...typed, ...part });
    setUnderstood(null);
  };
  const take = async (chosen: File | undefined): Promise<void> => {
    if (chosen) setUnderstood(await planOfFile(chosen, form));
    if (file.current) file.current.value = '';
  };
  const make = (): void => {
    const proposal = understood?.plan && newPlanProposal(texts, understood.plan, pane.snapshot());
    if (proposal) pane.show(proposal);
  };
  return (
    <section className={styles.root}>
      <Heading>{words.heading}</Heading>
      <Text>{words.about}</Text>
      {(['municipality', 'title'] as const).map((key) => (
        <Field key={key} label={words[key]}>
          <Input
            className={styles.box}
            value={form[key]}
            onChange={(_, { value }) => put({ [key]: value })}
          />
        </Field>
      ))}
      <div className={styles.years}>
        {yearFields.map((key) => (
          <Field key={key} label={words[key]} required>
            <Input
              className={styles.box}
              value={form[key]}
              onChange={(_, { value }) => put({ [key]: value })}
            />
          </Field>
        ))}
      </div>
      <Text size={200}>{words.yearHint}</Text>
      <Field label={words.list} hint={words.listHint}>
        <Textarea
          resize="vertical"
          rows={4}
          value={list}
          onChange={(_, { value }) => {
            setList(value);
            setUnderstood(null);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button
          disabledFocusable={list.trim() === ''}
          onClick={() => {
            if (list.trim() !== '') setUnderstood(planOfList(list, form));
          }}
        >
          {words.read}
        </Button>
        <Button onClick={() => file.current?.click()}>{words.file}</Button>
        <input
          ref={file}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,.json"
          aria-label={words.file}
          onChange={(event) => void take(event.target.files?.[0])}
        />
      </div>
      <div aria-live="polite">{understood && <Understood understood={understood} />}</div>
      {understood?.plan && (
        <div className={styles.buttons}>
          <Button appearance="primary" disabledFocusable={state.work !== null} onClick={make}>
            {words.make}
          </Button>
        </div>
      )}
    </section>
  );
}

/** The first measures as they were understood, and what could not be taken over. */
function Understood({ understood: { plan, problems } }: { understood: UnderstoodPlan }) {
  const styles = useStyles();
  const { texts } = usePane();
  const words = texts.newPlan;
  const measures = plan?.measures ?? [];
  const indicators = measures.reduce((sum, measure) => sum + measure.indicators.length, 0);
  return (
    <>
      {plan && <Text weight="semibold">{words.understood(measures.length, indicators)}</Text>}
      {plan && (
        <ul className={styles.list}>
          {measures.slice(0, shown).map(({ number, title, department }) => (
            <li key={`${number} ${title}`}>
              {number} {title} {department}
            </li>
          ))}
          {measures.length > shown && <li>{words.more(measures.length - shown)}</li>}
        </ul>
      )}
      {problems.map(({ code, place }) => (
        <Text key={`${code} ${place}`} className={mergeClasses(styles.problem, !plan && styles.fatal)}>
          {plan ? <WarningRegular aria-hidden /> : <ErrorCircleRegular aria-hidden />}
          <span>{words.problems[code](place)}</span>
        </Text>
      ))}
    </>
  );
}
