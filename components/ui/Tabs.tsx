import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { Icon, type IconName } from './icons.tsx';
import { rove } from './rove.ts';
import './tabs.css';

/**
 * Tabs after the WAI-ARIA pattern: one stop for the Tab key, arrows, Home and End move and select.
 *
 * - `label`: accessible name of the list of tabs.
 * - `tabs`: `label` is the accessible name, exactly; `badge` is a figure for the eye only (say it in the panel too).
 * - `selected`, `onSelect`: the id of the tab that is shown, held by the caller.
 * - A panel is made when its tab is first shown and then kept (hidden), so that what is typed or unfolded there stays.
 */
export type Tab<Id extends string> = {
  id: Id;
  label: string;
  icon?: IconName;
  badge?: string | number | null;
  render: () => ComponentChildren;
};

export function Tabs<Id extends string>(props: {
  label: string;
  tabs: Tab<Id>[];
  selected: Id;
  onSelect: (id: Id) => void;
}) {
  const { label, tabs, selected, onSelect } = props;
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const visited = useRef(new Set<Id>());
  visited.current.add(selected);

  const onKeyDown = (event: KeyboardEvent) => {
    const current = tabs.findIndex(({ id }) => id === selected);
    const next = rove(event.key, current, tabs.length, 'horizontal');
    const tab = next === null ? undefined : tabs[next];
    if (!tab || next === null) return;
    event.preventDefault();
    onSelect(tab.id);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  };

  return (
    <div class="ui-tabs">
      <div class="ui-tabs-list" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
        {tabs.map(({ id, label: name, icon, badge }) => (
          <button
            key={id}
            type="button"
            role="tab"
            class="ui-tab"
            id={`${base}-tab-${id}`}
            aria-controls={`${base}-panel-${id}`}
            aria-selected={id === selected}
            tabIndex={id === selected ? 0 : -1}
            onClick={() => onSelect(id)}
          >
            {icon && <Icon name={icon} />}
            <span>{name}</span>
            {badge !== undefined && badge !== null && (
              <span class="ui-tab-badge" aria-hidden="true">
                {badge}
              </span>
            )}
          </button>
        ))}
      </div>
      {tabs.map(({ id, render }) => (
        <div
          key={id}
          class="ui-tab-panel"
          role="tabpanel"
          id={`${base}-panel-${id}`}
          aria-labelledby={`${base}-tab-${id}`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the panel scrolls, so the keyboard must reach it
          tabIndex={0}
          hidden={id !== selected}
        >
          {visited.current.has(id) && render()}
        </div>
      ))}
    </div>
  );
}
