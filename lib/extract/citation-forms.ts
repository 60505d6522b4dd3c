import type { Reference } from '../model/extraction.ts';

/** How the texts of one kind are cited; patterns are read on folded text. */
export type Form = {
  kind: Reference['kind'];
  /** The word that begins a citation. */
  word: RegExp;
  /** What may stand right before it in what is no citation. */
  not?: RegExp;
  number: string;
  /** Words that may stand between the word, the number and the date. */
  words: string;
  /** Words up to a number that is marked as such ("loi de finances n° …"). */
  lenient?: boolean;
};

/** What stands right before a number. */
export const MARK = 'N\\s?[°ºO*]\\s?S?\\s*:?\\s*|NUMEROS?\\s+';
const YEARLY = '\\d{2}(?:\\d{2})?\\s?-\\s?\\d{1,4}(?![\\d/-])';
const FREE = '(?=[A-Z./_-]*\\d)[A-Z0-9][A-Z0-9./_-]+[A-Z0-9]';
/** Words that say nothing of which text it is. */
export const COMMON =
  'EN\\s+DATES?\\s+D(?:U|ES)|D(?:U|ES)|LE|MODIFIE(?:E|S|ES)?|SUSVISE(?:E|S|ES)?|PRECITE(?:E|S|ES)?|DATE(?:E|ES)|SUSMENTIONNE(?:E|S|ES)?';
export const ASSEMBLY =
  "(?:(?:DE\\s+)?(?:SON|SA|LA|LE|DU)\\s+)?(?:CONSEIL\\s+(?:DEPARTEMENTAL|GENERAL)|COMMISSION\\s+PERMANENTE(?:\\s+DU\\s+CONSEIL\\s+(?:DEPARTEMENTAL|GENERAL))?)(?:\\s+DU\\s+PAS\\s?-\\s?DE\\s?-\\s?CALAIS)?|(?:DE\\s+)?L'\\s?ASSEMBLEE\\s+(?:DEPARTEMENTALE|PLENIERE)";

export const FORMS: Form[] = [
  {
    kind: 'deliberation',
    word: /(?<![A-Z'-])(?:[LD]')?DELIBERATION(S)?(?![A-Z])/g,
    not: /(?:PRESENTES?|CETTE)\s+$/,
    number: `${YEARLY}|\\d{1,4}(?![\\d,.]\\d|[A-Z/-]|\\s*%|\\s*€)`,
    words: `${ASSEMBLY}|(?:LORS\\s+)?DE\\s+(?:LA|SA)\\s+(?:SEANCE|REUNION|SESSION)|PRISES?|ADOPTEES?|VOTEES?|CADRES?|PAR`,
  },
  {
    kind: 'law',
    word: /(?<![A-Z'-])(?:[LD]')?LOI(S)?(?![A-Z-])/g,
    not: /(?:PROJETS?|PROPOSITIONS?)\s+DE\s+$/,
    number: YEARLY,
    words: 'ORGANIQUES?|CONSTITUTIONNELLES?|NOTRE|ALUR|ELAN|3DS|MAPTAM|EGALIM|DITES?',
    lenient: true,
  },
  {
    kind: 'decree',
    word: /(?<![A-Z'-])(?:[LD]')?DECRET(S)?(?![A-Z-])/g,
    number: YEARLY,
    words: "EN\\s+CONSEIL\\s+D'ETAT",
    lenient: true,
  },
  {
    kind: 'order',
    word: /(?<![A-Z'-])(?:[LD]')?ORDONNANCE(S)?(?![A-Z])/g,
    number: YEARLY,
    words: 'PRISES?',
    lenient: true,
  },
  {
    kind: 'order',
    word: /(?<=(?:L'|D'|\b(?:LES|DES|UN|CET|PAR|AUX?|CES)\s))ARRETE(S)?(?![A-Z])/g,
    number: `[A-Z]{4}\\d{7}[A-Z](?![A-Z\\d])|${FREE}`,
    words:
      'PREFECTORA(?:L|UX)|(?:INTER)?MINISTERIELS?|INTERPREFECTORA(?:L|UX)|MUNICIPA(?:L|UX)|DEPARTEMENTA(?:L|UX)|CONJOINTS?|DU\\s+(?:PRESIDENT\\s+DU\\s+CONSEIL\\s+DEPARTEMENTAL|PREFET\\s+DU\\s+PAS-DE-CALAIS)',
  },
  {
    kind: 'convention',
    word: /(?<![A-Z'-])(?:[LD]')?CONVENTION(S)?(?![A-Z])/g,
    not: /(?:AVENANTS?|ARTICLES?)\s+N\S*\s*\d*\s+(?:A|DE)\s+LA\s+$/,
    number: FREE,
    words:
      "-?\\s?CADRES?|TYPES?|DE\\s+(?:PARTENARIAT|FINANCEMENT|DELEGATION)|D'OBJECTIFS?(?:\\s+ET\\s+DE\\s+MOYENS)?|PLURIANNUELLES?|ANNUELLES?|TRIENNALES?|INITIALES?|SIGNEES?|CONCLUES?|COLLECTIVES?|NATIONALES?",
  },
];
