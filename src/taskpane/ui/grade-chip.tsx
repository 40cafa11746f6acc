import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  chip: {
    display: 'inline-grid',
    placeItems: 'center',
    boxSizing: 'border-box',
    minWidth: '28px',
    minHeight: '24px',
    maxWidth: '76px',
    padding: '1px 6px',
    textAlign: 'center',
    lineHeight: 1.2,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    fontWeight: tokens.fontWeightSemibold,
  },
  words: { fontSize: tokens.fontSizeBase200, fontWeight: 'normal' },
  none: {
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground3,
    fontWeight: 'normal',
  },
});

/** A grade as a letter (or a few words) in an outlined chip; a dash where there is none. */
export function GradeChip({ grade, label }: { grade: string | null; label: string }) {
  const styles = useStyles();
  return (
    <span
      role="img"
      aria-label={`${label} ${grade ?? '—'}`}
      className={mergeClasses(
        styles.chip,
        grade === null && styles.none,
        (grade?.length ?? 0) > 2 && styles.words,
      )}
    >
      {grade ?? '—'}
    </span>
  );
}
