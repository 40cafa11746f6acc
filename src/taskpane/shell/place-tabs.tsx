import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { checkedSlice } from '../workbook/checking/plan-checks';
import { usePane, usePaneTools, useSlice } from '../workbook/pane-context';
import { places, type Place } from '../state/pane-state';

const narrow = '@media (max-width: 360px)';

const useStyles = makeStyles({
  list: {
    flexShrink: 0,
    padding: '0 10px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { padding: '0 4px' },
  },
  // the widest words and a count of three digits find room in the narrowest pane
  tab: { [narrow]: { paddingInline: '3px' } },
  count: {
    marginInlineStart: '4px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** The places of the pane. */
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
            <Tab
              key={place}
              value={place}
              className={styles.tab}
              icon={<MoreHorizontalRegular />}
              aria-label={texts.places.more}
            />
          ) : (
            <Tab key={place} value={place} className={styles.tab}>
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
