import { Button, Field, Input, Text } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import { assignedIn } from '../../cycle/assignment';
import { assign } from '../../cycle/departments';
import { recordsOf, type MeasureRecord } from '../../cycle/records';
import { roleName } from '../../formats/blocks/marks';
import { constantName } from '../../sheets/sheet-reader';
import type { PlanReading } from '../workbook/book-port';
import { isBusy, usePane, usePaneTools } from '../workbook/pane-context';
import { Heading } from '../ui/heading';
import { giveMeasures } from './actions';
import { useSection } from './section';

/** 担当表: who has the measures whose form names no department. What is written here stands on a sheet of the plan. */
export function AssignmentForm({ reading }: { reading: PlanReading }) {
  const section = useSection();
  const { pane, texts } = usePaneTools();
  const words = texts.cycle.assignment;
  const busy = usePane(isBusy);
  const snapshot = usePane((one) => one.snapshot());
  const list = useId();
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const { departments } = reading.plan.settings;
  const { open, given, unfit } = useMemo(() => {
    const none = { open: [] as readonly MeasureRecord[], given: new Map<string, string>(), unfit: [] };
    if (!snapshot) return none;
    const records = recordsOf(snapshot, reading.measures);
    const { given: now, unknown, unclear } = assignedIn(snapshot, records);
    const nobody = new Set(assign(records, departments, false, now).nobody);
    // those that were given to somebody here stay in the list, to be changed
    const listed = records.filter((one) => nobody.has(one) || now.has(one.key));
    return { open: listed, given: now, unfit: [...unknown, ...unclear] };
  }, [snapshot, reading, departments]);
  if (open.length === 0 && unfit.length === 0) return null;
  const sheet = snapshot?.sheets.find((one) => constantName(one, roleName) === 'assignment');
  const known = [...new Set([...departments, ...given.values(), ...typed.values()])].filter(Boolean);
  const changed = open.filter(({ key }) => {
    const text = typed.get(key);
    return text !== undefined && text.trim() !== (given.get(key) ?? '');
  });
  const save = async (): Promise<void> => {
    const wanted = new Map(changed.map(({ key }) => [key, typed.get(key)?.trim() ?? '']));
    if (await giveMeasures(pane, wanted)) setTyped(new Map());
  };
  return (
    <section className={section.section} aria-label={words.heading}>
      <Heading>{words.heading}</Heading>
      <Text>{words.about(open.filter(({ key }) => !given.has(key)).length)}</Text>
      {unfit.map(({ number, title, department }, i) => (
        <Text key={i}>{words.unfit(`${number} ${title}`.trim(), department)}</Text>
      ))}
      <datalist id={list}>
        {known.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      {open.map(({ key, number, title }) => (
        <Field key={key} label={`${number} ${title}`.trim()} style={{ width: '100%' }}>
          <Input
            list={list}
            value={typed.get(key) ?? given.get(key) ?? ''}
            onChange={(_, { value }) => setTyped(new Map(typed).set(key, value))}
          />
        </Field>
      ))}
      <div className={section.buttons}>
        <Button disabled={busy || changed.length === 0} onClick={() => void save()}>
          {words.save}
        </Button>
        {sheet && (
          <Button onClick={() => void pane.select({ sheet: sheet.name, row: 0, col: 0 })}>
            {words.open}
          </Button>
        )}
      </div>
    </section>
  );
}
