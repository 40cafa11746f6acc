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

/** Whether something has been so for `time` ms. */
export function useLasting(is: boolean, time: number): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!is) return;
    const wait = setTimeout(() => setLasts(true), time);
    return () => {
      clearTimeout(wait);
      setLasts(false);
    };
  }, [is, time]);
  return is && lasts;
}
