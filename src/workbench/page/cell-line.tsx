import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTexts } from './texts';

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
  content: {
    flexGrow: 1,
    minHeight: '20px',
    padding: '0 8px',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
    cursor: 'text',
  },
  input: {
    flexGrow: 1,
    margin: '0 4px',
    border: 'none',
    outlineColor: tokens.colorStrokeFocus2,
    font: 'inherit',
  },
});

/** The selected cell and what stands in it, its formula where it has one; a click edits it. */
export function CellLine(props: {
  readonly address: string;
  readonly content: string;
  readonly onTyped: (text: string) => void;
}) {
  const { address, content, onTyped } = props;
  const styles = useStyles();
  const texts = useTexts();
  /** What is being typed here; null while nothing is. */
  const [typed, setTyped] = useState<string | null>(null);
  const done = (text: string | null): void => {
    setTyped(null);
    if (text !== null && text !== content) onTyped(text);
  };
  return (
    <div className={styles.line} role="status" aria-label={texts.cell}>
      <span className={styles.address}>{address}</span>
      {typed === null ? (
        <span className={styles.content} onClick={() => setTyped(content)}>
          {content}
        </span>
      ) : (
        <input
          autoFocus
          className={styles.input}
          aria-label={texts.formulaBar}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={() => done(typed)}
          onKeyDown={({ key }) => {
            if (key === 'Enter') done(typed);
            if (key === 'Escape') done(null);
          }}
        />
      )}
    </div>
  );
}
