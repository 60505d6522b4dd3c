import type { AttendanceKind, Field, RecusalKind } from './extraction.ts';

/** What someone is in an act. */
export type PersonRole = 'president' | 'secretary' | 'signatory' | AttendanceKind | RecusalKind;

/** One person in one act, whatever the spelling. */
export type Person = {
  /** The same for every spelling of the name, in every act. */
  key: string;
  /** The fullest spelling that is printed, without civility. */
  name: string;
  /** Every spelling as printed, civility included, each once. */
  spellings: string[];
  roles: { role: PersonRole; field: Field<string> }[];
};

/** One person in the acts of a file; `act` is the index of the act. */
export type PersonAcross = Omit<Person, 'roles'> & { acts: { act: number; roles: Person['roles'] }[] };

/** One person of the act that is shown, and what they are in the other acts of the file. */
export type PersonInAct = Person & { elsewhere: PersonAcross['acts'] };
