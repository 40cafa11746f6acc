import { Select, type SelectProps } from '@fluentui/react-components';
import { useEffect, useRef, useState, type KeyboardEvent, type MutableRefObject } from 'react';

/** A choice by keyboard counts when no further key follows within this time, ms. */
const rest = 1000;

export interface SettledSelectProps extends Omit<SelectProps, 'value' | 'onChange' | 'ref'> {
  readonly value: string;
  readonly onSettled: (value: string) => void;
  /** Takes the box itself. */
  readonly boxRef?: MutableRefObject<HTMLSelectElement | null>;
}

/**
 * A drop-down whose choice is written somewhere. The arrow keys choose at every press: what they pass on the way is not
 * meant, so that such a choice counts once the keys rest, with Enter, or when the box is left.
 */
export function SettledSelect({ value, onSettled, boxRef, onKeyDown, ...props }: SettledSelectProps) {
  const [held, setHeld] = useState<string | null>(null);
  const byKey = useRef(false);
  const settle = (): void => {
    if (held === null) return;
    setHeld(null);
    if (held !== value) onSettled(held);
  };
  const latest = useRef(settle);
  useEffect(() => {
    latest.current = settle;
  });
  useEffect(() => {
    if (held === null) return;
    const wait = setTimeout(() => latest.current(), rest);
    return () => clearTimeout(wait);
  }, [held]);
  // what was chosen is not lost when the box goes away
  useEffect(() => () => latest.current(), []);
  const press = (event: KeyboardEvent<HTMLSelectElement>): void => {
    byKey.current = true;
    if (event.key === 'Enter' || event.key === 'Tab') settle();
    else if (event.key === 'Escape' && held !== null) {
      event.stopPropagation();
      setHeld(null);
      return;
    }
    onKeyDown?.(event);
  };
  return (
    <Select
      {...props}
      ref={(element: HTMLSelectElement | null) => {
        if (boxRef) boxRef.current = element;
      }}
      value={held ?? value}
      onKeyDown={press}
      onPointerDown={() => {
        byKey.current = false;
      }}
      onBlur={settle}
      onChange={(_, { value: chosen }) => {
        if (byKey.current) setHeld(chosen);
        else onSettled(chosen);
      }}
    />
  );
}
