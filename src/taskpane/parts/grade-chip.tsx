import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  chip: {
    display: 'inline-grid',
    placeItems: 'center',
    boxSizing: 'border-box',
    minWidth: '28px',
    height: '24px',
    padding: '0 6px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  none: {
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground3,
    fontWeight: 'normal',
  },
});

/** A grade as a letter in an outlined chip; a dash where there is none. */
export function GradeChip({ grade, label }: { grade: string | null; label: string }) {
  const styles = useStyles();
  return (
    <span
      role="img"
      aria-label={`${label} ${grade ?? '—'}`}
      className={mergeClasses(styles.chip, grade === null && styles.none)}
    >
      {grade ?? '—'}
    </span>
  );
}
