import { LINEAGE_MAX, type Lineage, type Note } from './note.ts';

type Born = Pick<Note, 'lineage' | 'updatedAt' | 'revision'>;

/** What a note was made from. One of a time before that was kept, or of another tool, is known by when it was written, and by nothing else. */
function lineageOf({ lineage, updatedAt, revision }: Born): Lineage {
  return lineage ?? [{ by: `${updatedAt} ${revision}`, revision }];
}

/** The lineage of a note after one more commit; `from`: the note as it was stored before, where it was. */
export function grown(from: Born | undefined, commit: Lineage[number]): Lineage {
  const before = from ? lineageOf(from) : [];
  return [...(before.at(-1)?.by === commit.by ? before.slice(0, -1) : before), commit].slice(-LINEAGE_MAX);
}

/**
 * Whether a state of a note came from another one of the same note, or is it: within one run the commits of a note are a single
 * line. False where nothing tells.
 */
export function cameFrom(state: Born, other: Born): boolean {
  const last = lineageOf(other).at(-1);
  return last !== undefined && lineageOf(state).some(({ by, revision }) => by === last.by && revision >= last.revision);
}
