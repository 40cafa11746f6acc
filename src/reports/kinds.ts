/** Reports that every format has. */
export const reportKinds = ['overview', 'tally', 'trends', 'table', 'findings'] as const;
export type ReportKind = (typeof reportKinds)[number];
