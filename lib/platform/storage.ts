/**
 * Asks the browser never to evict what the extension keeps, and answers whether it promised. Firefox grants it for
 * `unlimitedStorage`. Chrome offers no request to service workers and answers false even where `unlimitedStorage` has
 * already put the extension out of reach of its evictions, so false is no alarm there.
 */
export async function persistStorage(storage: StorageManager | undefined = navigator.storage): Promise<boolean> {
  if (!storage) return false;
  try {
    return (await storage.persisted()) || ((await storage.persist?.()) ?? false);
  } catch {
    return false;
  }
}

/** Whether the database is kept for good, and the bytes used and granted where the browser tells. */
export async function storageStatus(
  storage: StorageManager | undefined = navigator.storage,
): Promise<{ persisted: boolean; usage: number | null; quota: number | null }> {
  const [persisted, estimate] = await Promise.all([
    storage?.persisted().catch(() => false) ?? false,
    storage?.estimate().catch(() => null) ?? null,
  ]);
  return { persisted, usage: estimate?.usage ?? null, quota: estimate?.quota ?? null };
}
