import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offerOf } from '../../lib/sites/offer.ts';

const offer = (href: string, text = 'Un document', type: string | null = null) => offerOf({ href, text, type });

describe('links that may be acts', () => {
  it.each([
    [
      'an eZ Publish download',
      'https://www.pasdecalais.fr/content/download/16113/164597/file/NOM+AVEC+PLUS+Derni%C3%A8re+version.pdf',
    ],
    ['a download whose name has no ending', 'https://www.pasdecalais.fr/content/download/16113/164597/file/Acte'],
    ['a download with a version', 'https://www.pasdecalais.fr/content/download/16113/164597/version/2/file/Acte+12'],
    ['a language prefix', 'https://www.pasdecalais.fr/switchlanguage/to/www_fr/content/download/1/2/file/A.PDF'],
    ['a flat slug', 'https://pasdecalais.fr/deliberation-2024-112-appel-a-projets.pdf'],
    ['the bare host', 'https://pasdecalais.fr/a.pdf'],
    ['another subdomain', 'https://archives.intranet.pasdecalais.fr/a.pdf'],
    ['the former host', 'https://www.cdpasdecalais.fr/a.pdf'],
    ['a host with its final dot', 'https://www.pasdecalais.fr./a.pdf'],
    ['a host in capitals', 'https://WWW.PasDeCalais.FR/a.pdf'],
    ['an ending in capitals', 'https://www.pasdecalais.fr/ACTE.PDF'],
    ['a query after the path', 'https://www.pasdecalais.fr/acte.pdf?version=3'],
    ['an escaped dot', 'https://www.pasdecalais.fr/acte%2Epdf'],
    ['a careless percent sign', 'https://www.pasdecalais.fr/100%-acte.pdf'],
  ])('%s', (_, href) => {
    expect(offer(href)).not.toBeNull();
  });

  it.each([
    ['declared as PDF', 'https://www.pasdecalais.fr/document/4512', 'Un document', 'application/pdf'],
    ['declared with a parameter', 'https://www.pasdecalais.fr/document/4512', 'Un document', 'Application/PDF; q=1'],
    [
      'words of the link',
      'https://www.pasdecalais.fr/document/4512',
      'Délibération du 11 décembre (PDF, 240 ko)',
      null,
    ],
    ['a number and PDF', 'https://www.pasdecalais.fr/document/4512', 'n° 2023-604 – pdf', null],
    ['a compendium', 'https://www.pasdecalais.fr/document/4512', 'Recueil des actes administratifs [PDF]', null],
    ['words of the slug', 'https://www.pasdecalais.fr/deliberation-2024-112-pdf', 'Consulter', null],
  ])('%s', (_, href, text, type) => {
    expect(offer(href, text, type)).not.toBeNull();
  });
});

describe('links that are left alone', () => {
  it.each([
    ['the Préfecture', 'https://www.pas-de-calais.gouv.fr/content/download/16113/164597/file/Recueil.pdf'],
    ['a host that only ends alike', 'https://notpasdecalais.fr/a.pdf'],
    ['a host that only begins alike', 'https://pasdecalais.fr.example.org/a.pdf'],
    ['a page', 'https://www.pasdecalais.fr/Le-Departement/Les-deliberations'],
    ['a spreadsheet download', 'https://www.pasdecalais.fr/content/download/1/2/file/Subventions.xlsx'],
    ['a picture', 'https://www.pasdecalais.fr/content/download/1/2/file/plan.jpg'],
    ['a page about a PDF', 'https://www.pasdecalais.fr/deliberation-pdf.html'],
    ['a mail address', 'mailto:actes@pasdecalais.fr?subject=a.pdf'],
    ['a script', 'javascript:open("a.pdf")'],
    ['a file of the machine', 'file:///home/a.pdf'],
    ['no address', ''],
  ])('%s', (_, href) => {
    expect(offer(href)).toBeNull();
  });

  it('words of an act without PDF', () => {
    expect(offer('https://www.pasdecalais.fr/seance', 'Délibérations de la séance')).toBeNull();
  });

  it('something that the page declares as something else', () => {
    expect(offer('https://www.pasdecalais.fr/content/download/1/2/file/A', 'Délibération PDF', 'text/html')).toBeNull();
  });
});

describe('what is offered', () => {
  it('opens over https, without the fragment', () => {
    expect(offer('http://www.pasdecalais.fr/a+b.pdf#page=3')?.url).toBe('https://www.pasdecalais.fr/a+b.pdf');
  });

  it('leads to the page and the note that its link names', () => {
    const id = '0b6f7f0e-1d2c-4a3b-8c4d-5e6f7a8b9c0d';
    const at = (hash: string) => offer(`https://www.pasdecalais.fr/a.pdf${hash}`);
    expect(at('#page=3')).toMatchObject({ page: 3 });
    expect(at(`#page=3&note=${id}`)).toMatchObject({ url: 'https://www.pasdecalais.fr/a.pdf', page: 3, note: id });
    expect(at(`#page=1&note=${id}x`)).not.toHaveProperty('note');
    expect(at('#page=1')).not.toHaveProperty('page');
  });

  it('is named by the link, with single spaces', () => {
    expect(offer('https://www.pasdecalais.fr/a.pdf', '  Délibération\n  n° 1 ')?.name).toBe('Délibération n° 1');
  });

  it('is named by the file where the link has no words', () => {
    const href = 'https://www.pasdecalais.fr/content/download/1/2/file/NOM+AVEC+PLUS+Derni%C3%A8re+version.pdf';
    expect(offer(href, ' ')?.name).toBe('NOM AVEC PLUS Dernière version');
    expect(offer('https://www.pasdecalais.fr/100%-acte.pdf', '')?.name).toBe('100%-acte');
    expect(offer('https://www.pasdecalais.fr/', '', 'application/pdf')?.name).toBe('www.pasdecalais.fr');
  });

  it('never throws, whatever the link', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string()), fc.string(), fc.option(fc.string()), (href, text, type) => {
        const found = offerOf({ href, text, type });
        expect(found === null || found.url.startsWith('https://')).toBe(true);
      }),
    );
  });
});
