import type { ComponentChildren } from 'preact';
import { Icon } from './icons.tsx';
import './controls.css';

/** A short state that screen readers hear as it changes (role `status`): « Enregistré ». `tone` gives it a sign and a colour. */
export function Status({ children, tone = 'plain' }: { children: ComponentChildren; tone?: 'plain' | 'ok' | 'alert' }) {
  return (
    <span class={`ui-status ui-status-${tone}`} role="status">
      {tone === 'ok' && <Icon name="check" size={14} />}
      {tone === 'alert' && <Icon name="warning" size={14} />}
      {children}
    </span>
  );
}
