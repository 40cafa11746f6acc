import { usePane } from '../workbook/pane-context';

/**
 * The look of a place's one main button. While the foot asks something, its answer is what comes next, and the place's own
 * button is one among others.
 * @param isMain false where something else of the place comes first
 */
export function useMainLook(isMain = true): 'primary' | 'secondary' {
  const isAsked = usePane((pane) => pane.state().proposal !== null);
  return isMain && !isAsked ? 'primary' : 'secondary';
}
