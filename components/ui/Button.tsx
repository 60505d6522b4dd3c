import { Icon, type IconName } from './icons.tsx';
import './buttons.css';

/**
 * A button with words.
 *
 * - `tone`: `primary` for the one that the page is about, `danger` for what cannot be taken back.
 */
export function Button(props: {
  label: string;
  onClick: () => void;
  icon?: IconName;
  tone?: 'plain' | 'primary' | 'danger';
  disabled?: boolean;
}) {
  const { label, onClick, icon, tone = 'plain', disabled } = props;
  return (
    <button type="button" class={`ui-button ui-button-${tone}`} disabled={disabled} onClick={onClick}>
      {icon && <Icon name={icon} />}
      {label}
    </button>
  );
}
