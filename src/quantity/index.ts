export type {
  CompoundQuantity,
  NoneQuantity,
  NumberQuantity,
  Quantity,
  QuantityPart,
  TextQuantity,
} from './quantity';
export { normalText } from './characters';
export * from './decimal';
export * from './fiscal-year';
export * from './number-format';
export * from './row-notation';
export { quantityOfNumber, readQuantity } from './read';
export * from './units';
export { makeQuantity, withNumber, writeQuantity, type QuantityParts } from './write';
