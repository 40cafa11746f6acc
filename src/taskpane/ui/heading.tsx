import { makeStyles, mergeClasses, Subtitle2 } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({ heading: { margin: 0 } });

/** A section's title, or (`page`) the only one of a page without a plan, without the room that browsers put around headings. */
export function Heading(props: {
  readonly children: ReactNode;
  readonly className?: string;
  readonly page?: boolean;
}) {
  const { children, className, page } = props;
  const styles = useStyles();
  return (
    <Subtitle2 as={page ? 'h1' : 'h2'} block className={mergeClasses(styles.heading, className)}>
      {children}
    </Subtitle2>
  );
}
