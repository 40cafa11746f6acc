/**
 * Whether this user opens the pane for the first time; from then on he does not. Where nothing can be remembered he
 * never does: what comes up at every opening is a nuisance.
 * @param partition `Office.context.partitionKey`, by which hosts keep their storages apart; not every host has one
 */
export function isFirstTime(partition: string | undefined): boolean {
  const key = `${partition ?? ''}tassei.guide`;
  try {
    if (localStorage.getItem(key) !== null) return false;
    localStorage.setItem(key, 'seen');
    return true;
  } catch {
    return false;
  }
}
