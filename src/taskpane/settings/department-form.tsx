import { Button, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { renamedInCycle } from '../../cycle/rename-department';
import { departmentsIn } from '../../plan';
import { renameDepartment } from '../../revision/rename-department';
import type { PlanReading } from '../workbook/book-port';
import { memoryOf } from '../workbook/cycle-memory';
import { isBusy, usePane, usePaneTools } from '../workbook/pane-context';
import { proposeRevision } from '../workbook/propose-revision';
import { Heading } from '../ui/heading';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px', marginTop: '12px' },
  box: { minWidth: 0, width: '100%', '& input': { minWidth: 0, width: '100%' } },
});

/** A department under another name: in every sheet, 一覧 and 計画設定 at once. */
export function DepartmentForm({ reading }: { reading: PlanReading }) {
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const busy = usePane(isBusy);
  const words = texts.planEdit.department;
  const { plan } = reading;
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const { departments } = plan.settings;
  const used = plan.measures.flatMap(({ department }) => departmentsIn(department, departments));
  const all = [...new Set([...departments, ...used])];
  if (all.length === 0) return null;
  const name = to.trim();
  const isReady = all.includes(from) && name !== '' && name !== from && !busy;
  const show = (): void => {
    if (!isReady) return;
    const { change, measures, mentioned } = renameDepartment(plan, from, name);
    void proposeRevision(pane, change, {
      title: words.work(from, name),
      summary: [words.summary(from, name, measures)],
      details: mentioned.length > 0 ? [words.mentioned(mentioned.join('、'))] : [],
      result: words.done(name),
      also: async (snapshot) => renamedInCycle(snapshot, await memoryOf(pane.book, snapshot), [[from, name]]),
    });
  };
  return (
    <section className={styles.form} aria-label={words.heading}>
      <Heading>{words.heading}</Heading>
      <Field label={words.from}>
        <Select value={from} onChange={(_, { value }) => setFrom(value)}>
          <option value="" />
          {all.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
      </Field>
      <Field label={words.to}>
        <Input className={styles.box} value={to} onChange={(_, { value }) => setTo(value)} />
      </Field>
      <div>
        <Button disabledFocusable={!isReady} onClick={show}>
          {words.show}
        </Button>
      </div>
    </section>
  );
}
