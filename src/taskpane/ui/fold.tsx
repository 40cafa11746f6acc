import { Button, makeStyles } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  // a short name begins where a long one does
  button: { alignSelf: 'flex-start', justifyContent: 'flex-start', paddingInlineStart: 0 },
});

/** What is looked at now and then, folded away under its name. */
export function Fold({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        className={styles.button}
        appearance="subtle"
        aria-expanded={open}
        icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        onClick={() => setOpen(!open)}
      >
        {label}
      </Button>
      {open && children}
    </>
  );
}
