import fc from 'fast-check';

/** Made-up people as they are printed: civility, first name, surname in capitals. */
export type Person = { civility: 'M.' | 'Mme'; first: string; last: string };

const FIRST = ['Jean-Claude', 'Anne', 'Zoé', 'Éric', 'Marie Noëlle', 'Cécile', 'Frédérique', 'Loïc'];
const SYLLABLES = ['BRA', 'VEL', 'MON', 'TÉ', 'ÇOR', 'LIN', 'GAU', 'RÈS', 'PIC', 'DOR'];
const PARTICLES = ['', '', '', '', 'LE ', 'VAN ', 'DE LA ', 'DE ', 'D’', 'EL ', 'SAINT-'];

const surname = fc
  .tuple(
    fc.constantFrom(...PARTICLES),
    fc.array(fc.constantFrom(...SYLLABLES), { minLength: 2, maxLength: 4 }),
    fc.option(fc.array(fc.constantFrom(...SYLLABLES), { minLength: 2, maxLength: 3 }), { freq: 3 }),
  )
  .map(([particle, one, two]) => `${particle}${one.join('')}${two ? `-${two.join('')}` : ''}`);

export const person: fc.Arbitrary<Person> = fc.record({
  civility: fc.constantFrom('M.' as const, 'Mme' as const),
  first: fc.constantFrom(...FIRST),
  last: surname,
});

export const people = (max: number, min = 0) => fc.array(person, { minLength: min, maxLength: max });

export const nameOf = ({ first, last }: Person): string => `${first} ${last}`;
export const listed = (one: Person): string => `${one.civility} ${nameOf(one)}`;

/** How many words each line holds, for `wrap`. */
export const widths = fc.array(fc.integer({ min: 1, max: 14 }), { minLength: 1, maxLength: 12 });
