import { existsSync, readFileSync } from 'node:fs';
import { bind } from '../fixtures/compendium.ts';
import { plainOptions } from '../fixtures/direct.ts';
import type { Fixture } from '../fixtures/model.ts';

/** A file to be measured. */
export type Document = { name: string; bytes: Uint8Array; pages: number };

/** Acts of the generator take about four pages each. */
const PAGES_AN_ACT = 4;

/** A generated compendium of at least that many pages. */
export async function compendium(pages: number): Promise<Document> {
  let acts = Math.ceil(pages / PAGES_AN_ACT);
  for (;;) {
    const fixture: Fixture = await bind(`recueil-${pages}`, 3, acts, { ...plainOptions(3), foot: 'both' });
    if (fixture.gold.pages >= pages)
      return { name: `généré, ${fixture.gold.pages} p.`, bytes: fixture.pdf, pages: fixture.gold.pages };
    acts = Math.ceil((acts * pages) / fixture.gold.pages) + 1;
  }
}

/** The real compendium that lies beside the project where it was handed over; null elsewhere. */
export function sharedCompendium(): Document | null {
  const path = new URL('../../../shared/corpus/recueil-dev.pdf', import.meta.url);
  return existsSync(path) ? { name: 'recueil-dev.pdf', bytes: new Uint8Array(readFileSync(path)), pages: 302 } : null;
}
