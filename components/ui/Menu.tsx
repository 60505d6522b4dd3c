import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from './icons.tsx';
import { rove } from './rove.ts';
import './menu.css';

/**
 * A button that opens a menu (WAI-ARIA menu button): arrows, Home, End and first letters move; Escape closes and gives the
 * focus back; a click elsewhere or Tab closes.
 *
 * - `label`: the button's words, and the menu's name.
 * - `items`: `label` is the menu item's name; `hint` says more under it; `shortcut` are the keys that do the same; `checked` is
 *   whether it is on, for one that stays on; `disabled` items stay reachable but do nothing.
 * - `disabled`: nothing to open yet.
 */
export type MenuItem = {
  id: string;
  label: string;
  hint?: string;
  icon?: IconName;
  shortcut?: string;
  checked?: boolean;
  disabled?: boolean;
  onSelect: () => void;
};

export function Menu(props: { label: string; items: MenuItem[]; icon?: IconName; disabled?: boolean }) {
  const { label, items, icon, disabled } = props;
  const [open, setOpen] = useState(false);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const first = useRef<'first' | 'last'>('first');

  const entries = () => [...(root.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];

  useEffect(() => {
    if (!open) return;
    entries()
      .at(first.current === 'first' ? 0 : -1)
      ?.focus();
    const controller = new AbortController();
    const outside = ({ target }: Event) => {
      if (target instanceof Node && !root.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside, { signal: controller.signal });
    // The page is a frame: a click in the page around it reaches us as a loss of focus only.
    window.addEventListener('blur', () => setOpen(false), { signal: controller.signal });
    return () => controller.abort();
  }, [open]);

  const show = (at: 'first' | 'last') => {
    first.current = at;
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };

  const onButtonKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    show(event.key === 'ArrowUp' ? 'last' : 'first');
  };

  const onMenuKey = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return setOpen(false);
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      return close();
    }
    const all = entries();
    const { activeElement } = document;
    const current = activeElement instanceof HTMLElement ? all.indexOf(activeElement) : -1;
    const next = rove(event.key, current, all.length, 'vertical') ?? byLetter(event, all, current);
    if (next === null) return;
    event.preventDefault();
    all[next]?.focus();
  };

  const choose = (item: MenuItem) => {
    if (item.disabled) return;
    close();
    item.onSelect();
  };

  return (
    <div class="ui-menu" ref={root}>
      <button
        type="button"
        class="ui-menu-button"
        ref={button}
        id={`${id}-button`}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? `${id}-menu` : undefined}
        disabled={disabled}
        title={label}
        onClick={() => (open ? setOpen(false) : show('first'))}
        onKeyDown={onButtonKey}
      >
        {icon && <Icon name={icon} />}
        <span>{label}</span>
        <Icon name="chevronDown" size={12} />
      </button>
      {open && (
        <div class="ui-menu-list" role="menu" id={`${id}-menu`} aria-labelledby={`${id}-button`} onKeyDown={onMenuKey}>
          {items.map((item) => (
            <MenuEntry key={item.id} id={`${id}-${item.id}`} item={item} onChoose={() => choose(item)} />
          ))}
        </div>
      )}
    </div>
  );
}

function MenuEntry({ id, item, onChoose }: { id: string; item: MenuItem; onChoose: () => void }) {
  const { label, hint, icon, shortcut, checked, disabled } = item;
  return (
    <button
      type="button"
      {...(checked === undefined ? { role: 'menuitem' } : { role: 'menuitemcheckbox', 'aria-checked': checked })}
      class="ui-menu-item"
      data-keys={shortcut}
      tabIndex={-1}
      aria-disabled={disabled || undefined}
      aria-describedby={hint ? id : undefined}
      aria-keyshortcuts={shortcut && spoken(shortcut)}
      aria-label={label}
      onClick={onChoose}
    >
      {icon && <Icon name={checked ? 'check' : icon} />}
      <span class="ui-menu-words">
        <span>{label}</span>
        {hint && (
          <span class="ui-menu-hint" id={id}>
            {hint}
          </span>
        )}
      </span>
    </button>
  );
}

/** Keys as they are printed (« Ctrl + ») in the words of `aria-keyshortcuts`. */
function spoken(shortcut: string): string {
  const names: Record<string, string> = { Ctrl: 'Control', '+': 'Plus', '−': '-' };
  return shortcut
    .split(' ')
    .map((key) => names[key] ?? key)
    .join('+');
}

/** The next entry after the current one that begins with the letter that was typed. */
function byLetter(event: KeyboardEvent, entries: HTMLElement[], current: number): number | null {
  if (event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.metaKey || event.altKey) return null;
  const letter = event.key.toLocaleLowerCase();
  for (let step = 1; step <= entries.length; step++) {
    const index = (current + step) % entries.length;
    if (entries[index]?.textContent?.trim().toLocaleLowerCase().startsWith(letter)) return index;
  }
  return null;
}
