import { foldText } from '../french/fold.ts';
import type { Grant, PartKind } from '../model/extraction.ts';
import { total } from './money.ts';
import { known, type Relation, together, wasRead } from './relation.ts';
import { many, say, sum } from './say.ts';

/** Loi du 12 avril 2000, art. 10, et décret 2001-495: above this, aid to a private body goes by a convention. */
const THRESHOLD = 23_000;
/** Names that only a body under private law bears. */
const PRIVATE =
  /^(?:L\s?'\s?)?(?:ASSOCIATIONS?|ASSO\.?|AMICALE|FEDERATION|FONDATION|MUTUELLE|LES\s+AMIS\s+DE|SARL|SAS|SCOP|SCIC|CLUB)\b/;
const PUBLIC =
  /\b(?:COMMUNE|COMMUNAUTE|SYNDICAT|ETABLISSEMENT\s+PUBLIC|CCAS|COLLEGE|LYCEE|UNIVERSITE|REGIE|OFFICE\s+PUBLIC)\b/;

/** Where a private body gets more than 23 000 €, an article speaks of a convention. Neutral: one may have been signed before. */
export const conventionThreshold: Relation = {
  code: 'convention-threshold',
  hold(deliberation, context) {
    if (!wasRead(deliberation, context, ['deliberation'])) return [];
    const bodies = (['deliberation', 'annex'] as PartKind[]).flatMap((part) =>
      above(deliberation.grants.filter((grant) => grant.part === part)),
    );
    const [first] = bodies;
    if (!first || deliberation.articles.length === 0) return [];
    const article = deliberation.articles.find(({ body }) => /CONVENTION|\bAVENANT/.test(foldText(body)));
    const who =
      bodies.length === 1
        ? say('saidConventionBody', first.name, sum(first.sum), sum(THRESHOLD))
        : many('saidConventionBodies', bodies.length, sum(THRESHOLD));
    const sides = known(bodies.map(({ grants }) => together(grants.map(({ amount }) => amount))));
    return [
      article
        ? {
            status: 'holds',
            said: [say('saidConventionHolds', who, article.value)],
            expected: 'convention',
            found: 'convention',
            sides: known([article, ...sides]),
          }
        : {
            status: 'fails',
            said: [say('saidConventionFails', who)],
            expected: 'convention',
            found: 'aucune mention',
            sides,
          },
    ];
  },
};

type Body = { name: string; sum: number; grants: Grant[] };

/** The private bodies of a table whose sums are above the threshold, each under its own spelling. */
function above(grants: Grant[]): Body[] {
  const bodies = new Map<string, Body>();
  for (const grant of grants) {
    const name = grant.beneficiary.value;
    const key = foldText(name);
    if (!PRIVATE.test(key) || PUBLIC.test(key)) continue;
    const body = bodies.get(key) ?? { name, sum: 0, grants: [] };
    body.grants.push(grant);
    body.sum = total(body.grants.map(({ amount }) => amount.value));
    bodies.set(key, body);
  }
  return [...bodies.values()].filter(({ sum }) => sum > THRESHOLD);
}
