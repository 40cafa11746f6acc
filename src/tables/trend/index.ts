export { trendDrawing, type TrendDrawing } from './drawing';
export { canBeDrawn, trendOf, type Trend, type TrendFigure, type TrendPlan, type TrendYear } from './series';
