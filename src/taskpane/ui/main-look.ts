import { usePane } from '../workbook/pane-context';

/**
 * The look of a place's one main button. While the foot asks something, its answer is what comes next, and while the guide is
 * there, its next step; the place's own button is one among others then.
 * @param isMain false where something else of the place comes first
 */
export function useMainLook(isMain = true): 'primary' | 'secondary' {
  const isGuided = usePane((pane) => pane.state().guide !== null);
  return useLookBesideQuestion(isMain && !isGuided);
}

/** That of what stands above all places. @param isMain false where something else comes first */
export function useLookBesideQuestion(isMain = true): 'primary' | 'secondary' {
  const isAsked = usePane((pane) => pane.state().proposal !== null);
  return isMain && !isAsked ? 'primary' : 'secondary';
}
