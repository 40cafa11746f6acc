import { makeStyles, tokens } from '@fluentui/react-components';

/** What all parts of the place look like. */
export const useSection = makeStyles({
  section: {
    padding: '12px 20px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    alignItems: 'flex-start',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    width: '100%',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
  line: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
});
