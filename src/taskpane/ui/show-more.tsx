import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';

const useStyles = makeStyles({ more: { alignSelf: 'flex-start' } });

/** How many of a long list are shown: some first, then more each time they are asked for. */
export interface Shown {
  readonly count: number;
  readonly more: () => void;
}

export function useShown(first: number, step: number): Shown {
  const [count, setCount] = useState(first);
  return { count, more: () => setCount(count + step) };
}

/** The button below a list that is not shown to its end; it tells how much is left. */
export function ShowMore(props: {
  readonly shown: Shown;
  readonly all: number;
  readonly step: number;
  readonly label: (next: number, rest: number) => string;
}) {
  const { shown, all, step, label } = props;
  const styles = useStyles();
  const rest = all - shown.count;
  if (rest <= 0) return null;
  return (
    <Button size="small" className={styles.more} onClick={shown.more}>
      {label(Math.min(step, rest), rest)}
    </Button>
  );
}
