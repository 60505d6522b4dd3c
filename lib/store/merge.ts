type Kept = { id: string; revision: number; updatedAt: string; deletedAt: string | null };

/**
 * What a restore writes: entries that are new, or of a greater revision (of a later day, where the revisions are equal) than what
 * is there. Nothing that is there goes away: what was deleted in the file stays where it still is.
 */
export function toRestore<T extends Kept>(present: readonly T[], restored: readonly T[]): T[] {
  const known = new Map(present.map((entry) => [entry.id, entry]));
  const chosen = new Map<string, T>();
  for (const entry of restored) {
    const other = chosen.get(entry.id) ?? known.get(entry.id);
    if (!other || (isLater(entry, other) && (entry.deletedAt === null || other.deletedAt !== null))) {
      chosen.set(entry.id, entry);
    }
  }
  return [...chosen.values()];
}

/** Whether an entry is of a greater revision than another, or of a later day. */
export function isLater(entry: Kept, other: Kept): boolean {
  if (entry.revision !== other.revision) return entry.revision > other.revision;
  return Date.parse(entry.updatedAt) > Date.parse(other.updatedAt);
}
