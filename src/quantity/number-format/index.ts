export {
  exactToCell,
  fromCell,
  quantityOfCell,
  quantityShown,
  toCell,
  toTextCell,
  unitFormat,
  type CellValue,
  type ShownCell,
  type ToCellOptions,
} from './cell';
export { render, renderShown, type Rendered } from './render';
export { quoteLiteral } from './section';
