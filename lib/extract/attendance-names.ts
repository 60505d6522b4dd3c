type Span = { start: number; end: number };

/** The civility that opens each name of a list, on the text as printed; "M.Paul" is a frequent misprint. */
const CIVILITY =
  /(?<![\p{L}.-])(?:(?:MM?\.|M(?:me|ME)(?:s|S)?\.?|Mlle|Madame|MADAME|Monsieur|MONSIEUR)\s+(?=\p{L})|MM?\.(?=\p{Lu}\p{Ll}))/gu;
/** One civility for several names, of which the others have none: "Mmes A, B et C". */
const SEVERAL = /^(?:MM\.|Mmes|MMES)/;
/** What makes a name that of someone else than a member of the list: his proxy. */
const PROXY =
  /(?:(?:pouvoir|procuration|mandat|délégation(?:\s+de\s+vote)?)\s+(?:est\s+donnée?\s+)?à|(?:représentée?|remplacée?|suppléée?)\s+par|\p{Lu}\s+à)\s+$/iu;
/** The last word of those: what is quick to see of them. */
const ENDS_PROXY = /(?:à|par)\s+$/i;
/** Where a name ends: at "et", at "a donné", or at a word in small letters that is none of a name. */
const BEHIND_NAME =
  /\s+(?:et|ainsi\s+que)(?:\s|$)|\s[aà]\s|\s(?!(?:de|du|des|d|la|le|les|l|van|von|der|den|el|al|ben|bin|y|e|dit|dite|épouse|née?)(?![\p{L}]))\p{Ll}{2}/u;
/**
 * What no name holds: the print of another column, the number of a line or, where its stop and the comma before are not read, the next one; nor letters that
 * a font tells wrong (« SolËne »). */
