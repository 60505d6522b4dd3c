import type { Runtime, Sender } from '../platform/runtime.ts';

/**
 * Whether a message comes from the extension itself. Content scripts share its id, but run at the address of a site that may have
 * been taken over.
 */
export function isOwnPage(sender: Sender, runtime: Runtime): boolean {
  return sender.id === runtime.id && (sender.url?.startsWith(runtime.origin) ?? false);
}
