import { numberText } from '../number';

const n = numberText('en');

/** `1 sheet`, `2 sheets`. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${n(count)} ${count === 1 ? one : many}`;
