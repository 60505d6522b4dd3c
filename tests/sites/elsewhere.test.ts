import { describe, expect, it } from 'vitest';
import { siteOf } from '../../lib/sites/elsewhere.ts';
import { isOurs, offerOf } from '../../lib/sites/offer.ts';
import { sites } from '../../lib/sites/registry.ts';

const offerAt = (host: string, href: string, text = 'Un document') =>
  offerOf({ href, text, type: null }, [siteOf(host)]);

describe('a site that somebody let the extension into', () => {
  it('known by the registry: its acts by their words, not all its PDFs', () => {
    expect(siteOf('www.lenord.fr').id).toBe('nord');
    const at = (path: string, text?: string) => offerAt('www.lenord.fr', `https://www.lenord.fr${path}`, text);
    expect(at('/upload/recueil-des-actes-2024-05.pdf')?.name).toBe('Un document');
    expect(at('/upload/2024-05.pdf', 'Délibération du 13 mai 2024')).not.toBeNull();
    expect(at('/upload/2024-05.pdf', 'Procès-verbal de la séance')).not.toBeNull();
    expect(at('/upload/plan-velo.pdf', 'Le plan vélo')).toBeNull();
    expect(at('/deliberations', 'Délibérations')).toBeNull();
  });

  it('known to nobody: each PDF of that host, and of no other', () => {
    expect(offerAt('mairie.exemple.fr', 'https://mairie.exemple.fr/cr-2024.pdf')).not.toBeNull();
    expect(offerAt('mairie.exemple.fr', 'http://mairie.exemple.fr/cr-2024.pdf')?.url).toMatch(/^https:/);
    expect(offerAt('mairie.exemple.fr', 'https://autre.exemple.fr/cr-2024.pdf')).toBeNull();
    expect(offerAt('mairie.exemple.fr', 'https://mairie.exemple.fr/cr-2024.html')).toBeNull();
  });

  it('the official site offers nothing of another one, and no other is official', () => {
    expect(offerOf({ href: 'https://www.lenord.fr/deliberation.pdf', text: '', type: null })).toBeNull();
    for (const site of sites) expect(isOurs('www.lenord.fr') && site.id === 'nord').toBe(false);
  });

  it('no host is served by two sites of the registry', () => {
    for (const host of ['www.pasdecalais.fr', 'lenord.fr', 'www.lenord.fr', 'cdpasdecalais.fr'])
      expect(sites.filter((site) => site.serves(host))).toHaveLength(1);
    expect(sites.some((site) => site.serves('fauxlenord.fr') || site.serves('lenord.fr.exemple.fr'))).toBe(false);
  });
});
