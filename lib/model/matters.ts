import type { Deliberation } from './extraction.ts';

/**
 * The national list of matters by which acts are sent to the legality review (nomenclature ACTES): its nine fields and their
 * headings, each heading with words by which it is looked for. Codes are `field.heading`, both counted from 1.
 */
const FIELDS: readonly (readonly [field: string, ...headings: readonly (string | readonly [string, string])[]])[] = [
  [
    'commande publique',
    ['marchés publics', 'achat travaux fournitures services'],
    ['délégation de service public', 'concession'],
    'conventions de mandat',
    'autres types de contrats',
    ['transactions (protocole d’accord transactionnel)', 'litige'],
    'actes relatifs à la maîtrise d’œuvre',
    'actes spéciaux et divers',
  ],
  [
    'urbanisme',
    ['documents d’urbanisme', 'plu scot'],
    ['actes relatifs au droit d’occupation ou d’utilisation des sols', 'permis'],
    'droit de préemption urbain',
  ],
  [
    'domaine et patrimoine',
    ['acquisitions', 'achat terrain immeuble'],
    ['aliénations', 'vente cession terrain immeuble'],
    ['locations', 'bail loyer'],
    'limites territoriales',
    ['autres actes de gestion du domaine public', 'classement déclassement voirie'],
    'autres actes de gestion du domaine privé',
  ],
  [
    'fonction publique',
    ['personnel titulaire et stagiaire de la fonction publique territoriale', 'agents emplois effectifs'],
    ['personnel contractuel', 'agents emplois'],
    'fonction publique hospitalière',
    ['autres catégories de personnels', 'assistants familiaux vacataires'],
    ['régime indemnitaire', 'primes'],
  ],
  [
    'institutions et vie politique',
    ['élection exécutif', 'président vice-présidents'],
    ['fonctionnement des assemblées', 'règlement intérieur procès-verbal'],
    ['désignation de représentants', 'commissions organismes'],
    'délégation de fonctions',
    'délégation de signature',
    ['exercice des mandats locaux', 'élus indemnités formation'],
    ['intercommunalité', 'epci syndicat'],
    ['décision d’ester en justice', 'contentieux'],
  ],
  [
    'libertés publiques et pouvoirs de police',
    'police municipale',
    'pouvoirs du président du conseil départemental',
    'pouvoirs du président du conseil régional',
    'autres actes réglementaires',
    'actes pris au nom de l’État et soumis au contrôle hiérarchique',
  ],
  [
    'finances locales',
    ['décisions budgétaires', 'budget décision modificative compte administratif crédits'],
    ['fiscalité', 'taxe impôt'],
    ['emprunts', 'garantie dette'],
    ['interventions économiques', 'aide entreprises'],
    ['subventions', 'aide attribution associations communes partenariat appel à projets'],
    ['contributions budgétaires', 'participation sdis'],
    'avances',
    'fonds de concours',
    ['prise de participation', 'sem spl capital'],
    ['divers', 'tarifs remise gracieuse'],
  ],
  [
    'domaines de compétences par thèmes',
    ['enseignement', 'collèges éducation'],
    ['aide sociale', 'solidarité enfance handicap autonomie insertion rsa'],
    ['voirie', 'routes'],
    ['aménagement du territoire', 'ruralité numérique'],
    ['politique de la ville, habitat, logement', 'hlm'],
    ['emploi, formation professionnelle', 'insertion'],
    ['transports', 'mobilité'],
    ['environnement', 'eau biodiversité climat espaces naturels'],
    ['culture', 'sport patrimoine bibliothèques archives musées'],
  ],
  [
    'autres domaines de compétences',
    'autres domaines de compétences des communes',
    'autres domaines de compétences des départements',
    'autres domaines de compétences des régions',
    'vœux et motions',
  ],
];

/** A matter: `name` is what the file says of it, field and heading. `words` is what it is looked for by. */
export type Matter = { code: string; name: string; words: string };

/** All of them, in the order of their codes. */
export const MATTERS: readonly Matter[] = FIELDS.flatMap(([field, ...headings], at) =>
  headings.map((heading, index): Matter => {
    const [name, more = ''] = typeof heading === 'string' ? [heading] : heading;
    const code = `${at + 1}.${index + 1}`;
    return { code, name: `${field}/${name}`, words: `${code} ${field} ${name} ${more}` };
  }),
);

/** The matter of a code; null for one that the list has not. */
export function matterOf(code: string): Matter | null {
  return MATTERS.find((matter) => matter.code === code) ?? null;
}

/** By what an act's matter is remembered: its number, or its first page in the document. */
export function matterKey({ number, parts }: Pick<Deliberation, 'number' | 'parts'>): string {
  return number?.value ?? `#${parts[0]?.firstPage ?? 1}`;
}

/**
 * What an act is probably about; the acts do not print it. Aid is a subsidy; what else a département decides is named as that.
 */
export function proposedMatter({ grants, title }: Pick<Deliberation, 'grants' | 'title'>): Matter {
  const code = grants.length > 0 || /\bsubventions?\b/i.test(title?.value ?? '') ? '7.5' : '9.2';
  return MATTERS.find((matter) => matter.code === code)!;
}
