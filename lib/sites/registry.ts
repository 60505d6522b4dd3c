import { pasDeCalais } from './pasdecalais.ts';
import type { Site } from './site.ts';

/** Every site whose links are offered. */
export const sites: readonly Site[] = [pasDeCalais];
