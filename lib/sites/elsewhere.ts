import { isPdfLink } from './by-words.ts';
import { sites } from './registry.ts';
import type { Site } from './site.ts';

/**
 * The site of a host that somebody let the extension into: one of the registry, or else any, of which nothing is known. There each
 * PDF of the same host is offered: who asked for this site knows what is on it.
 */
export function siteOf(hostname: string): Site {
  return (
    sites.find((site) => site.serves(hostname)) ?? {
      id: hostname,
      serves: (host) => host === hostname,
      mayBeAct: isPdfLink,
    }
  );
}
