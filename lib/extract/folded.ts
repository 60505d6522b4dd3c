import { foldText } from '../french/fold.ts';
import type { Flow } from '../layout/flow.ts';

const known = new WeakMap<Flow, string>();

/** The text of a flow folded (`foldText`), position for position: once for each flow. */
export function foldedOf(flow: Flow): string {
  const folded = known.get(flow) ?? foldText(flow.text);
  known.set(flow, folded);
  return folded;
}
