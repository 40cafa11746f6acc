import { makeStyles, tokens } from '@fluentui/react-components';
import { usePaneTools } from '../workbook/pane-context';
import type { MeasureReading, PlanReading } from '../workbook/book-port';
import { Fold } from '../ui/fold';
import { later } from '../ui/later';

const PlanBoxes = later(async () => (await import('./plan-boxes')).PlanBoxes);

const useStyles = makeStyles({
  section: { padding: '8px 20px 12px', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
});

/** What the plan says of the measure, folded away: it is seldom changed while a year is reported. */
export function PlanSection(props: {
  readonly one: MeasureReading;
  readonly reading: PlanReading;
  readonly year: string;
}) {
  const styles = useStyles();
  const { texts } = usePaneTools();
  return (
    <div className={styles.section}>
      <Fold label={texts.entry.others}>
        <PlanBoxes.Part {...props} />
      </Fold>
    </div>
  );
}
