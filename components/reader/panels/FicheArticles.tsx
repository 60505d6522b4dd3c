import { useId, useState } from 'preact/hooks';
import type { Article, Field } from '../../../lib/model/extraction.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { FieldButton, Missing } from './FieldButton.tsx';
import type { Going } from './props.ts';
import { Fold, Section } from './Section.tsx';

/** A body up to this length is shown whole: unfolding it would give less than a line more. */
const WHOLE = 180;

/** What the assembly decides, article by article: the heading leads to its place, the body unfolds here. */
export function FicheArticles(props: { articles: Article[]; reading: boolean; going: Going }) {
  const { articles, reading, going } = props;
  return (
    <Section title={t('ficheArticles')} count={articles.length || undefined}>
      {articles.length === 0 && <Missing label={t('ficheArticles')} reading={reading} plain />}
      <ul class="panel-list">
        {articles.map((article, index) => (
          <li key={index}>
            <ArticleItem article={article} going={going} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function ArticleItem({ article, going }: { article: Article; going: Going }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const long = article.body.length > WHOLE;
  const name = t('articleName', article.value);
  return (
    <>
      <FieldButton label={t('articleLabel')} evidence={article} going={going} layout="plain" class="fiche-article">
        {name}
      </FieldButton>
      <p id={id} class={`fiche-article-body ${long && !open ? 'panel-clamp' : ''}`}>
        {article.body}
      </p>
      {long && (
        <button
          type="button"
          class="panel-link fiche-article-more"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {open ? t('foldText') : t('unfoldText')}
          <span class="sr-only"> {name}</span>
        </button>
      )}
    </>
  );
}

/** What the act refers to: each « Vu … » paragraph leads to its place. */
export function FicheRecitals(props: { recitals: Field<string>[]; reading: boolean; going: Going }) {
  const { recitals, reading, going } = props;
  return (
    <Section title={t('ficheRecitals')}>
      {recitals.length === 0 ? (
        <Missing label={t('ficheRecitals')} reading={reading} plain />
      ) : (
        <Fold title={t('ficheRecitalsList')} count={recitals.length}>
          <ul class="panel-list">
            {recitals.map((recital, index) => (
              <li key={index}>
                <FieldButton label={t('recitalLabel')} evidence={recital} going={going} layout="plain">
                  <span class="panel-clamp">{recital.value}</span>
                </FieldButton>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </Section>
  );
}
