import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { DocumentRecord } from '../model/document.ts';
import type { Deliberation } from '../model/extraction.ts';
import type { Repository } from '../model/messages.ts';

/** A document that was opened before and holds a cited act; `address` is where the reader shows it. */
export type CitedDocument = { address: string; title: string | null };
/** By the number of the act, `2021-257`. */
export type CitedDocuments = ReadonlyMap<string, CitedDocument>;

/** A number that one deliberation of the Département has: those before 2017 began anew with each session. */
const NUMBER = /^\d{4}-\d+$/;

/**
 * The cited deliberations that were opened in this browser, of the act that is shown. `addressOf` gives the reader's own
 * address for a file. A store that does not answer leaves them without a link, which is how they are read anyway.
 */
export function createCited(
  repository: Repository,
  act: ReadonlySignal<Deliberation | null>,
  documentId: ReadonlySignal<string | null>,
  addressOf: (url: string, name: string) => string,
): ReadonlySignal<CitedDocuments> {
  const cited = signal<CitedDocuments>(new Map());
  let asked = '';
  effect(() => {
    const numbers = citedNumbers(act.value);
    const own = documentId.value;
    const question = [own, ...numbers].join();
    if (question === asked) return;
    asked = question;
    if (numbers.length === 0) {
      cited.value = new Map();
      return;
    }
    repository
      .request('documents.byNumber', { numbers })
      .then((records) => {
        if (question === asked) cited.value = byNumber(numbers, records, own, addressOf);
      })
      .catch(() => {
        if (question === asked) cited.value = new Map();
      });
  });
  return cited;
}

function citedNumbers(act: Deliberation | null): string[] {
  const numbers = (act?.references ?? []).flatMap(({ kind, value }) =>
    kind === 'deliberation' && NUMBER.test(value) ? [value] : [],
  );
  return [...new Set(numbers)].sort();
}

function byNumber(
  numbers: string[],
  records: DocumentRecord[],
  own: string | null,
  addressOf: (url: string, name: string) => string,
): CitedDocuments {
  return new Map(
    numbers.flatMap((number) => {
      const record = records.find(({ id, numbers: held, urls }) => id !== own && held.includes(number) && urls.length);
      const url = record?.urls.at(-1);
      if (!record || !url) return [];
      // A compendium has no title of its own: its number says what is looked for.
      const name = record.title ?? number;
      return [[number, { address: addressOf(url, name), title: record.title }] as const];
    }),
  );
}
