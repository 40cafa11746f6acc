export * from './address';
export { applyEdits } from './apply';
export * from './cell';
export { describe, type EditDescription } from './describe';
export type * from './edit';
export { invert } from './invert';
export type * from './sheet-content';
export * from './shell';
export type * from './snapshot';
