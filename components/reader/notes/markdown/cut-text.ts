/**
 * A text in pieces of at most `length` UTF-16 units, which put together are the text: cut behind a line end where there is one
 * in the second half of a piece, or behind a space, and never within a character.
 */
export function cutText(text: string, length: number): string[] {
  const pieces: string[] = [];
  let from = 0;
  while (text.length - from > length) {
    const end = from + goodEnd(text.slice(from, from + length));
    pieces.push(text.slice(from, end));
    from = end;
  }
  pieces.push(text.slice(from));
  return pieces;
}

function goodEnd(piece: string): number {
  for (const sign of ['\n', ' ']) {
    const at = piece.lastIndexOf(sign);
    if (at >= piece.length / 2) return at + 1;
  }
  return /[\ud800-\udbff]$/.test(piece) ? piece.length - 1 : piece.length;
}
