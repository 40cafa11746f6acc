import { Button, Field, Input, makeStyles, Select, Text, Textarea, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { formats } from '../../formats';
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
  box: { minWidth: 0, width: '100%', '& input, & select': { minWidth: 0, width: '100%' } },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  list: { margin: 0, paddingInlineStart: '20px' },
});

/** Lines of the preview. */
const shown = 5;
const yearFields = ['firstYear', 'lastYear', 'baselineYear', 'reportYear'] as const;

/** 新しい計画: a list pasted from Excel or a file becomes a plan; what was understood is shown first. */
export function NewPlan() {
  const styles = useStyles();
  const { pane, state, texts } = usePane();
  const words = texts.newPlan;
  const [form, setForm] = useState<NewPlanForm>({
    format: formats[0]?.id ?? '',
    municipality: '',
    title: '',
    firstYear: '',
    lastYear: '',
    baselineYear: '',
    reportYear: '',
  });
  const [list, setList] = useState('');
  const [understood, setUnderstood] = useState<UnderstoodPlan | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const language = document.documentElement.lang === 'ja' ? 'ja' : 'en';
  const put = (part: Partial<NewPlanForm>): void => {
    setForm({ ...form, ...part });
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
      <Field label={words.format}>
        <Select
          className={styles.box}
          value={form.format}
          onChange={(_, { value }) => put({ format: value })}
        >
          {formats.map(({ id, title }) => (
            <option key={id} value={id}>
              {title[language]}
            </option>
          ))}
        </Select>
      </Field>
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
      {problems.length > 0 && (
        <ul className={styles.list}>
          {problems.map(({ code, place }) => (
            <li key={`${code} ${place}`}>{words.problems[code](place)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
