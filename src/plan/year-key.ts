import { z } from 'zod';

/** A fiscal year as the plans write it: `H29`, `R1` (2019, never H31), `R2`. */
export const yearKey = z.string().regex(/^[MTSHR]\d{1,2}$/);
export type YearKey = string;
