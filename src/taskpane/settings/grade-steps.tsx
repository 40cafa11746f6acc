import { Button, Input, makeStyles, mergeClasses } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { usePaneTools } from '../workbook/pane-context';
import type { StepDraft } from './settings-draft';

const narrow = '@media (max-width: 479px)';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '4px' },
  step: {
    display: 'grid',
    gridTemplateColumns: '3fr 5fr 8fr auto',
    gap: '4px',
    [narrow]: { gridTemplateColumns: '3fr 5fr auto', marginBottom: '8px' },
  },
  box: { minWidth: 0, '& input': { minWidth: 0, width: '100%' } },
  /** In a line of its own, where one line leaves it no room. */
  text: { [narrow]: { gridRow: 2, gridColumn: '1 / -1' } },
  add: { justifySelf: 'start' },
});

const keys = ['grade', 'from', 'text'] as const;

/** The grade scale, a line a step: grade, lower bound in %, meaning. */
export function GradeSteps(props: {
  readonly steps: readonly StepDraft[];
  readonly onChange: (steps: readonly StepDraft[]) => void;
}) {
  const { steps, onChange } = props;
  const styles = useStyles();
  const { texts } = usePaneTools();
  const words = texts.settingsForm;
  return (
    <div className={styles.list}>
      {steps.map((step, index) => (
        <div key={String(index)} className={styles.step}>
          {keys.map((key) => (
            <Input
              key={key}
              className={mergeClasses(styles.box, key === 'text' && styles.text)}
              aria-label={words[key](index + 1)}
              value={step[key]}
              {...(key === 'from' && step.from === '' ? { placeholder: words.noLowerBound } : {})}
              onChange={(_, { value }) =>
                onChange(steps.map((one, i) => (i === index ? { ...one, [key]: value } : one)))
              }
            />
          ))}
          <Button
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={words.removeGrade(index + 1)}
            onClick={() => onChange(steps.filter((_, i) => i !== index))}
          />
        </div>
      ))}
      <Button
        size="small"
        className={styles.add}
        onClick={() => onChange([...steps, { grade: '', from: '', text: '' }])}
      >
        {words.addGrade}
      </Button>
    </div>
  );
}
