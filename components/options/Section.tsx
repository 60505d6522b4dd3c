import type { ComponentChildren } from 'preact';
import { t } from '../../lib/platform/i18n.ts';
import type { Saving } from '../../lib/state/settings.ts';
import { Status } from '../ui/Status.tsx';

/**
 * One subject of the options: its heading, what it is about, and « Enregistré » once a change is kept.
 *
 * - `name`: names the section's settings; a change that is called so is told here.
 */
export function Section(props: {
  name: string;
  title: string;
  text?: string;
  saving?: Saving | null;
  children: ComponentChildren;
}) {
  const { name, title, text, saving, children } = props;
  const state = saving?.name === name ? saving.state : null;
  return (
    <section class="options-section" aria-labelledby={`options-${name}`}>
      <div class="options-head">
        <h2 id={`options-${name}`}>{title}</h2>
        <Status tone={state === 'saved' ? 'ok' : state === 'failed' ? 'alert' : 'plain'}>
          {state === 'saved' && t('noteSaved')}
          {state === 'failed' && t('optionsNotSaved')}
        </Status>
      </div>
      {text && <p class="options-text">{text}</p>}
      {children}
    </section>
  );
}
