import { describe, expect, it } from 'vitest';
import { downloadRules, kindOfAnswer, type SiteAnswer } from '../../lib/sites/download.ts';

const HOST = 'https://www.pasdecalais.fr';
const kind = (more: Partial<SiteAnswer>) =>
  kindOfAnswer({ url: `${HOST}/acte`, method: 'GET', status: 200, type: 'application/pdf', disposition: '', ...more });
const BYTES = 'application/octet-stream';

describe('an answer of the site', () => {
  it.each<[ReturnType<typeof kindOfAnswer>, Partial<SiteAnswer>]>([
    ['pdf', {}],
    ['pdf', { type: 'application/pdf; charset=binary', disposition: 'inline; filename="acte.pdf"' }],
    ['download', { disposition: 'attachment' }],
    ['download', { disposition: 'Attachment; filename="acte.pdf"' }],
    ['download', { type: BYTES, disposition: 'attachment; filename="acte.PDF"; size=12' }],
    ['download', { type: BYTES, disposition: "attachment; filename*=UTF-8''d%C3%A9lib.pdf" }],
    ['download', { type: BYTES, url: `${HOST}/acte.pdf?version=2` }],
    [null, { type: BYTES }],
    [null, { type: BYTES, url: `${HOST}/acte.pdf`, disposition: 'attachment; filename="tableau.xlsx"' }],
    [null, { type: 'text/html', url: `${HOST}/acte.pdf` }],
    [null, { type: '' }],
    [null, { method: 'POST' }],
    [null, { status: 404 }],
    [null, { status: 206 }],
    [null, { url: 'https://www.pas-de-calais.gouv.fr/acte.pdf' }],
    [null, { url: 'https://pasdecalais.fr.exemple.org/acte.pdf' }],
  ])('is %s for %o', (expected, more) => {
    expect(kind(more)).toBe(expected);
  });
});

describe('the rules of downloads', () => {
  const rules = downloadRules('chrome-extension://abc/reader.html', 'abc', ['pasdecalais.fr']);

  it('touch no form, no part of a page, no other host, and nothing that the extension asks for', () => {
    for (const { condition } of rules) {
      expect(condition).toMatchObject({
        requestMethods: ['get'],
        resourceTypes: ['main_frame'],
        requestDomains: ['pasdecalais.fr'],
        excludedInitiatorDomains: ['abc'],
      });
    }
  });

  it('are each a rule of their own, and lead to the reader with the address as it stands', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    const redirects = rules.map(({ action }) => action).filter((action) => action.type === 'redirect');
    expect(redirects.length).toBeGreaterThan(0);
    for (const { redirect } of redirects)
      expect(redirect.regexSubstitution).toBe('chrome-extension://abc/reader.html?file=\\0');
  });
});
