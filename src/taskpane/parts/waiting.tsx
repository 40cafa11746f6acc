import { makeStyles, Spinner } from '@fluentui/react-components';
import { usePane } from '../pane-context';

const useStyles = makeStyles({ root: { display: 'grid', placeItems: 'center', height: '100%' } });

/** While the workbook is read for the first time. */
export function Waiting() {
  const styles = useStyles();
  const { texts } = usePane();
  return (
    <main className={styles.root}>
      <Spinner size="small" label={texts.loading} />
    </main>
  );
}
