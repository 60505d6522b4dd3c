import { nord } from './nord.ts';
import { pasDeCalais } from './pasdecalais.ts';
import type { Site } from './site.ts';

/** Every site that is known. The first one is the manifest's; into another the extension comes once somebody lets it in. */
export const sites: readonly Site[] = [pasDeCalais, nord];
