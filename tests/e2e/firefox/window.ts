import type { Browser } from 'puppeteer-core';

/** What of WebDriver BiDi is spoken past puppeteer: Firefox lets its own window be driven in the scope `chrome`. */
type Connection = { send(method: string, parameters: object): Promise<{ result: unknown }> };
type Tree = { contexts: { context: string }[] };
type Evaluated = { type: string; result?: { value?: unknown }; exceptionDetails?: { text: string } };

/**
 * Runs a function, given as its text, in Firefox's own window, and answers what it answers: a string, a number, a boolean or
 * nothing. Only where Firefox was started for it.
 */
export async function inWindow(browser: Browser, text: string, ...args: unknown[]): Promise<unknown> {
  const { connection } = browser as unknown as { connection: Connection };
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as Tree;
  const answer = await connection.send('script.evaluate', {
    target: { context: tree.contexts[0]?.context },
    expression: `(${text})(${args.map((value) => JSON.stringify(value)).join(', ')})`,
    awaitPromise: true,
  });
  const { type, result, exceptionDetails } = answer.result as Evaluated;
  if (type !== 'success') throw new Error(exceptionDetails?.text ?? 'Firefox did not do it.');
  return result?.value;
}
