import { Input, makeStyles, Select, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { lookAtFindings } from './actions';
import { findingsViewSlice, groupings, severities, type Grouping } from './finding-groups';
import { usePaneTools, useSlice } from '../workbook/pane-context';
import type { PaneFinding } from '../workbook/checking/pane-findings';
import { toggled } from '../ui/toggled';

const useStyles = makeStyles({
  root: { padding: '0 20px 8px', display: 'flex', flexDirection: 'column', gap: '8px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  by: { display: 'flex', gap: '8px', alignItems: 'center', flex: '1 1 200px' },
  search: { flex: '1 1 140px', minWidth: 0, '& input': { minWidth: 0, width: '100%' } },
  choice: { flexGrow: 1, minWidth: 0 },
  count: { color: tokens.colorNeutralForeground2 },
});

/** What of the findings is looked at: by severity and words, and how they are put together. */
export function FindingFilters(props: { readonly all: readonly PaneFinding[]; readonly shown: number }) {
  const { all, shown } = props;
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const words = texts.checks;
  const view = useSlice(findingsViewSlice);
  const choose = (value: string): void => {
    const by: Grouping | undefined = groupings.find((one) => one === value);
    if (by) lookAtFindings(pane, { by });
  };
  return (
    <div className={styles.root}>
      <div role="group" aria-label={words.show} className={styles.row}>
        {severities.map((severity) => (
          <ToggleButton
            key={severity}
            size="small"
            checked={!view.hidden.has(severity)}
            onClick={() => lookAtFindings(pane, { hidden: toggled(view.hidden, severity) })}
          >
            {words.severity[severity]} {texts.number(all.filter((one) => one.severity === severity).length)}
          </ToggleButton>
        ))}
      </div>
      <div className={styles.row}>
        <label className={styles.by}>
          <Text size={200}>{words.groupBy}</Text>
          <Select
            size="small"
            className={styles.choice}
            value={view.by}
            onChange={(_, { value }) => choose(value)}
          >
            {groupings.map((by) => (
              <option key={by} value={by}>
                {words.by[by]}
              </option>
            ))}
          </Select>
        </label>
        <Input
          className={styles.search}
          size="small"
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          contentBefore={<SearchRegular />}
          value={view.query}
          onChange={(_, { value }) => lookAtFindings(pane, { query: value })}
        />
      </div>
      <Text size={200} role="status" className={styles.count}>
        {shown < all.length ? words.shown(shown, all.length) : ''}
      </Text>
    </div>
  );
}
