import { t } from '../../../lib/platform/i18n.ts';
import { Icon } from '../../ui/icons.tsx';
import './tag-field.css';

/** The tags that a note has; nothing where it has none. `onRemove`: each has a button that takes it away. */
export function ChosenTags({ tags, onRemove }: { tags: readonly string[]; onRemove?: (tag: string) => void }) {
  if (tags.length === 0) return null;
  return (
    <ul class="note-tags" aria-label={t('noteTags')}>
      {tags.map((tag) => (
        <li key={tag}>
          <span>{tag}</span>
          {onRemove && (
            <button
              type="button"
              aria-label={t('tagRemove', tag)}
              title={t('tagRemove', tag)}
              onClick={() => onRemove(tag)}
            >
              <Icon name="close" size={12} />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
