import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import type { Library } from '../../lib/state/library.ts';
import { Icon } from '../ui/icons.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { ActsTab } from './ActsTab.tsx';
import { BeneficiariesTab } from './BeneficiariesTab.tsx';
import { MembersTab } from './MembersTab.tsx';
import { PicturesTab } from './PicturesTab.tsx';
import './library.css';

/** The library: every act that was read in this browser. `children` are further commands of its head. */
export function App({ library, children }: { library: Library; children?: ComponentChildren }) {
  const title = `${t('libraryTitle')} — ${t('extensionName')}`;
  useEffect(() => {
    document.documentElement.lang = t('localeTag');
    document.title = title;
  }, [title]);
  return (
    <div class="library">
      <header class="library-head">
        <h1>{t('libraryTitle')}</h1>
        <search class="library-search">
          <Icon name="search" />
          <input
            type="search"
            aria-label={t('librarySearch')}
            placeholder={t('librarySearchHint')}
            autocomplete="off"
            spellcheck={false}
            value={library.query.value}
            onInput={({ currentTarget }) => library.search(currentTarget.value)}
          />
        </search>
        {children}
      </header>
      <main class="library-main">
        <Contents library={library} />
      </main>
    </div>
  );
}

function Contents({ library }: { library: Library }) {
  const state = library.state.value;
  if (state === 'loading') {
    return (
      <p class="library-state" role="status">
        {t('libraryLoading')}
      </p>
    );
  }
  if (state === 'failed') {
    return (
      <div class="library-state" role="alert">
        <p>{t('libraryFailed')}</p>
        <button type="button" class="library-more" onClick={() => void library.load()}>
          {t('retry')}
        </button>
      </div>
    );
  }
  if (library.all.value.length === 0) return <p class="library-state">{t('libraryEmpty')}</p>;
  return (
    <Tabs
      label={t('libraryTabs')}
      selected={library.tab.value}
      onSelect={(id) => {
        library.tab.value = id;
      }}
      tabs={[
        { id: 'acts', icon: 'sheet', label: t('libraryTabActs'), render: () => <ActsTab library={library} /> },
        {
          id: 'members',
          icon: 'people',
          label: t('libraryTabMembers'),
          render: () => <MembersTab library={library} />,
        },
        {
          id: 'beneficiaries',
          icon: 'euro',
          label: t('libraryBeneficiaries'),
          render: () => <BeneficiariesTab library={library} />,
        },
        {
          id: 'pictures',
          icon: 'layers',
          label: t('libraryTabPictures'),
          render: () => <PicturesTab library={library} />,
        },
      ]}
    />
  );
}
