import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { findFormat } from '../../formats';
import { blankMeasures, newPlan } from '../../formats/new-plan';
import { nextYear } from '../../quantity';
import { newPlanProposal, yearsOf, type TypedYears } from './new-plan';
import { isBusy, usePane, usePaneTools } from '../workbook/pane-context';
import { useBroughtIntoView } from '../ui/brought-into-view';
import { Heading } from '../ui/heading';
import { useMainLook } from '../ui/main-look';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    paddingTop: '16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  years: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '8px' },
  box: { minWidth: 0, width: '100%', '& input': { minWidth: 0, width: '100%' } },
});

/** More sheets than this are a slip of the pen. */
const most = 1000;
const yearFields = ['firstYear', 'lastYear', 'baselineYear', 'reportYear'] as const;

/** A plan that is begun without a list: so many numbered sheets to be filled in. */
export function BlankPlan({ format: id }: { format: string }) {
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const mainLook = useMainLook();
  const busy = usePane(isBusy);
  const words = texts.planEdit.blank;
  const [head, setHead] = useState({ municipality: '', title: '' });
  const [count, setCount] = useState('10');
  const [typed, setTyped] = useState<TypedYears>({
    firstYear: '',
    lastYear: '',
    baselineYear: '',
    reportYear: '',
  });
  const [asked, setAsked] = useState(false);
  const start = useBroughtIntoView<HTMLElement>();
  const format = findFormat(id);
  const measures = Number(count.normalize('NFKC'));
  const isCount = Number.isInteger(measures) && measures >= 1 && measures <= most;
  const given = yearsOf(typed);
  const years = 'code' in given ? undefined : given.years;
  const [first] = years ?? [];
  const make = (): void => {
    setAsked(true);
    if (!format || !isCount || !years || first === undefined || 'code' in given || busy) return;
    const plan = newPlan(format, {
      municipality: head.municipality.trim(),
      title: head.title.trim() || format.title.ja,
      years,
      baselineYear: given.baselineYear ?? nextYear(first, -1),
      reportYear: given.reportYear ?? first,
      measures: blankMeasures(measures),
    });
    const proposal = newPlanProposal(texts, plan, pane.snapshot());
    if (proposal) pane.show(proposal);
  };
  const wrong = (isWrong: boolean, message: string): { validationMessage?: string } =>
    asked && isWrong ? { validationMessage: message } : {};
  return (
    <section ref={start} className={styles.root}>
      <Heading>{words.heading}</Heading>
      <Text>{words.about}</Text>
      <Field label={words.count} {...wrong(!isCount, words.badCount(most))}>
        <Input
          className={styles.box}
          inputMode="numeric"
          value={count}
          onChange={(_, { value }) => setCount(value)}
        />
      </Field>
      {(['municipality', 'title'] as const).map((key) => (
        <Field key={key} label={texts.newPlan[key]}>
          <Input
            className={styles.box}
            value={head[key]}
            onChange={(_, { value }) => setHead({ ...head, [key]: value })}
          />
        </Field>
      ))}
      <div className={styles.years}>
        {yearFields.map((key, i) => (
          <Field
            key={key}
            label={texts.newPlan[key]}
            {...(i < 2 ? wrong(!years && typed[key].trim() === '', words.needed) : {})}
          >
            <Input
              className={styles.box}
              value={typed[key]}
              onChange={(_, { value }) => setTyped({ ...typed, [key]: value })}
            />
          </Field>
        ))}
      </div>
      <Text size={200} {...(asked && !years ? { role: 'alert' } : {})}>
        {words.yearHint}
      </Text>
      <div>
        <Button appearance={mainLook} disabledFocusable={busy} onClick={make}>
          {texts.newPlan.make}
        </Button>
      </div>
    </section>
  );
}
