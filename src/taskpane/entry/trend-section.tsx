import { makeStyles, tokens } from '@fluentui/react-components';
import { usePaneTools } from '../workbook/pane-context';
import type { MeasureReading, PlanReading } from '../workbook/book-port';
import { Fold } from '../ui/fold';
import { later } from '../ui/later';

const TrendPictures = later(async () => (await import('./trend-pictures')).TrendPictures);

const useStyles = makeStyles({
  section: { padding: '8px 20px 12px', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
});

/** 推移 of the measure's indicators, folded away; nothing where it has none. */
export function TrendSection(props: { readonly one: MeasureReading; readonly reading: PlanReading }) {
  const styles = useStyles();
  const { texts } = usePaneTools();
  if (props.one.measure.indicators.length === 0) return null;
  return (
    <div className={styles.section}>
      <Fold label={texts.entry.trend.heading}>
        <TrendPictures.Part {...props} />
      </Fold>
    </div>
  );
}
