import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { reportKinds } from '../../reports/kinds';
import { later } from '../ui/later';
import { ReportCard } from './report-card';
import { usePane, usePaneTools, yearOf } from '../workbook/pane-context';
import { yearName } from '../ui/year-name';

/** Loaded with the first look at 帳票. */
const Printing = later(async () => (await import('./printing')).Printing);

const useStyles = makeStyles({
  year: { display: 'block', padding: '12px 20px 0', color: tokens.colorNeutralForeground2 },
});

/** 帳票: what can be made of the plan of the chosen year, and how it is printed. */
export function Reports() {
  const styles = useStyles();
  const { texts } = usePaneTools();
  const year = usePane(yearOf);
  return (
    <>
      <Text className={styles.year}>{texts.reports.forYear(yearName(texts, year))}</Text>
      {reportKinds.map((kind) => (
        <ReportCard key={kind} kind={kind} />
      ))}
      <Printing.Part />
    </>
  );
}
