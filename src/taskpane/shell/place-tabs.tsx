import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { checkedSlice } from '../workbook/checking/plan-checks';
import { usePane, usePaneTools, useSlice } from '../workbook/pane-context';
import { places, type Place } from '../state/pane-state';

const useStyles = makeStyles({
  list: { flexShrink: 0, padding: '0 10px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  count: {
    marginInlineStart: '4px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** The five places of the pane. */
export function PlaceTabs() {
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const current = usePane((one) => one.state().place);
  const findings = useSlice(checkedSlice).findings?.filter(({ ignored }) => ignored === null).length ?? 0;
  return (
    <nav aria-label={texts.placesLabel}>
      <TabList
        size="small"
        className={styles.list}
        selectedValue={current}
        onTabSelect={(_, { value }) => pane.go(value as Place)}
      >
        {places.map((place) =>
          place === 'more' ? (
            <Tab key={place} value={place} icon={<MoreHorizontalRegular />} aria-label={texts.places.more} />
          ) : (
            <Tab key={place} value={place}>
              {texts.places[place]}
              {place === 'checks' && findings > 0 && (
                <span className={styles.count}>{texts.number(findings)}</span>
              )}
            </Tab>
          ),
        )}
      </TabList>
    </nav>
  );
}
