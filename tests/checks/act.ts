import type { Context } from '../../lib/checks/relation.ts';
import { checkExtraction } from '../../lib/checks/run.ts';
import type { Amount, BudgetLine, Check, Deliberation, Field, Grant, Part } from '../../lib/model/extraction.ts';
import type { RelationCode } from '../../lib/model/relations.ts';
import { emptyDeliberation, fakeAmount, fakeArticle, fakeExtraction, fakeField, fakeRecusal } from '../makers.ts';

/** An invented act against which every relation can be held, and holds. Each call gives a new one, to be spoilt at will. */
export function soundAct(): Deliberation {
  const people = (names: string[]): Field<string>[] => names.map((name) => fakeField(name));
  const table = (part: Part['kind'], page: number): BudgetLine[] => [
    line(part, page, 'C03-111A01', 4000),
    line(part, page, 'C03-112B02', 26_000),
  ];
  const cell = (value: number, at: Partial<Amount> & { top: number }) =>
    fakeAmount(value, { role: 'budgetLine', text: String(value), ...at });
  const grants = [grant('Association des Rives', 25_000, 600), grant('Commune de Noirval', 5000, 580)];
  return emptyDeliberation({
    number: fakeField('2031-17'),
    title: fakeField('AIDE AUX BIBLIOTHÈQUES - ANNÉE 2031'),
    sessionDate: fakeField('2031-03-01'),
    legalityReviewDate: fakeField('2031-03-09'),
    publicationDate: fakeField('2031-03-12'),
    signedDate: fakeField('2031-03-01', { page: 2 }),
    attendance: {
      present: people(['M. Alain DUVAL', 'Mme Rose LEFÈVRE', 'M. Yves CARON', 'Mme Odile HÉDÉ-MARS']),
      excused: people(['Mme Anne PETIT', 'M. Luc NOËL']),
      absent: people(['M. Paul ROUX']),
      nonVotingPresent: people(['M. Guy BRUN']),
      nonVotingExcused: [],
    },
    recitals: [
      fakeField(
        'Vu le Règlement Intérieur du Conseil départemental du Pas-de-Calais et notamment ses articles 18, 20 et 29 ;',
      ),
      fakeField('Vu l’avis de la 3ème commission « Culture » rendu lors de sa réunion en date du 20/02/2031 ;'),
    ],
    recusals: [
      fakeRecusal('Yves CARON'),
      fakeRecusal('Odile HEDE MARS'),
      fakeRecusal('Paul ROUX', 'recusedAbsent'),
      fakeRecusal('Guy BRUN', 'recusedNonVoting'),
    ],
    articles: [
      fakeArticle('1', 'D’attribuer aux 2 bénéficiaires du tableau joint en annexe 1 un montant total de 30 000 €.', {
        top: 500,
      }),
      fakeArticle('2', 'De signer les conventions dans les termes du projet joint en annexe 2.', { top: 450 }),
      fakeArticle(
        '3',
        'Les dépenses visées à l’article 1 sont imputées sur le budget départemental comme suit : 4 000 26 000',
        { top: 400 },
      ),
    ],
    vote: {
      for: { count: fakeField(4), groups: [] },
      against: { count: fakeField(0), groups: [] },
      abstention: { count: fakeField(2), groups: [] },
      absentWithoutProxy: { count: fakeField(1), groups: [] },
    },
    report: {
      number: fakeField('7', { page: 4 }),
      title: fakeField('AIDE AUX BIBLIOTHÈQUES – ANNÉE 2031', { page: 4 }),
      territories: null,
      cantons: null,
      intermunicipalities: null,
      committees: [
        {
          ...fakeField(
            'La 3ème Commission - Culture a émis un avis favorable sur ce rapport lors de sa réunion du 20/02/2031',
            { page: 5 },
          ),
          opinion: 'favorable',
        },
      ],
    },
    budgetLines: [...table('deliberation', 1), ...table('report', 5)],
    grants,
    amounts: [
      fakeAmount(30_000, { role: 'decision', text: '30 000 €', top: 480 }),
      ...[1, 2].flatMap((n) => [
        cell(n === 1 ? 9000 : 31_000, { top: 390 - 20 * n }),
        cell(n === 1 ? 4000 : 26_000, { top: 391 - 20 * n }),
      ]),
      ...grants.map(({ amount }): Amount => ({ ...amount, part: 'annex', role: 'grant' })),
      fakeAmount(30_000, { part: 'annex', role: 'total', page: 3, text: '30 000', top: 560 }),
      ...[1, 2].flatMap((n) =>
        [n === 1 ? 9000 : 31_000, n === 1 ? 8000 : 30_000, n === 1 ? 4000 : 26_000, n === 1 ? 4000.01 : 4000.02].map(
          (value) => cell(value, { part: 'report', page: 5, top: 300 - 20 * n }),
        ),
      ),
    ],
    parts: [
      { kind: 'deliberation', firstPage: 1, lastPage: 2 },
      { kind: 'annex', firstPage: 3, lastPage: 3 },
      { kind: 'report', firstPage: 4, lastPage: 5 },
    ],
  });
}

function line(part: Part['kind'], page: number, operationCode: string, spend: number): BudgetLine {
  const [credit, available] = [spend + 5000, spend + 4000];
  return {
    part,
    page,
    operationCode,
    imputation: `6568/93${operationCode.slice(4, 7)}`,
    label: 'Lecture publique',
    amounts:
      part === 'deliberation'
        ? [
            { column: 'authorized', value: credit },
            { column: 'spend', value: spend },
          ]
        : [
            { column: 'authorized', value: credit },
            { column: 'available', value: available },
            { column: 'proposed', value: spend },
            { column: 'balance', value: 4000 },
          ],
  };
}

/** A grant of the annex whose row lies at `top`. */
export function grant(name: string, value: number, top: number): Grant {
  return {
    part: 'annex',
    page: 3,
    beneficiary: fakeField(name, { page: 3, top }),
    amount: fakeField(value, { page: 3, top, text: String(value) }),
  };
}

/** The checks of an act that is alone in its file. */
export function checksOf(act: Deliberation, { warnings }: Context = { warnings: [] }): Check[] {
  return checkExtraction(fakeExtraction({ deliberations: [act], warnings })).deliberations[0]!.checks;
}

/** The checks of one relation on the sound act, once `spoil` has changed it. */
export function checked(code: RelationCode, spoil: (act: Deliberation) => void = () => {}, context?: Context): Check[] {
  const act = soundAct();
  spoil(act);
  return checksOf(act, context).filter((check) => check.code === code);
}

/** The messages of the checks of one relation that hold, or that fail. */
export const saying = (status: Check['status'], checks: Check[]): string[] =>
  checks.filter((check) => check.status === status).map(({ message }) => message.replace(/[\u00a0\u202f]/g, ' '));
