import { makeStyles, tokens } from '@fluentui/react-components';
import { texts } from './texts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    height: '28px',
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  address: {
    width: '72px',
    textAlign: 'center',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  content: { padding: '0 8px', overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' },
});

/** The selected cell and what stands in it, its formula where it has one. */
export function CellLine({ address, content }: { address: string; content: string }) {
  const styles = useStyles();
  return (
    <div className={styles.line} role="status" aria-label={texts.cell}>
      <span className={styles.address}>{address}</span>
      <span className={styles.content}>{content}</span>
    </div>
  );
}
