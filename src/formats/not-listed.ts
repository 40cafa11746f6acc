/** What stands behind 「掲載」 for a direction that has no measure in this plan. */
export const notListed = '※';
