import { browser } from 'wxt/browser';

/** The part of `declarativeNetRequest` that is used; Firefox has no such permission from us. */
type Rules = {
  getDynamicRules(): Promise<{ id: number }[]>;
  updateDynamicRules(change: { removeRuleIds: number[]; addRules: readonly object[] }): Promise<void>;
};

/** Puts these rules in the place of those there are; the browser keeps them until the next time. Nothing where it has no rules. */
export async function replaceRules(rules: readonly object[]): Promise<void> {
  const api = (browser as unknown as { declarativeNetRequest?: Rules }).declarativeNetRequest;
  if (!api) return;
  const old = await api.getDynamicRules();
  if (rules.length === 0 && old.length === 0) return;
  await api.updateDynamicRules({ removeRuleIds: old.map(({ id }) => id), addRules: rules });
}
