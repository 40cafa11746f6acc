import { lookalikes } from './lookalikes';
import { moneyAndLaw } from './money-and-law';
import { services } from './services';
import type { MistakenWord } from './mistaken-word';
import { working } from './working';

export type { MistakenWord } from './mistaken-word';

export const mistakenWords: readonly MistakenWord[] = [
  ...moneyAndLaw,
  ...working,
  ...services,
  ...lookalikes,
];
