import { Button, Checkbox, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DismissRegular, SearchRegular } from '@fluentui/react-icons';
import { filterMeasures } from './actions';
import { everyMeasure, filterSlice } from './measure-filter';
import { usePane, usePaneTools, useSlice } from '../workbook/pane-context';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '4px', alignItems: 'stretch' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px' },
  // the box stands on the page's edge, its check mark not
  check: { marginInlineStart: '-8px' },
  input: { minWidth: 0, '& input': { minWidth: 0 } },
  found: { color: tokens.colorNeutralForeground2 },
});

/** Which measures the list shows, and how many these are. */
export function ListFilter(props: {
  readonly found: number;
  readonly all: number;
  /** How many have a figure that is not known yet. */
  readonly pending: number;
  /** Name of the bar that the list is restricted to. */
  readonly standing: string | null;
}) {
  const { found, all, pending, standing } = props;
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const onlyUnfilled = usePane((one) => one.state().onlyUnfilled);
  const { home } = texts;
  const filter = useSlice(filterSlice);
  return (
    <div className={styles.root}>
      <Input
        type="search"
        className={styles.input}
        contentBefore={<SearchRegular aria-hidden />}
        aria-label={home.search}
        placeholder={home.search}
        value={filter.words}
        onChange={(_, { value }) => filterMeasures(pane, { words: value })}
      />
      <div className={styles.line}>
        <Checkbox
          className={styles.check}
          label={home.onlyUnfilled}
          checked={onlyUnfilled}
          onChange={(_, { checked }) => pane.showOnlyUnfilled(checked === true)}
        />
        {(pending > 0 || filter.onlyPending) && (
          <Checkbox
            className={styles.check}
            label={home.onlyPending(pending)}
            checked={filter.onlyPending}
            onChange={(_, { checked }) => filterMeasures(pane, { onlyPending: checked === true })}
          />
        )}
        {standing !== null && (
          <Button
            size="small"
            icon={<DismissRegular />}
            iconPosition="after"
            aria-label={home.clearStanding(standing)}
            onClick={() => filterMeasures(pane, { standing: undefined })}
          >
            {standing}
          </Button>
        )}
      </div>
      <Text size={200} className={styles.found} role="status">
        {found === all ? '' : found > 0 ? home.found(found, all) : home.foundNone}
      </Text>
      {found === 0 && (
        <Button
          onClick={() => {
            filterMeasures(pane, everyMeasure);
            pane.showOnlyUnfilled(false);
          }}
        >
          {home.everything}
        </Button>
      )}
    </div>
  );
}
