const TOKEN = /\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|[\p{L}\p{M}\p{N}]+(?:[.,]\d+)?/gu;

/** The word or number that an offset cuts in two; "12 000" is one number. */
export function tokenAround(raw: string, offset: number): { from: number; to: number } | null {
  for (const { index, 0: token } of raw.matchAll(TOKEN)) {
    if (index >= offset) return null;
    if (index + token.length > offset) return { from: index, to: index + token.length };
  }
  return null;
}
