import { z } from 'zod';
import { type ImportResult, refuse, type UnplacedNote } from './imported.ts';

const selectorSchema = z.looseObject({ type: z.string() });
const rowSchema = z.object({
  id: z.string(),
  uri: z.string(),
  text: z.string().default(''),
  tags: z.array(z.string()).default([]),
  created: z.string().optional(),
  updated: z.string().optional(),
  target: z.array(z.object({ source: z.string().optional(), selector: z.array(selectorSchema).optional() })),
});
const fileSchema = z.object({ rows: z.array(rowSchema) });
const listSchema = z.array(rowSchema);

/** Whether JSON is what Hypothesis exports or its interface answers: rows with an address, a text and targets. */
export function isHypothesis(json: unknown): boolean {
  return rowsOf(json).some((row) => rowSchema.safeParse(row).success);
}

/** Notes of Hypothesis: their words are known, their place is to be found. Page notes and answers are about no words. */
export function readHypothesis(json: unknown): ImportResult {
  const parsed = Array.isArray(json) ? listSchema.safeParse(json) : fileSchema.safeParse({ rows: rowsOf(json) });
  if (!parsed.success) return refuse('invalid');
  const rows = Array.isArray(parsed.data) ? parsed.data : parsed.data.rows;
  const unplaced = rows.flatMap((row): UnplacedNote[] => {
    const selectors = row.target.flatMap(({ selector }) => selector ?? []);
    const quote = selectors.find(({ type, exact }) => type === 'TextQuoteSelector' && typeof exact === 'string');
    if (!quote) return [];
    const page = selectors.find(({ type }) => type === 'PageSelector')?.index;
    const words = (value: unknown) => (typeof value === 'string' ? value : '');
    return [
      {
        id: row.id,
        documentId: null,
        source: row.uri,
        // Hypothesis counts pages from 0.
        page: typeof page === 'number' && Number.isInteger(page) && page >= 0 ? page + 1 : null,
        quote: { exact: words(quote.exact), prefix: words(quote.prefix), suffix: words(quote.suffix) },
        body: row.text,
        tags: row.tags,
        createdAt: row.created ?? null,
        updatedAt: row.updated ?? null,
      },
    ];
  });
  const left = rows.length - unplaced.length;
  return { ok: true, imported: { kind: 'hypothesis', documents: [], notes: [], corrections: [], unplaced, left } };
}

function rowsOf(json: unknown): unknown[] {
  if (Array.isArray(json)) return json;
  const { rows, annotations } = (json ?? {}) as { rows?: unknown; annotations?: unknown };
  return [rows, annotations].find((list) => Array.isArray(list)) ?? [];
}
