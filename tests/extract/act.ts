import { type Decision, toDecision } from '../../lib/extract/context.ts';
import { createExtractor } from '../../lib/extract/extract.ts';
import type { Deliberation, Extraction, Field, Warning } from '../../lib/model/extraction.ts';
import { textFlow, textPages } from '../layout/page.ts';

/** The parts of an act as lines; what is left out is there in its plain form, `[]` leaves it out of the act. */
export type ActLines = {
  stamps?: string[];
  head?: string[];
  attendance?: string[];
  title?: string[];
  number?: string[];
  recitals?: string[];
  recusals?: string[];
  deliberated?: string[];
  articles?: string[];
  vote?: string[];
  signature?: string[];
};

export const HEAD = [
  'DEPARTEMENT DU PAS-DE-CALAIS',
  'DELIBERATION DE LA COMMISSION PERMANENTE',
  'DU CONSEIL DEPARTEMENTAL',
  'REUNION DU 13 MAI 2024',
  'PRESIDENCE DE MONSIEUR PAUL EXEMPLE',
  'Secrétaire : Mme Anne MODÈLE',
];

/** An act as lines of print, in the order of its parts. */
export function actLines(parts: ActLines = {}): string[] {
  const whole: Required<ActLines> = {
    stamps: ['Envoi au contrôle de légalité le : 17 mai 2024', 'Publication électronique le : 21 mai 2024'],
    head: HEAD,
    attendance: [
      'Étaient présents : M. Paul EXEMPLE, Mme Anne MODÈLE, M. Luc TÉMOIN-ESSAI.',
      'Excusé(s) : Mme Zoé VARIANTE.',
    ],
    title: ['AIDES AUX COMMUNES POUR LEURS BIBLIOTHEQUES'],
    number: ['(N°2024-123)'],
    recitals: ['Vu le Code général des collectivités territoriales ;', 'Vu le rapport du Président ;'],
    recusals: [],
    deliberated: ['Après en avoir délibéré,', 'DECIDE :'],
    articles: [
      'Article 1 :',
      'D’attribuer une aide de 5 000,00 €.',
      'Article 2 :',
      'D’autoriser le Président à signer.',
    ],
    vote: [
      'Dans les conditions de vote ci-dessous :',
      'Pour : 27 voix (Groupe Un, Deux et Trois ; Groupe Quatre)',
      'Contre : 0 voix',
      'Abstention : 14 voix (Groupe Cinq ; Non-inscrit)',
      '(Adopté)',
    ],
    signature: ['ARRAS, le 15 mai 2024', 'Pour le Président du Conseil départemental,', 'Signé'],
    ...parts,
  };
  return Object.values(whole).flat();
}

/** Reads lines of print as a whole document. */
export function readLines(lines: string[], pageCount?: number): Extraction {
  const pages = textPages(lines);
  const source = { name: 'acte.pdf', url: null, sha256: '', fingerprint: null, pageCount: pageCount ?? pages.length };
  const extractor = createExtractor(source);
  for (const page of pages) extractor.addPage(page);
  return extractor.result();
}

/** The one act that lines of print hold. */
export function readOne(parts: ActLines | string[]): Deliberation {
  const { deliberations, warnings } = readLines(Array.isArray(parts) ? parts : actLines(parts));
  if (deliberations.length !== 1)
    throw new Error(`${deliberations.length} acts: ${warnings.map((w) => w.code).join(', ')}`);
  return deliberations[0]!;
}

/** The decision part of an act from its lines, with the warnings that its reading gives. */
export function decisionOf(parts: ActLines = {}): { decision: Decision; warnings: Warning[] } {
  const warnings: Warning[] = [];
  return { decision: toDecision(textFlow(actLines(parts)), 1, warnings), warnings };
}

export const values = <T>(fields: Field<T>[]): T[] => fields.map((field) => field.value);

/** The same random breaks into lines for the same numbers: `widths` are the words a line holds, in turn. */
export function wrap(text: string, widths: number[]): string[] {
  const words = text.split(' ');
  const lines: string[] = [];
  for (let i = 0, at = 0; at < words.length; i++) {
    const take = Math.max(1, widths[i % widths.length] ?? 8);
    lines.push(words.slice(at, at + take).join(' '));
    at += take;
  }
  return lines;
}
