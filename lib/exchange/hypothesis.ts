import { z } from 'zod';
import { accept, type ImportResult, refuse, type UnplacedNote } from './imported.ts';

const selectorSchema = z.looseObject({ type: z.string() });
const rowSchema = z.object({
  id: z.string(),
  uri: z.string(),
  text: z.string().default(''),
  tags: z.array(z.string()).default([]),
  created: z.string().optional(),
  updated: z.string().optional(),
  references: z.array(z.string()).default([]),
  target: z.array(z.object({ source: z.string().optional(), selector: z.array(selectorSchema).optional() })),
});
const listSchema = z.array(rowSchema);

/** Whether JSON is what Hypothesis exports or its interface answers: rows with an address, a text and targets. */
export function isHypothesis(json: unknown): boolean {
  return rowsOf(json).some((row) => rowSchema.safeParse(row).success);
}

/**
 * Notes of Hypothesis: their words are known, their place is to be found; a page note is about the whole document. Answers to
 * others stay out.
 */
export function readHypothesis(json: unknown): ImportResult {
  const parsed = listSchema.safeParse(rowsOf(json));
  if (!parsed.success) return refuse('invalid');
  const unplaced = parsed.data.filter(({ references }) => references.length === 0).map(toUnplaced);
  return accept('hypothesis', [], unplaced, parsed.data.length - unplaced.length);
}

function toUnplaced(row: z.infer<typeof rowSchema>): UnplacedNote {
  const selectors = row.target.flatMap(({ selector }) => selector ?? []);
  const quote = selectors.find(({ type, exact }) => type === 'TextQuoteSelector' && typeof exact === 'string');
  const page = selectors.find(({ type }) => type === 'PageSelector')?.index;
  const words = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    key: row.id,
    documentId: null,
    source: row.uri,
    // Hypothesis counts pages from 0.
    page: typeof page === 'number' && Number.isInteger(page) && page >= 0 ? page + 1 : null,
    quote: quote ? { exact: words(quote.exact), prefix: words(quote.prefix), suffix: words(quote.suffix) } : null,
    lines: [],
    frame: null,
    body: row.text,
    tags: row.tags,
    color: null,
    createdAt: row.created ?? null,
    updatedAt: row.updated ?? null,
  };
}

function rowsOf(json: unknown): unknown[] {
  if (Array.isArray(json)) return json;
  const { rows, annotations } = (json ?? {}) as { rows?: unknown; annotations?: unknown };
  return [rows, annotations].find((list) => Array.isArray(list)) ?? [];
}
