import { useEffect, useState } from 'react';

/** A value once it has not changed for `time` ms. */
export function usePause<T>(value: T, time: number): T {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const wait = setTimeout(() => settle(value), time);
    return () => clearTimeout(wait);
  }, [value, time]);
  return settled;
}
