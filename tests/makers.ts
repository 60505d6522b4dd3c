import type { Amount, Article, Deliberation, Extraction, Field, Recusal, Reference } from '../lib/model/extraction.ts';

/** A field on page 1 whose line lies at `top` (PDF points), unless told otherwise. */
export function fakeField<T>(value: T, overrides: Partial<Field<T>> & { top?: number } = {}): Field<T> {
  const { top = 700, page = 1, ...rest } = overrides;
  return { value, text: String(value), page, rects: [{ page, rect: [60, top - 12, 200, top] }], ...rest };
}

export function fakeAmount(value: number, overrides: Partial<Amount> & { top?: number } = {}): Amount {
  const { part = 'deliberation', role = 'other', ...rest } = overrides;
  return { ...fakeField(value, { text: `${value} €`, ...rest }), part, role };
}

export function fakeArticle(value: string, body: string, overrides: Partial<Article> & { top?: number } = {}): Article {
  return { ...fakeField(value, { text: `Article ${value} :`, ...overrides }), body };
}

export function fakeRecusal(value: string, kind: Recusal['kind'] = 'recused'): Recusal {
  return { ...fakeField(value), kind };
}

/** A deliberation that is cited, unless told otherwise. */
export function fakeReference(value: string, overrides: Partial<Reference> = {}): Reference {
  return { ...fakeField(value), kind: 'deliberation', date: null, title: null, url: null, ...overrides };
}

/** An act in which nothing was recognised. */
export function emptyDeliberation(overrides: Partial<Deliberation> = {}): Deliberation {
  return {
    number: null,
    title: null,
    assembly: null,
    sessionDate: null,
    legalityReviewDate: null,
    publicationDate: null,
    signedDate: null,
    signatory: null,
    president: null,
    secretary: null,
    attendance: { present: [], excused: [], absent: [], nonVotingPresent: [], nonVotingExcused: [] },
    recitals: [],
    recusals: [],
    articles: [],
    budgetLines: [],
    grants: [],
    references: [],
    vote: null,
    outcome: null,
    report: null,
    amounts: [],
    parts: [],
    checks: [],
    ...overrides,
  };
}

/** A small invented act in which everything was recognised. */
export function fakeDeliberation(overrides: Partial<Deliberation> = {}): Deliberation {
  const groups = [fakeField('Groupe des Rives'), fakeField('Non-inscrit')];
  return emptyDeliberation({
    number: fakeField('2031-17'),
    title: fakeField('AIDE AUX BIBLIOTHÈQUES DE VILLAGE'),
    assembly: fakeField('Commission permanente'),
    sessionDate: fakeField('2031-03-01'),
    legalityReviewDate: fakeField('2031-03-09'),
    publicationDate: fakeField('2031-03-12'),
    signedDate: fakeField('2031-03-01', { page: 2 }),
    president: fakeField('ALAIN DUVAL'),
    secretary: fakeField('Mme Rose LEFÈVRE'),
    attendance: {
      present: [fakeField('M. Alain DUVAL'), fakeField('Mme Rose LEFÈVRE'), fakeField('M. Yves CARON')],
      excused: [fakeField('Mme Anne PETIT')],
      absent: [],
      nonVotingPresent: [],
      nonVotingExcused: [],
    },
    recitals: [fakeField('Vu le code général des collectivités territoriales ;')],
    recusals: [fakeRecusal('Yves CARON')],
    articles: [
      fakeArticle('1', 'D’attribuer une somme de 12 500,50 € aux bibliothèques nommées en annexe.', { top: 400 }),
      fakeArticle('2', 'D’imputer la dépense sur le budget départemental.', { top: 300 }),
    ],
    grants: [
      {
        part: 'annex',
        page: 3,
        beneficiary: fakeField('Bibliothèque de Saint-Orne', { page: 3, top: 500 }),
        amount: fakeField(500, { page: 3, top: 501 }),
        territory: 'Val d’Orne',
      },
    ],
    budgetLines: [
      {
        part: 'deliberation',
        page: 1,
        operationCode: 'C09-111A01',
        imputation: '6568/93311',
        label: 'Lecture publique',
        amounts: [
          { column: 'authorized', value: 90000 },
          { column: 'spend', value: 12500.5 },
        ],
      },
    ],
    vote: {
      for: { count: fakeField(3, { text: '3 voix' }), groups },
      against: { count: fakeField(0), groups: [] },
      abstention: { count: fakeField(1), groups: [] },
      absentWithoutProxy: null,
    },
    outcome: fakeField('adopted' as const, { text: '(Adopté)' }),
    report: {
      number: fakeField('7', { page: 4 }),
      title: fakeField('AIDE AUX BIBLIOTHÈQUES DE VILLAGE', { page: 4, top: 650 }),
      territories: fakeField('Tous les territoires', { page: 4 }),
      cantons: null,
      intermunicipalities: null,
      committees: [{ ...fakeField('La 3ème Commission', { page: 4 }), opinion: 'favorable' }],
    },
    amounts: [
      fakeAmount(12500.5, { text: '12 500,50 €', top: 390 }),
      fakeAmount(90000, { text: '90 000,00', top: 200 }),
      fakeAmount(500, { part: 'annex', page: 3, top: 501, text: '500' }),
    ],
    parts: [
      { kind: 'deliberation', firstPage: 1, lastPage: 2 },
      { kind: 'annex', firstPage: 3, lastPage: 3 },
      { kind: 'report', firstPage: 4, lastPage: 5 },
    ],
    ...overrides,
  });
}

/** A file that holds one invented act, unless told otherwise. */
export function fakeExtraction(overrides: Partial<Extraction> = {}): Extraction {
  return {
    schema: 'deliberation-extraction/1',
    source: { name: 'acte.pdf', url: null, sha256: 'a'.repeat(64), fingerprint: null, pageCount: 5 },
    deliberations: [fakeDeliberation()],
    warnings: [],
    ...overrides,
  };
}
