/** Who made a change. */
export type By = 'addin' | 'user' | 'coauthor';
