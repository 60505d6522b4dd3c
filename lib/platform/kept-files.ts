import { z } from 'zod';

/**
 * Copies of the files that the bookmarklet handed over, in the Cache storage of the host's own origin: a page cannot ask a site
 * for them again. Only the last ones are kept, and losing them loses no note.
 */
const CACHE = 'deliberations-fichiers';
const MOST_FILES = 12;
const MOST_BYTES = 250_000_000;
const FACTS = 'x-facts';

const factsSchema = z.object({
  id: z.string(),
  url: z.string().nullable(),
  name: z.string(),
  /** Milliseconds since 1970. */
  at: z.number(),
  size: z.number(),
});
type Facts = z.infer<typeof factsSchema>;

/** A file that was handed over. `id` is its SHA-256; `url` where it is on the web, if it is known. */
type KeptFile = Pick<Facts, 'id' | 'url' | 'name'>;

/** The folder's own name for the copy of a file. Nothing is ever fetched from there. */
const keyOf = (folder: string, id: string) => `${folder}fichiers/${id}`;

/** Keeps a file, and lets go of the oldest above the bounds. Rejects where the browser refuses: no room, a private window. */
export async function keepFile(folder: string, file: KeptFile, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const facts: Facts = { ...file, at: Date.now(), size: bytes.length };
  // The response takes its own copy of the bytes at once, before anybody else takes them over.
  const response = new Response(bytes, { headers: { [FACTS]: encodeURIComponent(JSON.stringify(facts)) } });
  const cache = await caches.open(CACHE);
  let [files, size] = [1, bytes.length];
  for (const kept of await listKept(cache, folder)) {
    if (kept.id === file.id) continue;
    files += 1;
    size += kept.size;
    if (files > MOST_FILES || size > MOST_BYTES) await cache.delete(keyOf(folder, kept.id));
  }
  await cache.put(keyOf(folder, file.id), response);
}

/** The file of a SHA-256, or the last one that came from an address; null where none is kept, or the browser refuses. */
export async function findKept(
  folder: string,
  { id, url }: { id: string | null; url: string | null },
): Promise<(KeptFile & { bytes: Uint8Array<ArrayBuffer> }) | null> {
  try {
    const cache = await caches.open(CACHE);
    const kept = (await listKept(cache, folder)).find((one) => (id ? one.id === id : url !== null && one.url === url));
    const response = kept && (await cache.match(keyOf(folder, kept.id)));
    return kept && response ? { ...kept, bytes: new Uint8Array(await response.arrayBuffer()) } : null;
  } catch {
    return null;
  }
}

/** What is kept for this folder, the last one first. */
async function listKept(cache: Cache, folder: string): Promise<Facts[]> {
  const requests = (await cache.keys()).filter(({ url }) => url.startsWith(keyOf(folder, '')));
  const responses = await Promise.all(requests.map((request) => cache.match(request)));
  return responses.flatMap((response) => factsOf(response) ?? []).sort((a, b) => b.at - a.at);
}

function factsOf(response: Response | undefined): Facts | null {
  try {
    return factsSchema.parse(JSON.parse(decodeURIComponent(response?.headers.get(FACTS) ?? '')));
  } catch {
    return null;
  }
}
