import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { usePaneTools } from '../workbook/pane-context';
import type { MeasureReading, PlanReading } from '../workbook/book-port';
import { later } from '../ui/later';

const PlanBoxes = later(async () => (await import('./plan-boxes')).PlanBoxes);

const useStyles = makeStyles({
  section: { padding: '8px 20px 12px 12px', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
});

/** What the plan says of the measure, folded away: it is seldom changed while a year is reported. */
export function PlanSection(props: {
  readonly one: MeasureReading;
  readonly reading: PlanReading;
  readonly year: string;
}) {
  const styles = useStyles();
  const { texts } = usePaneTools();
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.section}>
      <Button
        appearance="subtle"
        icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {texts.entry.others}
      </Button>
      {open && <PlanBoxes.Part {...props} />}
    </div>
  );
}
