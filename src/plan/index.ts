export * from './grade-scale';
export * from './indicator';
export * from './measure';
export * from './overview';
export * from './plan';
export * from './settings';
export * from './value';
