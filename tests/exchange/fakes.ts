import type { ExportInput } from '../../lib/exchange/format.ts';
import type { Deliberation } from '../../lib/model/extraction.ts';

export const URL_OF_ACT = 'https://www.pasdecalais.fr/content/download/1/2/file/ACTE+2023.pdf';

/** A field that was read on a page, with a place. */
export function field<T>(value: T, page = 1) {
  return {
    value,
    text: String(value),
    page,
    rects: [{ page, rect: [72, 700, 240, 712] as [number, number, number, number] }],
  };
}

/** An act that says nothing but its number, title, day, vote and outcome: 43 members, 27 for, 14 abstained. */
export function fakeAct(overrides: Partial<Deliberation> = {}): Deliberation {
  const names = (count: number, from: number) =>
    Array.from({ length: count }, (_, index) => field(`Mme Une N${from + index}`));
  return {
    number: field('2023-604'),
    title: field('AIDE AUX COMMUNES'),
    assembly: field('Commission permanente'),
    sessionDate: field('2023-12-11'),
    legalityReviewDate: field('2023-12-14'),
    publicationDate: null,
    signedDate: null,
    signatory: null,
    president: null,
    secretary: null,
    attendance: {
      present: names(38, 0),
      excused: names(3, 50),
      absent: names(2, 60),
      nonVotingPresent: [],
      nonVotingExcused: [],
    },
    recitals: [],
    recusals: [],
    articles: [],
    budgetLines: [],
    grants: [],
    vote: {
      for: { count: field(27), groups: [] },
      against: { count: field(0), groups: [] },
      abstention: { count: field(14), groups: [] },
      absentWithoutProxy: { count: field(2), groups: [] },
    },
    outcome: field('adopted' as const),
    report: null,
    amounts: [],
    references: [],
    parts: [],
    checks: [],
    ...overrides,
  };
}

export function fakeInput(overrides: Partial<ExportInput> = {}): ExportInput {
  return {
    document: { id: 'f'.repeat(64), title: null, url: URL_OF_ACT, name: 'ACTE 2023.pdf' },
    deliberations: [fakeAct()],
    notes: [],
    corrections: [],
    date: '2024-01-31',
    ...overrides,
  };
}

/** The rows of a CSV text, by RFC 4180. Throws where a quote is left open. */
export function parseCsv(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let index = 0;
  while (index < text.length) {
    let value = '';
    if (text[index] === '"') {
      for (index += 1; text[index] !== '"' || text[index + 1] === '"'; index += 1) {
        if (index >= text.length) throw new Error('A quote is left open.');
        if (text[index] === '"') index += 1;
        value += text[index];
      }
      index += 1;
    } else {
      while (index < text.length && text[index] !== separator && text[index] !== '\r') value += text[index++];
    }
    row.push(value);
    if (text[index] === separator) index += 1;
    else if (text.startsWith('\r\n', index) || index === text.length) {
      rows.push(row);
      row = [];
      index += 2;
    } else throw new Error(`Something stands after a closing quote, at ${index}.`);
  }
  return rows;
}
