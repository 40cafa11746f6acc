import { z } from 'zod/mini';
import { indicator } from './indicator';
import { planValueJson } from './value';
import { yearKey } from './year-key';
import { scheduleSpan } from './span';

const textByYear = z.record(yearKey, z.string());

/** 年次計画の一行: what is planned and done in each year, in words or figures as printed. */
export const scheduleRow = z.strictObject({
  label: z.string(),
  plan: textByYear,
  actual: textByYear,
  /** Where the form draws arrows over the years (宇部 DX, 美祢) instead of a word a year; `plan` is empty then. */
  spans: z.optional(z.array(scheduleSpan)),
});
export type ScheduleRow = z.infer<typeof scheduleRow>;

/** A line with a sign before it: ○ went well, ▲ problem, ・ supplement (関). */
export const markedLine = z.strictObject({ mark: z.string().check(z.minLength(1)), text: z.string() });
export type MarkedLine = z.infer<typeof markedLine>;

/** 取組状況: a year's report in words, of the whole measure (`row` absent) or of one schedule row (counted from 1). */
export const yearReport = z.strictObject({
  year: yearKey,
  row: z.optional(z.int().check(z.gte(1))),
  /** By the name of the field: 取組状況, 今後の取組 … */
  texts: z.record(z.string(), z.string()),
  /** 達成状況について・課題, line by line. */
  lines: z.optional(z.array(markedLine)),
});
export type YearReport = z.infer<typeof yearReport>;

/** 令和N年度の実施内容: one input (具体的な取組内容) and its output (事業量等), each as printed. */
export const activity = z.strictObject({
  year: yearKey,
  mark: z.string(),
  input: z.string(),
  output: z.string(),
});
export type Activity = z.infer<typeof activity>;

/** 評価 of one year as a human gave it (published grades are such), with the reason. */
export const givenGrade = z.strictObject({ grade: z.string(), reason: z.optional(z.string()) });
export type GivenGrade = z.infer<typeof givenGrade>;

/** An amount of a year as printed, under the form's own name for it. */
const amount = z.strictObject({ year: yearKey, name: z.string(), value: planValueJson });
export type Amount = z.infer<typeof amount>;

/** 施策・取組項目: one measure of a plan. */
export const measure = z.strictObject({
  /** As printed: 1, 01, 1-(1). */
  number: z.string().check(z.minLength(1)),
  title: z.string(),
  department: z.string(),
  /** Texts of the format's own fields, by their name in the sheet: 現状と課題, 目標, 基本項目 … */
  fields: z.record(z.string(), z.string()),
  /** Check boxes and marks, by their name: 担い手_行政 … */
  marks: z.record(z.string(), z.boolean()),
  indicators: z.array(indicator),
  schedule: z.array(scheduleRow),
  activities: z.optional(z.array(activity)),
  reports: z.array(yearReport),
  grades: z.record(yearKey, givenGrade),
  /** 1次評価, 2次評価 … by year and name, where a form has several; `grades` has the one that counts. */
  stages: z.optional(z.record(yearKey, z.record(z.string(), z.string()))),
  /** 事業費, 予算額, 人件費 … */
  amounts: z.optional(z.array(amount)),
});
export type Measure = z.infer<typeof measure>;
