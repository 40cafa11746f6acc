export { fromCell, toCell, toTextCell, type CellValue, type ToCellOptions } from './cell';
export { render, type Rendered } from './render';
export { quoteLiteral } from './section';
