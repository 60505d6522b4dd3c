import { siteByWords } from './by-words.ts';
import type { Site } from './site.ts';

/** Département du Nord: much else is published there as PDF, and acts say in their link what they are. */
export const nord: Site = siteByWords('nord', /(?:^|\.)lenord\.fr$/);
