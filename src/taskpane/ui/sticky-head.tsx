import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { lowPane } from './media';

const useStyles = makeStyles({
  root: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: '12px 20px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // a low pane needs its height for what is scrolled
    [`@media ${lowPane}`]: { position: 'static' },
  },
});

/** What stays in view above a long list: what it is, and what is done with it. */
export function StickyHead({ children }: { children: ReactNode }) {
  return <div className={useStyles().root}>{children}</div>;
}
