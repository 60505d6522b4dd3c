/** A path of an address with its escapes undone and `+` as a space; where an escape is careless, the path as it is. */
export function readable(path: string): string {
  const spaced = path.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
