import { makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { lowPane } from '../ui/media';
import { departmentsOf, myDepartment } from '../workbook/my-department';
import { usePane, usePaneTools, useSlice, yearOf } from '../workbook/pane-context';
import type { PlanReading } from '../workbook/book-port';
import { yearName } from '../ui/year-name';

const useStyles = makeStyles({
  root: {
    padding: '6px 20px 2px',
    overflowWrap: 'anywhere',
    // name and year in one line
    [`@media ${lowPane}`]: {
      display: 'flex',
      flexDirection: 'row-reverse',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: '8px',
      paddingBottom: 0,
    },
  },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  names: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '8px', paddingTop: '4px' },
  city: { color: tokens.colorNeutralForeground2, [`@media ${lowPane}`]: { display: 'none' } },
  // long names are cut off by their own arrow, and whole in the list that opens
  department: {
    flex: '1 1 132px',
    maxWidth: '240px',
    minWidth: 0,
    '& select': { minWidth: 0, width: '100%' },
    // a low pane has no line to spare for what is chosen once
    [`@media ${lowPane}`]: { display: 'none' },
  },
  year: { flexShrink: 0, minWidth: '112px', marginInlineStart: 'auto' },
  // a long title takes the lines that it needs: nothing of it is cut off
  title: { display: 'block', margin: 0 },
});

/** Which plan, and the year that is looked at. */
export function Header({ reading }: { reading: PlanReading }) {
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const year = usePane(yearOf);
  const department = useSlice(myDepartment);
  const departments = useMemo(() => departmentsOf(reading), [reading]);
  const { plan } = reading;
  return (
    <header className={styles.root}>
      <div className={styles.line}>
        {departments.length > 1 && (
          <Select
            size="small"
            className={styles.department}
            aria-label={texts.department.label}
            title={texts.department.label}
            value={departments.includes(department) ? department : ''}
            onChange={(_, { value }) => pane.chooseDepartment(value)}
          >
            <option value="">{texts.department.all}</option>
            {departments.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </Select>
        )}
        <Select
          size="small"
          className={styles.year}
          aria-label={texts.year}
          value={year}
          onChange={(_, { value }) => pane.chooseYear(value)}
        >
          {plan.settings.years.map((one) => (
            <option key={one} value={one}>
              {yearName(texts, one)}
            </option>
          ))}
        </Select>
      </div>
      <div className={styles.names}>
        {!plan.title.startsWith(plan.municipality) && (
          <Text size={200} className={styles.city}>
            {plan.municipality}
          </Text>
        )}
        <Text as="h1" size={300} weight="semibold" className={styles.title}>
          {plan.title === '' ? texts.untitled : plan.title}
        </Text>
      </div>
    </header>
  );
}
