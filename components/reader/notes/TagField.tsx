import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { cleanTags, TAG_MAX_LENGTH, TAGS_MAX, tagKey } from '../../../lib/model/note.ts';
import { t, tn } from '../../../lib/platform/i18n.ts';
import { offeredTags } from '../../../lib/state/tags.ts';
import { Icon } from '../../ui/icons.tsx';
import { rove } from '../../ui/rove.ts';
import { ChosenTags } from './ChosenTags.tsx';
import './tag-field.css';

/**
 * The tags of a note: a list, and a field that completes (WAI-ARIA combobox with a list): arrows move among what is offered,
 * Enter or a comma adds what is chosen or typed, Backspace in the empty field takes the last tag away, Escape
 * closes the list.
 *
 * - `known`: the tags of the library. `onTags`: takes all tags of the note. `onOpen`: the field was made; `known` may be asked for.
 */
export function TagField(props: {
  tags: readonly string[];
  known: readonly string[];
  onTags: (tags: string[]) => void;
  onOpen: () => void;
}) {
  const { tags, known, onTags, onOpen } = props;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [said, setSaid] = useState('');
  useEffect(onOpen, []);

  const offered = open ? offeredTags(typed, known, tags) : [];
  const shown = offered.length > 0;
  const full = tags.length >= TAGS_MAX;
  const chosen = offered[active];

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const add = (text: string) => {
    close();
    setTyped('');
    // A tag is written as it was before.
    const tag = known.find((one) => tagKey(one) === tagKey(text.trim())) ?? text;
    const next = cleanTags([...tags, tag]);
    if (next.length === tags.length) return;
    onTags(next);
    setSaid(t('tagAdded', next.at(-1) ?? ''));
  };
  const remove = (tag: string) => {
    onTags(tags.filter((one) => one !== tag));
    setSaid(t('tagRemoved', tag));
    field.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!onKey(event)) return;
    event.preventDefault();
  };
  /** Whether the key meant something here; otherwise it is the note's. */
  const onKey = ({ key }: KeyboardEvent): boolean => {
    const last = tags.at(-1);
    if (key === 'Enter' || key === ',') {
      if (chosen ?? typed.trim()) add(chosen ?? typed);
      return true;
    }
    if (key === 'Escape' && (shown || typed !== '')) {
      if (!shown) setTyped('');
      close();
      return true;
    }
    if (key === 'Backspace' && typed === '' && last !== undefined) {
      remove(last);
      return true;
    }
    if (key !== 'ArrowDown' && key !== 'ArrowUp') return false;
    setOpen(true);
    setActive(rove(key, active < 0 && key === 'ArrowUp' ? 0 : active, offered.length, 'vertical') ?? 0);
    return true;
  };

  return (
    <fieldset class="tag-field">
      <legend>{t('noteTags')}</legend>
      <ChosenTags tags={tags} onRemove={remove} />
      <div class="tag-entry">
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-label={t('tagAdd')}
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={shown ? `${id}-list` : undefined}
          aria-activedescendant={chosen === undefined ? undefined : `${id}-${active}`}
          aria-describedby={`${id}-hint`}
          autocomplete="off"
          maxLength={TAG_MAX_LENGTH}
          disabled={full}
          value={typed}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setActive(-1);
            setOpen(true);
          }}
          onFocus={() => setOpen(typed !== '')}
          onClick={() => setOpen(true)}
          onBlur={() => {
            if (typed.trim()) add(typed);
            close();
          }}
          onKeyDown={onKeyDown}
        />
        {shown && (
          <div class="tag-list" role="listbox" id={`${id}-list`} aria-label={t('tagsKnown')}>
            {offered.map((tag, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the focus stays in the field, which has the keys
              <div
                key={tag}
                role="option"
                class="tag-option"
                id={`${id}-${index}`}
                aria-selected={index === active}
                // The field keeps the focus.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => add(tag)}
              >
                {index === active && <Icon name="check" size={14} />}
                {tag}
              </div>
            ))}
          </div>
        )}
      </div>
      <span class="tag-hint" id={`${id}-hint`}>
        {full ? t('tagsFull', TAGS_MAX) : t('tagHint')}
      </span>
      <span class="sr-only" role="status">
        {shown ? tn('tagsOffered', offered.length) : said}
      </span>
    </fieldset>
  );
}
