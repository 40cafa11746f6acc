/** Panes read once more two seconds after the last change; what goes on after its test keeps Jest's worker from ending. */
export function whenPanesRest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 2_200));
}
