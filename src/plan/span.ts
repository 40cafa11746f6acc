import { z } from 'zod/mini';
import { yearKey } from './year-key';

/** Years that share one cell or one arrow, both included. */
export const yearSpan = z.strictObject({ from: yearKey, to: yearKey });
export type YearSpan = z.infer<typeof yearSpan>;

/** 矢印: what is done over several years of a schedule row; an arrow can be without words (`text` empty). */
export const scheduleSpan = z.extend(yearSpan, { text: z.string() });
export type ScheduleSpan = z.infer<typeof scheduleSpan>;
