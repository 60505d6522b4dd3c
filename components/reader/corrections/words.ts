import type { Correction } from '../../../lib/model/correction.ts';
import { t } from '../../../lib/platform/i18n.ts';
import type { CorrectionState } from '../../../lib/state/corrections.ts';
import { writeValue } from './value.ts';

/** Characters of the print that are shown. */
const SHOWN = 120;

/** What the reader said of a value, beside what is printed: « corrigé : 12 000 € (lu : 12 00 €) ». */
export function correctionWords({ action, path, value, original }: Correction): string {
  if (action === 'confirm') return t('correctionConfirmed');
  const printed = original.text.length > SHOWN ? `${original.text.slice(0, SHOWN)}…` : original.text;
  if (action === 'dismiss' || value === null) return t('correctionDismissed', printed);
  return t('correctionReplaced', writeValue(path.kind, value), printed);
}

export function savedWords(state: CorrectionState): string {
  return { saving: t('noteSaving'), saved: t('noteSaved'), failed: t('noteNotSaved') }[state];
}
