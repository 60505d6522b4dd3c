/** A civility before a name: someone of flesh and blood, whom no export names unless the reader wrote of them. */
const CIVILITY =
  /^\s*(?:m\.?|mr\.?|mm\.?|mmes?\.?|mlles?\.?|monsieur|messieurs|madame|mesdames|mademoiselle)\s+\p{Lu}/iu;

/** Whether a beneficiary is printed as a person, and no body. */
export function isNatural(beneficiary: string): boolean {
  return CIVILITY.test(beneficiary);
}
