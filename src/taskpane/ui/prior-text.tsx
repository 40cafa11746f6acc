import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { usePaneTools } from '../workbook/pane-context';

/** What a field held the year before. */
export interface Prior {
  readonly year: string;
  readonly text: string;
}

const useStyles = makeStyles({
  prior: { paddingTop: '4px', fontSize: tokens.fontSizeBase200 },
  text: {
    margin: '4px 0',
    paddingInlineStart: '8px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: 'pre-wrap',
  },
});

/** The text of the year before, folded away, with a way to begin with it. */
export function PriorText(props: {
  readonly prior: Prior;
  readonly label: string;
  readonly copy: (text: string) => void;
}) {
  const { prior, label, copy } = props;
  const styles = useStyles();
  const { texts } = usePaneTools();
  const [open, setOpen] = useState(false);
  const { showLastYear, hideLastYear, copyLastYear } = texts.entry;
  const words = (open ? hideLastYear : showLastYear)(prior.year);
  return (
    <div className={styles.prior}>
      <Link as="button" onClick={() => setOpen(!open)} aria-expanded={open} aria-label={`${label} ${words}`}>
        {words}
      </Link>
      {open && (
        <>
          <p className={styles.text}>
            <Text size={200}>{prior.text}</Text>
          </p>
          <Button size="small" onClick={() => copy(prior.text)}>
            {copyLastYear}
          </Button>
        </>
      )}
    </div>
  );
}
