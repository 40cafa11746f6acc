import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { AllTexts } from '../state/all-texts';
import type { NextStep } from './next-step';
import type { Pane } from '../workbook/pane';
import { usePane, usePaneTools, yearOf } from '../workbook/pane-context';
import { yearName } from '../ui/year-name';
import { useMainLook } from '../ui/main-look';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: '12px 20px',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  words: { flex: '1 1 160px', display: 'flex', flexDirection: 'column' },
  heading: { color: tokens.colorNeutralForeground2 },
});

/** What comes next, as one button. */
export function NextStepBar({ step }: { step: NextStep }) {
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const year = usePane(yearOf);
  const mainLook = useMainLook();
  const { words, button, act } = stepWords(texts, pane, step, year);
  return (
    <section className={styles.root} aria-label={texts.home.next.heading}>
      <div className={styles.words}>
        <Text size={200} className={styles.heading}>
          {texts.home.next.heading}
        </Text>
        <Text>{words}</Text>
      </div>
      {button !== undefined && (
        <Button appearance={mainLook} onClick={act}>
          {button}
        </Button>
      )}
    </section>
  );
}

interface StepWords {
  readonly words: string;
  readonly button?: string;
  readonly act?: () => void;
}

function stepWords(texts: AllTexts, pane: Pane, step: NextStep, year: string): StepWords {
  const { next } = texts.home;
  switch (step.kind) {
    case 'start':
      return {
        words: next.start(yearName(texts, year)),
        button: next.startButton,
        act: () => void pane.openForm(step.measure),
      };
    case 'fill':
      return {
        words: next.fill(step.count),
        button: next.fillButton,
        act: () => void pane.openForm(step.measure),
      };
    case 'wait':
      return { words: next.wait };
    case 'check':
      return {
        words: next.check(step.count),
        button: next.checkButton,
        act: () => void pane.do('check'),
      };
    case 'settle':
      return { words: next.settle(step.count), button: next.settleButton, act: () => void pane.do('settle') };
    case 'grade':
      return {
        words: next.grade(step.count),
        button: next.gradeButton,
        act: () => void pane.do('grade'),
      };
    case 'judge':
      return { words: next.judge(step.count), button: next.judgeButton, act: () => pane.go('grading') };
    case 'overview':
      return {
        words: next.overview,
        button: next.overviewButton,
        act: () => void pane.do('overview'),
      };
    case 'print':
      return { words: next.print, button: next.printButton, act: () => pane.go('reports') };
  }
}
