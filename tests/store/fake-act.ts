import type { ActRecord } from '../../lib/model/act-summary.ts';
import { DOCUMENT_ID } from './fakes.ts';

/** An act that was read, with a vote, a grant and a member who withdrew. */
export function fakeAct(overrides: Partial<ActRecord> = {}): ActRecord {
  const person = (name: string, ...roles: ActRecord['people'][number]['roles'][number]['role'][]) => ({
    key: name.toUpperCase(),
    name,
    roles: roles.map((role) => ({ role, page: 1 })),
  });
  return {
    documentId: DOCUMENT_ID,
    index: 0,
    number: '2031-17',
    title: 'AIDE AUX BIBLIOTHÈQUES DE VILLAGE',
    assembly: 'Commission permanente',
    sessionDate: '2031-03-01',
    legalityReviewDate: '2031-03-09',
    publicationDate: '2031-03-12',
    page: 1,
    outcome: 'adopted',
    vote: { for: { count: 30, page: 2 }, against: null, abstention: { count: 1, page: 2 }, absentWithoutProxy: null },
    unanimous: true,
    sums: [{ value: 12500.5, page: 2 }],
    grants: [{ beneficiary: 'Bibliothèque de Saint-Orne', amount: 500, page: 3 }],
    budgetLines: [{ imputation: '6568/93311', label: 'Lecture publique', amount: 12500.5, page: 2 }],
    people: [person('Alain Duval', 'president', 'present'), person('Yves Caron', 'present', 'recused')],
    ...overrides,
  };
}
