import { makeStyles, Spinner } from '@fluentui/react-components';
import { usePane } from '../pane-context';

const useStyles = makeStyles({
  root: { display: 'grid', placeItems: 'center', height: '100%' },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** While the workbook is read for the first time. */
export function Waiting() {
  const styles = useStyles();
  const { texts } = usePane();
  return (
    <main className={styles.root}>
      <h1 className={styles.hidden}>{texts.appName}</h1>
      <Spinner size="small" label={texts.loading} />
    </main>
  );
}
