/**
 * The line that heads a report, on folded text; group 1: its number. "RAPPORT N°64", "RAPPORT DU PRESIDENT N° 64", and "RAPPORT 64" on a
 * line of its own. The number may be left out behind its sign, and `CUT_NUMBER` tells what follows one of which a part is not read.
 */
export const REPORT_HEAD =
  /^RAPPORT\s+(?:DE?U?\s+(?:LA\s+)?PRESIDENTE?\s+(?:DU\s+CONSEIL\s+DEPARTEMENTAL\s+)?)?(?:N(?:\s*[°O*](?![A-Z])|(?=\s*:?\s*(?:\d|$)))\s*:?\s*|NUMERO\s*:?\s*|(?=\d{1,3}[^\S\n]*$))(\d+)?/m;
/** What shows, behind such a number, that it is but the beginning of one. */
export const CUT_NUMBER = /^(?:[\dA-Z?*\ufffd]|\s?[-/]\s?\d)/;
/** What the head of a report whose number has no sign must bear besides: "Rapport 3" may head an annex. */
export const ASSEMBLY_HEAD = /COMMISSION\s+PERMANENTE|CONSEIL\s+DEPARTEMENTAL/;
/** Whether the number of such a line has its sign. */
export const isSigned = (line: string): boolean => !/^RAPPORT\s+\d/.test(line);
