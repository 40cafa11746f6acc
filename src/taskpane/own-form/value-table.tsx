import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { FormPaneWords } from '../../../locales/ja/form-pane';
import { valueText, type Indicator, type PlanValue, type YearKey } from '../../plan';
import { nameWithUnit } from '../../plan/indicator';

const useStyles = makeStyles({
  // wide tables scroll for themselves, and can be scrolled by keys
  around: {
    overflowX: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'normal',
    '& th, & td': {
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      padding: '1px 6px',
      textAlign: 'end',
      fontWeight: tokens.fontWeightRegular,
      maxWidth: '140px',
    },
    '& th': { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  },
});

/** The figures of one indicator: baseline, targets above actuals by year, final target. */
export function ValueTable(props: {
  readonly words: FormPaneWords;
  readonly indicator: Indicator;
  readonly years: readonly YearKey[];
}) {
  const { words, indicator, years } = props;
  const styles = useStyles();
  const { values } = words;
  const { baseline, finalTarget, targets, actuals } = indicator;
  const name = indicator.name === '' ? values.noName : nameWithUnit(indicator);
  const text = (value: PlanValue | undefined): string =>
    value === undefined || valueText(value) === '' ? values.none : valueText(value);
  return (
    <>
      <Text>{name}</Text>
      <div className={styles.around} tabIndex={0} role="group" aria-label={values.table(name)}>
        <table className={styles.table}>
          <thead>
            <tr>
              <td />
              <th scope="col">{values.baseline}</th>
              {years.map((year) => (
                <th key={year} scope="col">
                  {year}
                </th>
              ))}
              <th scope="col">{values.finalTarget}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{values.target}</th>
              <td rowSpan={2}>{text(baseline)}</td>
              {years.map((year) => (
                <td key={year}>{text(targets[year])}</td>
              ))}
              <td rowSpan={2}>{text(finalTarget)}</td>
            </tr>
            <tr>
              <th scope="row">{values.actual}</th>
              {years.map((year) => (
                <td key={year}>{text(actuals[year])}</td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </>
  );
}
