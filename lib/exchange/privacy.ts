/** A civility before a name: someone of flesh and blood, whom no export names unless the reader wrote of them. */
const CIVILITY =
  /^\s*(?:m\.?|mr\.?|mm\.?|mmes?\.?|mlles?\.?|monsieur|messieurs|madame|mesdames|mademoiselle)\s+\p{Lu}/iu;
/** `Prénom NOM`, and nothing else: the way in which the tables print people. */
const FORENAME_AND_NAME =
  /^\s*\p{Lu}\p{Ll}+(?:[-\s]\p{Lu}\p{Ll}+)*(?:\s(?:d[eu]|le|la|van|des))?(?:\s+(?:\p{Lu}['’])?\p{Lu}{2,}(?:[-'’]\p{Lu}+)*)+\s*$/u;
/** Words that no forename is: bodies are named so before a name in capitals. */
const BODY =
  /^\s*(?:amicale|association|ateliers?|caisse|centre|club|coll[eè]ge|comit[eé]|commune|communaut[eé]|compagnie|conseil|d[eé]partement|[eé]coles?|entente|[eé]tablissement|f[eé]d[eé]ration|fondation|foyer|groupe|institut|lyc[eé]e|mairie|maison|mission|office|r[eé]seau|r[eé]sidence|secours|soci[eé]t[eé]|solidarit[eé]|syndicat|th[eé][aâ]tre|union|universit[eé]|ville)s?\b/iu;

/** Whether a beneficiary is printed as a person, and no body. In doubt a name is kept back. */
export function isNatural(beneficiary: string): boolean {
  return CIVILITY.test(beneficiary) || (FORENAME_AND_NAME.test(beneficiary) && !BODY.test(beneficiary));
}
