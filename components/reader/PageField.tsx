import { useRef } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import { IconButton } from '../ui/IconButton.tsx';

/** « ‹ 3 / 17 › »: which page is in view, and a field to go to another. */
export function PageField({ page, total, onGo }: { page: number; total: number; onGo: (page: number) => void }) {
  const field = useRef<HTMLInputElement>(null);
  const commit = () => {
    const wanted = Number.parseInt(field.current?.value ?? '', 10);
    const good = Number.isFinite(wanted) ? Math.min(Math.max(1, wanted), total) : page;
    if (field.current) field.current.value = String(good);
    if (good !== page) onGo(good);
  };
  return (
    <div class="page-field">
      <IconButton icon="chevronLeft" label={t('pagePrevious')} disabled={page <= 1} onClick={() => onGo(page - 1)} />
      <input
        key={page}
        ref={field}
        type="text"
        inputMode="numeric"
        autocomplete="off"
        aria-label={t('pageField', total)}
        defaultValue={String(page)}
        style={{ width: `${String(total).length + 2}ch` }}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onBlur={commit}
        onKeyDown={({ key }) => key === 'Enter' && commit()}
      />
      <span class="page-total">{t('pageTotal', total)}</span>
      <IconButton icon="chevronRight" label={t('pageNext')} disabled={page >= total} onClick={() => onGo(page + 1)} />
    </div>
  );
}
