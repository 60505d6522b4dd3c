/** A stretch of a text, and whether the other text has it too. */
export type Stretch = { text: string; same: boolean };

/** Pairs of words that are compared at most: beyond, what stands between the same beginning and the same end is all held to differ. */
const MOST = 400_000;

/** Two texts word by word: each as stretches that join to it, what both have in the same order marked as the same. */
export function compareWords(one: string, other: string): [Stretch[], Stretch[]] {
  const [first, second] = [wordsOf(one), wordsOf(other)];
  const shorter = Math.min(first.length, second.length);
  let head = 0;
  while (head < shorter && first[head] === second[head]) head++;
  let tail = 0;
  while (tail < shorter - head && first.at(-1 - tail) === second.at(-1 - tail)) tail++;
  const [left, right] = [first.slice(head, first.length - tail), second.slice(head, second.length - tail)];
  const [keptLeft, keptRight] = common(left, right);
  const toStretches = (words: string[], kept: ReadonlySet<number>): Stretch[] =>
    join(words.map((text, at) => ({ text, same: at < head || at >= words.length - tail || kept.has(at - head) })));
  return [toStretches(first, keptLeft), toStretches(second, keptRight)];
}

/** Words, each with the white space after it. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|^\s+/g) ?? [];
}

/** The places of the longest common run of words, in each list. */
function common(left: string[], right: string[]): [Set<number>, Set<number>] {
  const kept: [Set<number>, Set<number>] = [new Set(), new Set()];
  if (left.length * right.length > MOST) return kept;
  // lengths[i][j]: of the longest common run of what is left from i and from j.
  const lengths = Array.from({ length: left.length + 1 }, () => new Uint32Array(right.length + 1));
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const [row, next] = [lengths[i]!, lengths[i + 1]!];
      row[j] = left[i] === right[j] ? next[j + 1]! + 1 : Math.max(next[j]!, row[j + 1]!);
    }
  }
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    if (left[i] === right[j]) {
      kept[0].add(i++);
      kept[1].add(j++);
    } else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i++;
    else j++;
  }
  return kept;
}

function join(stretches: Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const { text, same } of stretches) {
    const last = joined.at(-1);
    if (last?.same === same) last.text += text;
    else joined.push({ text, same });
  }
  return joined;
}
