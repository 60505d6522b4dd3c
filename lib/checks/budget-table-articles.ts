import { foldText } from '../french/fold.ts';
import type { Article, Deliberation } from '../model/extraction.ts';
import { announcedBy, articlesNamed } from './announced.ts';
import { budgetCells, moved, spendOf, unexplained } from './budget.ts';
import { same, total } from './money.ts';
import { articleAt } from './order.ts';
import { type Finding, known, type Relation, together, wasRead } from './relation.ts';
import { gapOfSums, list, say, sum } from './say.ts';

const BUDGET = /(?:IMPUTEE?S?|INSCRITE?S?|PRELEVEE?S?|AFFECTEE?S?)\s+SUR\s+LE\s+BUDGET/;

/** The spend column of a budget table adds up to what the articles that its article names decide on. */
export const budgetTableArticles: Relation = {
  code: 'budget-table-articles',
  hold(deliberation, context) {
    if (!wasRead(deliberation, context, ['deliberation'])) return [];
    const budget = deliberation.articles.filter(({ body }) => BUDGET.test(foldText(body)));
    return budget.flatMap((article) => against(deliberation, article, budget.length === 1) ?? []);
  },
};

function against(deliberation: Deliberation, article: Article, only: boolean): Finding | null {
  const named = articlesNamed(article.body).filter((number) => String(number) !== article.value);
  const articles = named.flatMap((number) => deliberation.articles.find(({ value }) => value === String(number)) ?? []);
  const announced = articles.flatMap((one) => announcedBy(one, deliberation) ?? []);
  const cells = budgetCells(deliberation, 'deliberation').filter((row) => {
    const print = moved(row);
    return only || (print && articleAt(print, deliberation) === article);
  });
  const spends = cells.flatMap(({ line }) => spendOf(line) ?? []);
  if (announced.length === 0 || announced.length < named.length || spends.length === 0) return null;
  const [found, expected] = [total(spends), total(announced.map(({ value }) => value))];
  const holds = same(found, expected);
  // A line without a spend, a row that was not read whole, or a sum over years leaves open whether the table is the whole.
  const sure =
    cells.every(({ line }) => line.amounts.some(({ column }) => column === 'spend')) &&
    unexplained(deliberation, 'deliberation').length === 0;
  if (!holds && (!sure || announced.some(({ overYears }) => overYears))) return null;
  const sums = announced.flatMap(({ amount }) => amount ?? []);
  const rows = cells.flatMap((row) => moved(row) ?? []);
  const several = announced.length > 1;
  const numbers = list(...announced.map((one) => one.article.value));
  return {
    status: holds ? 'holds' : 'fails',
    said: holds
      ? [say(several ? 'saidBudgetHoldsArticles' : 'saidBudgetHoldsArticle', sum(found), numbers)]
      : [
          say(several ? 'saidBudgetFailsArticles' : 'saidBudgetFailsArticle', sum(found), numbers, sum(expected)),
          gapOfSums(found, expected),
        ],
    expected,
    found,
    sides: known([together(rows), ...sums]),
    doubts: [...sums, ...rows],
  };
}
