/** Goes through all short steps of long work at once, for who has nothing else to do in between. */
export function finish<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
