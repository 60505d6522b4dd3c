// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IconButton } from '../../components/ui/IconButton.tsx';
import { Menu } from '../../components/ui/Menu.tsx';
import { Segmented } from '../../components/ui/Segmented.tsx';
import { Status } from '../../components/ui/Status.tsx';
import { Switch } from '../../components/ui/Switch.tsx';
import { Tabs } from '../../components/ui/Tabs.tsx';
import { Toast } from '../../components/ui/Toast.tsx';
import { axeFindings, click, mount, press, update, words } from '../dom.ts';

describe('Tabs', () => {
  const view = (selected: 'a' | 'b' | 'c', onSelect = vi.fn()) => (
    <Tabs
      label="Panneaux"
      selected={selected}
      onSelect={onSelect}
      tabs={[
        { id: 'a', label: 'Fiche', render: () => <p>un</p> },
        { id: 'b', label: 'Montants', badge: 12, render: () => <p>deux</p> },
        { id: 'c', label: 'Votes', render: () => <p>trois</p> },
      ]}
    />
  );
  const tabs = (container: Element) => [...container.querySelectorAll<HTMLElement>('[role="tab"]')];

  it('has one stop for the Tab key and moves with arrows, Home and End', async () => {
    const onSelect = vi.fn();
    const container = await mount(view('a', onSelect));
    expect(tabs(container).map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
    await press(tabs(container)[0], 'ArrowLeft');
    expect(onSelect).toHaveBeenLastCalledWith('c');
    expect(document.activeElement).toBe(tabs(container)[2]);
    await press(tabs(container)[0], 'ArrowRight');
    expect(onSelect).toHaveBeenLastCalledWith('b');
    await press(tabs(container)[0], 'End');
    expect(onSelect).toHaveBeenLastCalledWith('c');
  });

  it('keeps a panel that was shown, and makes none before', async () => {
    const container = await mount(view('a'));
    expect(words(container)).not.toContain('deux');
    await update(container, view('b'));
    const panels = [...container.querySelectorAll<HTMLElement>('[role="tabpanel"]')];
    expect(panels.map((panel) => [words(panel), panel.hidden])).toEqual([
      ['un', true],
      ['deux', false],
      ['', true],
    ]);
    expect(await axeFindings(container)).toEqual([]);
  });
});

describe('Menu', () => {
  const items = (onSelect = vi.fn()) => [
    { id: 'md', label: 'Markdown', hint: 'Les notes', onSelect },
    { id: 'csv', label: 'CSV', onSelect },
    { id: 'html', label: 'HTML', disabled: true, onSelect },
  ];
  const open = async (onSelect = vi.fn()) => {
    const container = await mount(<Menu label="Exporter" items={items(onSelect)} />);
    await click(container.querySelector('button'));
    return container;
  };

  it('opens on its first item, moves by arrows and letters, and gives the focus back', async () => {
    const container = await open();
    expect(words(document.activeElement)).toContain('Markdown');
    expect(await axeFindings(container)).toEqual([]);
    await press(document.activeElement, 'ArrowUp');
    expect(words(document.activeElement)).toBe('HTML');
    await press(document.activeElement, 'c');
    expect(words(document.activeElement)).toBe('CSV');
    await press(document.activeElement, 'Escape');
    expect(container.querySelector('[role="menu"]')).toBeNull();
    expect(words(document.activeElement)).toBe('Exporter');
  });

  it('chooses an item once, and nothing where it is disabled', async () => {
    const onSelect = vi.fn();
    const container = await open(onSelect);
    await click(container.querySelectorAll('[role="menuitem"]')[2]);
    expect(onSelect).not.toHaveBeenCalled();
    await click(container.querySelectorAll('[role="menuitem"]')[1]);
    expect(onSelect).toHaveBeenCalledOnce();
    expect(container.querySelector('[role="menu"]')).toBeNull();
  });

  it('closes when the pointer goes elsewhere', async () => {
    const container = await open();
    document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    await vi.waitFor(() => expect(container.querySelector('[role="menu"]')).toBeNull());
  });
});

describe('small controls', () => {
  it('have names and states that axe accepts', async () => {
    const onChange = vi.fn();
    const container = await mount(
      <>
        <Switch label="Montants" checked={false} onChange={onChange} swatch="amount" />
        <IconButton icon="search" label="Rechercher" shortcut="Ctrl+F" pressed onClick={vi.fn()} />
        <Status tone="ok">Enregistré</Status>
        <Segmented
          label="Parties"
          options={[
            { id: 'a', label: 'Tout', note: 3 },
            { id: 'b', label: 'Décision' },
          ]}
          selected="a"
          onSelect={onChange}
        />
      </>,
    );
    expect(await axeFindings(container)).toEqual([]);
    await click(container.querySelector('[role="switch"]'));
    expect(onChange).toHaveBeenLastCalledWith(true);
    await click(container.querySelectorAll('input')[1]);
    expect(onChange).toHaveBeenLastCalledWith('b');
  });
});

describe('Toast', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('goes by itself, but not while the pointer is on it', async () => {
    const onDismiss = vi.fn();
    const undo = vi.fn();
    const container = await mount(
      <Toast
        message="Note supprimée."
        action={{ label: 'Annuler', run: undo }}
        dismissLabel="Fermer"
        onDismiss={onDismiss}
        duration={1000}
      />,
    );
    await vi.advanceTimersByTimeAsync(900);
    container.querySelector('.ui-toast-place')?.dispatchEvent(new Event('pointerenter'));
    await vi.advanceTimersByTimeAsync(5000);
    expect(onDismiss).not.toHaveBeenCalled();
    container.querySelector('.ui-toast-place')?.dispatchEvent(new Event('pointerleave'));
    await vi.advanceTimersByTimeAsync(1100);
    expect(onDismiss).toHaveBeenCalledOnce();
    await click(container.querySelector('.ui-toast-action'));
    expect(undo).toHaveBeenCalledOnce();
  });
});
