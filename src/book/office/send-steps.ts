import { isRequestTooLarge } from './failures';
import type { NewContext } from './context';
import type { Step } from './steps';

/** Does steps in one request, in two where Excel finds it too large; `sent` is told after each how many steps are done. */
export async function sendSteps(
  newContext: NewContext,
  steps: readonly Step[],
  sent: (steps: number) => void = () => undefined,
): Promise<void> {
  const context = newContext();
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  for (const { run } of steps) run(context);
  try {
    await context.sync();
    sent(steps.length);
  } catch (error) {
    if (!isRequestTooLarge(error) || steps.length === 1) throw error;
    const half = Math.ceil(steps.length / 2);
    await sendSteps(newContext, steps.slice(0, half), sent);
    await sendSteps(newContext, steps.slice(half), sent);
  }
}
