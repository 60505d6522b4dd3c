/**
 * Asks the browser never to evict what the extension keeps. Answers whether it promised; browsers offer the request to
 * windows only, so in Chrome's service worker this tells what `unlimitedStorage` has already given.
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
