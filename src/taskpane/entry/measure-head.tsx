import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { usePaneTools } from '../workbook/pane-context';
import type { MeasureReading } from '../workbook/book-port';
import { Heading } from '../ui/heading';

const useStyles = makeStyles({
  head: {
    padding: '8px 12px 8px 8px',
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: '4px',
    alignItems: 'start',
  },
  name: { paddingTop: '4px', display: 'flex', flexDirection: 'column', gap: '2px', alignItems: 'flex-start' },
  department: { color: tokens.colorNeutralForeground2 },
});

/** The measure's name between the ways to its neighbours. */
export function MeasureHead(props: {
  readonly one: MeasureReading;
  readonly previous: MeasureReading | undefined;
  readonly next: MeasureReading | undefined;
  readonly go: (one: MeasureReading) => void;
}) {
  const { one, previous, next, go } = props;
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const { number, title, department } = one.measure;
  return (
    <section className={styles.head}>
      <Step
        to={previous}
        name={texts.entry.previous}
        keys="Alt+PageUp"
        icon={<ChevronLeftRegular />}
        go={go}
      />
      <div className={styles.name}>
        <Heading>
          {number} {title}
        </Heading>
        <Text size={200} className={styles.department}>
          {department}
        </Text>
        <Link as="button" onClick={() => pane.showAll()}>
          {texts.entry.all}
        </Link>
      </div>
      <Step to={next} name={texts.entry.next} keys="Alt+PageDown" icon={<ChevronRightRegular />} go={go} />
    </section>
  );
}

function Step(props: {
  readonly to: MeasureReading | undefined;
  readonly name: string;
  readonly keys: string;
  readonly icon: ReactElement;
  readonly go: (one: MeasureReading) => void;
}) {
  const { to, name, keys, icon, go } = props;
  const { texts } = usePaneTools();
  return (
    <Button
      appearance="subtle"
      icon={icon}
      aria-label={name}
      aria-keyshortcuts={keys}
      title={texts.entry.withKeys(name, keys)}
      disabled={!to}
      onClick={() => to && go(to)}
    />
  );
}