const NOT_IN_NAME = /[\d€\ufffd]|\s(?:MM?|Mmes?|Mlles?)[.,]?\s|\p{Ll}[À-ÖØ-Þ‡»…]/u;
/** What tells, behind a name, that a sentence is made of it, and no item of a list. */
const SENTENCE =
  /^\s*,?\s*(?:excusée?s?|absente?s?|quitt|sort|rejoint|arriv|donne|a\s|ont\s|avait|est\s|entre\s|se\s|s['’])/iu;

/** The names between two positions, each with its civility. In the last list of the header the title follows the last name. */
export function readNames(text: string, start: number, stop: number, last: boolean): Span[] {
  // A name in parentheses ("donne pouvoir à Mme …") belongs to the member before it.
  const openings = [...text.slice(start, stop).matchAll(CIVILITY)]
    .map((m) => ({ at: start + m.index, name: start + m.index + m[0].length }))
    .filter(({ at }) => {
      const before = text.slice(Math.max(start, at - 121), at);
      if (before.lastIndexOf('(') > before.lastIndexOf(')')) return false;
      return !(ENDS_PROXY.test(before.slice(-8)) && PROXY.test(before));
    });
  if (openings.length === 0) return bareNames(text, start, stop, last);
  const names: Span[] = [];
  for (const [i, opening] of openings.entries()) {
    const next = openings[i + 1]?.at ?? stop;
    let end = opening.name;
    while (end < next && !',;(:'.includes(text[end]!) && !isFullStop(text, end)) end++;
    // Without a full stop, the last name ends with the line on which its surname in capitals stands. The title may name people.
    const lineEnd = last ? surnameLineEnd(text, opening.name, end) : end;
    const final =
      openings[i + 1] === undefined || (end === next && lineEnd < end && /\p{L}/u.test(text.slice(lineEnd, next)));
    if (final) end = lineEnd;
    const behind = BEHIND_NAME.exec(text.slice(opening.name, end));
    const stopped = behind ? opening.name + behind.index : end;
    // "Mme … a donné pouvoir", "M. … quitte la séance" on lines of their own are no items.
    if (i > 0 && startsLine(text, opening.at) && SENTENCE.test(text.slice(stopped, stopped + 20))) break;
    let nameEnd = stopped;
    while (nameEnd > opening.name && /[\s.–—•*-]/.test(text[nameEnd - 1]!)) nameEnd--;
    const several = SEVERAL.test(text.slice(opening.at, opening.name));
    const read = nameEnd > opening.name && !NOT_IN_NAME.test(text.slice(opening.name, nameEnd));
    if (read) names.push({ start: several ? opening.name : opening.at, end: nameEnd });
    if (several) names.push(...otherNames(text, stopped, next));
    if (final || (isFullStop(text, end) && !/^[\s.,;•*–—-]*$/.test(text.slice(end, next)))) break;
  }
  return names;
}

/** Whether a stop or nothing parts a position from the line before it: in a list that wraps, a comma does. */
function startsLine(text: string, at: number): boolean {
  return /(?:^|[^,\s])\s*\n\s*$/.test(text.slice(Math.max(0, at - 12), at));
}

const FIRST_NAME = "\\p{Lu}(?:\\p{Ll}[\\p{L}’'-]*|\\.)(?:-\\p{Lu}\\.)?";
const SURNAME = "(?:(?:de|du|d|la|le|van|von|der|den) |[dD]['’])*\\p{Lu}[\\p{Lu}’'-]+(?: \\p{Lu}[\\p{Lu}’'-]+)*";
/** A name without civility, in either order: its surname in capitals tells it. */
const BARE = new RegExp(
  `\\s*(?:[-–•*]\\s+)?((?!Néant|Aucun)(?:(?:${FIRST_NAME} +){1,3}${SURNAME}|${SURNAME}(?: +${FIRST_NAME}){1,3}))(?: *\\([^()\\n]{0,60}\\))? *(,|;|\\.|\\n|\\set\\s|$)`,
  'yu',
);

/** The names of a list in which none has a civility: all of them, or none where one is not understood. */
function bareNames(text: string, start: number, stop: number, last: boolean): Span[] {
  const names: Span[] = [];
  const list = text.slice(0, stop);
  let end = start;
  BARE.lastIndex = start;
  for (let match = BARE.exec(list); match; match = BARE.exec(list)) {
    const from = match.index + match[0].indexOf(match[1]!);
    names.push({ start: from, end: from + match[1]!.length });
    end = BARE.lastIndex;
    if (match[2] === '.') break;
  }
  const rest = list.slice(end).trim();
  return last || rest === '' ? names : [];
}

/** First names and a surname in capitals, on one line or two, behind a comma or "et". */
const OTHER_NAME =
  /(?:,|\set)\s+((?:\p{Lu}(?:\p{Ll}[\p{L}’'-]*|\.)(?:-\p{Lu}\.)?\s+)+(?:\p{Lu}[\p{Lu}’'-]+ )*\p{Lu}[\p{Lu}’'-]+)(?=\s*(?:[,.;(]|\set\s)|\n|$)/gu;

/** The names that share the civility of the one before them, up to a full stop. */
function otherNames(text: string, from: number, to: number): Span[] {
  let stop = from;
  while (stop < to && !isFullStop(text, stop)) stop++;
  return [...text.slice(from, stop).matchAll(OTHER_NAME)].map((match) => {
    const end = from + match.index + match[0].length;
    return { start: end - match[1]!.length, end };
  });
}

/** A full stop that ends a list, not that of an initial ("J. DUPONT"). */
function isFullStop(text: string, at: number): boolean {
  return (
    text[at] === '.' &&
    /^(?:\s|$)/.test(text.slice(at + 1, at + 2)) &&
    !/(?:^|[\s-])\p{Lu}$/u.test(text.slice(at - 2, at))
  );
}

function surnameLineEnd(text: string, start: number, end: number): number {
  const lines = /\n/g;
  lines.lastIndex = start;
  for (let m = lines.exec(text); m && m.index < end; m = lines.exec(text))
    if (
      /(?:^|\s)(?!(?:LE|LA|LES|DE|DU|DES|VAN|VON|DER|DEN|EL|AL|BEN|SAINT|ST)$)[\p{Lu}'’-]{2,}$/u.test(
        text.slice(start, m.index),
      )
    )
      return m.index;
  return end;
}

/** Where the lines that name someone, from a position on, end: those of a list of which nothing is read. */
export function namedLinesEnd(text: string, from: number, to: number): number {
  let end = from;
  while (end < to && /\s/.test(text[end]!)) end++;
  while (end < to) {
    const newline = text.indexOf('\n', end + 1);
    const lineEnd = newline < 0 ? to : Math.min(newline, to);
    if (!text.slice(end, lineEnd).match(CIVILITY)) break;
    end = lineEnd;
  }
  return end;
}
