import { Button, Checkbox, Field, Input, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { isDay } from '../../cycle/dates';
import { readLedger } from '../../cycle/ledger';
import { isBusy, usePane, usePaneTools } from '../workbook/pane-context';
import { Heading } from '../ui/heading';
import { handOut } from './actions';
import { useSection } from './section';
import { useMainLook } from '../ui/main-look';

/** 配付: by when, and to whom a measure of several departments goes. */
export function HandOutForm() {
  const section = useSection();
  const { pane, texts } = usePaneTools();
  const words = texts.cycle.handOut;
  const busy = usePane(isBusy);
  const snapshot = usePane((one) => one.snapshot());
  const [deadline, setDeadline] = useState('');
  const [each, setEach] = useState(false);
  const isAgain = useMemo(() => (snapshot ? readLedger(snapshot) !== null : false), [snapshot]);
  const mainLook = useMainLook(!isAgain);
  return (
    <section className={section.section}>
      <Heading>{words.heading}</Heading>
      <Text>{words.about}</Text>
      <Field label={words.deadline}>
        <Input type="date" value={deadline} onChange={(_, { value }) => setDeadline(value)} />
      </Field>
      <Checkbox label={words.each} checked={each} onChange={(_, { checked }) => setEach(checked === true)} />
      <Button
        appearance={mainLook}
        disabled={busy}
        onClick={() => void handOut(pane, { deadline: isDay(deadline) ? deadline : null, each })}
      >
        {isAgain ? words.again : words.make}
      </Button>
    </section>
  );
}
