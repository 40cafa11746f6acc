import { z } from 'zod/mini';

/** A fiscal year as the plans write it: `H29`, `R1` (2019, never H31), `R2`. */
export const yearKey = z.string().check(z.regex(/^[MTSHR]\d{1,2}$/));
export type YearKey = string;
