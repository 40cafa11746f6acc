import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons';

const useStyles = makeStyles({
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: '4px 2px',
    textAlign: 'start',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { paddingInlineStart: '18px' },
    ':last-child': { paddingInlineEnd: '18px' },
  },
  end: { textAlign: 'end' },
  center: { textAlign: 'center' },
  button: {
    minHeight: '24px',
    padding: '2px',
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    cursor: 'pointer',
    whiteSpace: 'nowrap',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  label: { padding: '2px' },
});

/** The head of a column; with `sort` it has a button that sorts by it, the other way round where it is sorted so already. */
export function SortHead(props: {
  readonly label: string;
  readonly align?: 'end' | 'center';
  readonly sort?: {
    readonly state: 'none' | 'ascending' | 'descending';
    readonly onSort: () => void;
  };
  /** Where the column is sorted by something beside what its label names. */
  readonly sortLabel?: string;
}) {
  const { label, align, sort, sortLabel } = props;
  const styles = useStyles();
  const Arrow = sort?.state === 'descending' ? ArrowDownRegular : ArrowUpRegular;
  return (
    <th
      scope="col"
      className={mergeClasses(styles.head, align && styles[align])}
      {...(sort ? { 'aria-sort': sort.state } : {})}
    >
      {(!sort || sortLabel !== undefined) && <span className={styles.label}>{label}</span>}
      {sort && (
        <button type="button" className={styles.button} onClick={sort.onSort}>
          {sortLabel ?? label}
          {sort.state !== 'none' && <Arrow aria-hidden />}
        </button>
      )}
    </th>
  );
}
