import { makeStyles, mergeClasses, Subtitle2 } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({ heading: { margin: 0 } });

/** A section's title, without the room that browsers put around headings. */
export function Heading({ children, className }: { children: ReactNode; className?: string }) {
  const styles = useStyles();
  return (
    <Subtitle2 as="h2" block className={mergeClasses(styles.heading, className)}>
      {children}
    </Subtitle2>
  );
}
