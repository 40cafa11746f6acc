import { createRunner } from 'jest-light-runner';

/**
 * Runs the pure tests in plain Node: a worker loads each module once for all of its test files, where Jest's own runner loads
 * them anew for each. What it asks of a test: whatever it changes of modules or built-ins, it puts back.
 */
export default createRunner({ runtime: 'worker_threads' });
