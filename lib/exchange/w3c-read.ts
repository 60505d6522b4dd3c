import { z } from 'zod';
import { sha256Schema } from '../model/document.ts';
import { type Note, noteSchema } from '../model/note.ts';
import { accept, type ImportRefusal, type ImportResult, refuse, type UnplacedNote, whyInvalid } from './imported.ts';
import { OWN_TERM, OWN_VERSION } from './w3c.ts';

const ownSchema = z.looseObject({
  version: z.number(),
  sha256: sha256Schema,
  body: z.string().optional(),
  target: z.looseObject({}),
});
const bodySchema = z.object({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  value: z.string(),
  purpose: z.union([z.string(), z.array(z.string())]).optional(),
});
const selectorSchema = z.looseObject({ type: z.string() });
const targetSchema = z.union([
  z.string().transform((source) => ({ source, selector: undefined })),
  z.object({ source: z.string(), selector: z.unknown().optional() }),
]);
const annotationSchema = z.looseObject({
  id: z.string(),
  type: z.union([z.literal('Annotation'), z.array(z.string()).refine((types) => types.includes('Annotation'))]),
  created: z.string().optional(),
  modified: z.string().optional(),
  bodyValue: z.string().optional(),
  body: z.unknown().optional(),
  target: z.unknown(),
});
type Annotation = z.infer<typeof annotationSchema>;

/** Whether JSON is of the W3C's model: an annotation, a list of them, a page or a collection. */
export function isW3c(json: unknown): boolean {
  return annotationsIn(json).some((entry) => annotationSchema.safeParse(entry).success) || isEmptyPage(json);
}

/**
 * Annotations as notes. Those that this extension wrote come back as they were; of others' the words are known, and their place
 * is to be found. One of ours that is broken refuses the whole file.
 */
export function readW3c(json: unknown): ImportResult {
  const notes: Note[] = [];
  const unplaced: UnplacedNote[] = [];
  let left = 0;
  for (const entry of annotationsIn(json)) {
    const parsed = annotationSchema.safeParse(entry);
    if (!parsed.success) return refuse('invalid');
    const own = parsed.data[OWN_TERM];
    if (own !== undefined) {
      const note = toNote(parsed.data, own);
      if (typeof note === 'string') return refuse(note);
      notes.push(note);
      continue;
    }
    const other = toUnplaced(parsed.data);
    if (other) unplaced.push(other);
    else left += 1;
  }
  return accept('w3c', notes, unplaced, left);
}

function annotationsIn(json: unknown): unknown[] {
  if (Array.isArray(json)) return json;
  const { items, first, type } = (json ?? {}) as { items?: unknown; first?: unknown; type?: unknown };
  if (Array.isArray(items)) return items;
  if (type === 'AnnotationCollection' && first) return annotationsIn(first);
  return [json];
}

function isEmptyPage(json: unknown): boolean {
  return (json as { type?: unknown } | null)?.type === 'AnnotationPage' && annotationsIn(json).length === 0;
}

function toNote(annotation: Annotation, own: unknown): Note | ImportRefusal {
  const parsed = ownSchema.safeParse(own);
  if (!parsed.success) return 'invalid';
  const { version, sha256, body, target, ...rest } = parsed.data;
  if (version > OWN_VERSION) return 'newer';
  const quote = selectorsOf(annotation).find(({ type }) => type === 'TextQuoteSelector');
  const entry = {
    ...rest,
    id: annotation.id.replace(/^urn:uuid:/, ''),
    documentId: sha256,
    body: body ?? commentOf(annotation),
    createdAt: annotation.created,
    updatedAt: annotation.modified,
    target: {
      ...target,
      ...(quote ? { quote: { exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix } } : {}),
    },
  };
  const note = noteSchema.safeParse(entry);
  return note.success ? note.data : whyInvalid(entry);
}

function toUnplaced(annotation: Annotation): UnplacedNote | null {
  const target = targetSchema.safeParse(firstOf(annotation.target));
  const selectors = selectorsOf(annotation);
  const quote = selectors.find(({ type, exact }) => type === 'TextQuoteSelector' && typeof exact === 'string');
  if (!target.success) return null;
  const fragment = selectors.find(({ type }) => type === 'FragmentSelector');
  const page = /(?:^|&)page=(\d+)/.exec(String(fragment?.value ?? ''))?.[1];
  // Where others mark with what is neither words nor a page, nothing says what of the document is meant.
  if (!quote && selectors.length > 0 && !page) return null;
  const words = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    key: annotation.id,
    documentId: /^urn:sha256:([0-9a-f]{64})$/.exec(target.data.source)?.[1] ?? null,
    source: target.data.source,
    page: page && Number(page) > 0 ? Number(page) : null,
    quote: quote ? { exact: words(quote.exact), prefix: words(quote.prefix), suffix: words(quote.suffix) } : null,
    lines: [],
    frame: null,
    body: commentOf(annotation),
    tags: bodiesOf(annotation)
      .filter(({ purpose }) => purpose === 'tagging')
      .map(({ value }) => value),
    color: null,
    createdAt: annotation.created ?? null,
    updatedAt: annotation.modified ?? null,
  };
}

function selectorsOf({ target }: Annotation): z.infer<typeof selectorSchema>[] {
  const parsed = targetSchema.safeParse(firstOf(target));
  const list = parsed.success ? [parsed.data.selector].flat(2) : [];
  return list.flatMap((entry) => {
    const selector = selectorSchema.safeParse(entry);
    return selector.success ? [selector.data] : [];
  });
}

function bodiesOf({ body }: Annotation): z.infer<typeof bodySchema>[] {
  return [body].flat().flatMap((entry) => {
    const parsed = bodySchema.safeParse(entry);
    return parsed.success ? [parsed.data] : [];
  });
}

function commentOf(annotation: Annotation): string {
  const texts = bodiesOf(annotation)
    .filter(({ purpose }) => purpose !== 'tagging')
    .map(({ value }) => value);
  return annotation.bodyValue ?? texts.join('\n\n');
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}
