import { vi } from 'vitest';

/**
 * How long `vi.waitFor` asks where a test does not say: a second, which is what it would be, is not enough on a machine that does
 * something else as well. What comes is taken as soon as it is there.
 */
const PATIENCE = 15_000;

const { waitFor } = vi;
vi.waitFor = (ask, options) => waitFor(ask, typeof options === 'number' ? options : { timeout: PATIENCE, ...options });
