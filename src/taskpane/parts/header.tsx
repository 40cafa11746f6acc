import { makeStyles, mergeClasses, Select, Text, tokens } from '@fluentui/react-components';
import { usePane } from '../pane-context';
import type { PlanReading } from '../services';
import { yearName } from '../year-name';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '8px 12px 4px 20px',
  },
  plan: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  line: { margin: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  city: { color: tokens.colorNeutralForeground2 },
  year: { flexShrink: 0, minWidth: '112px' },
});

/** Which plan, and the year that is looked at. */
export function Header({ reading }: { reading: PlanReading }) {
  const styles = useStyles();
  const { pane, texts } = usePane();
  const { plan } = reading;
  return (
    <header className={styles.root}>
      <div className={styles.plan}>
        <Text size={200} className={mergeClasses(styles.line, styles.city)}>
          {plan.municipality}
        </Text>
        <Text as="h1" size={300} weight="semibold" className={styles.line} title={plan.title}>
          {plan.title}
        </Text>
      </div>
      <Select
        size="small"
        className={styles.year}
        aria-label={texts.year}
        value={pane.year()}
        onChange={(_, { value }) => pane.chooseYear(value)}
      >
        {plan.settings.years.map((year) => (
          <option key={year} value={year}>
            {yearName(texts, year)}
          </option>
        ))}
      </Select>
    </header>
  );
}
