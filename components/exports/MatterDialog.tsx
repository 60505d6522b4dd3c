import { useState } from 'preact/hooks';
import { matterOf } from '../../lib/model/matters.ts';
import { type MessageKey, t, tn } from '../../lib/platform/i18n.ts';
import {
  type AskedAct,
  findMatters,
  type MatterAnswer,
  type MatterQuestion,
  type Matters,
} from '../../lib/state/matters.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import './matter-dialog.css';

/** Lines of a list that are seen at once. */
const ACTS_SEEN = 6;
const MATTERS_SEEN = 8;

/** What is asked about a SCDL file; nothing while nothing is. */
export function MatterQuestions({ matters }: { matters: Matters }) {
  const question = matters.question.value;
  return question && <MatterDialog question={question} />;
}

/**
 * « Confirmer la matière »: the matter of each act, as it is proposed or was confirmed, a choice of another one with a search, and
 * the cells that stay empty. Of several acts those that are selected get the matter that is chosen.
 */
export function MatterDialog({ question: { acts, answer } }: { question: MatterQuestion }) {
  const [codes, setCodes] = useState(() => new Map(acts.map(({ id, code }) => [id, code])));
  const [selected, setSelected] = useState<ReadonlySet<string>>(() => new Set(acts.slice(0, 1).map(({ id }) => id)));
  const own = acts.filter(({ id }) => selected.has(id));
  const code = codes.get(own[0]?.id ?? '') ?? '';
  const finish = (given: MatterAnswer) => () => answer(given);
  const choose = (chosen: string) => setCodes(new Map([...codes, ...own.map(({ id }) => [id, chosen] as const)]));
  return (
    <Dialog title={t('mattersTitle')} onClose={finish('cancel')}>
      <p>{tn('mattersWhy', acts.length)}</p>
      {acts.length > 1 && <ActChoice acts={acts} codes={codes} selected={selected} onSelect={setSelected} />}
      <MatterChoice code={code} onChoose={choose} />
      <Missing acts={own} />
      <div class="ui-dialog-actions">
        <Button label={t('mattersCancel')} onClick={finish('cancel')} />
        <Button tone="primary" label={t('mattersConfirm')} onClick={finish({ confirmed: codes })} />
      </div>
    </Dialog>
  );
}

function ActChoice(props: {
  acts: readonly AskedAct[];
  codes: ReadonlyMap<string, string>;
  selected: ReadonlySet<string>;
  onSelect: (ids: ReadonlySet<string>) => void;
}) {
  const { acts, codes, selected, onSelect } = props;
  return (
    <label class="matters-field">
      {t('mattersActs', acts.length)}
      <select
        multiple
        size={Math.min(ACTS_SEEN, acts.length)}
        onChange={({ currentTarget }) =>
          onSelect(new Set([...currentTarget.selectedOptions].map((option) => option.value)))
        }
      >
        {acts.map((act) => (
          <option key={act.id} value={act.id} selected={selected.has(act.id)}>
            {[
              codes.get(act.id),
              act.number ? t('actNumber', act.number) : t('actNoNumber'),
              act.title ?? t('actNoTitle'),
            ].join(' · ')}
          </option>
        ))}
      </select>
    </label>
  );
}

function MatterChoice({ code, onChoose }: { code: string; onChoose: (code: string) => void }) {
  const [words, setWords] = useState('');
  const found = findMatters(words);
  const chosen = matterOf(code);
  return (
    <>
      <p class="matters-chosen" role="status">
        {chosen ? t('mattersChosen', `${chosen.code} ${chosen.name}`) : t('mattersNoAct')}
      </p>
      <label class="matters-field">
        {t('mattersSearch')}
        <input
          type="search"
          autocomplete="off"
          spellcheck={false}
          value={words}
          onInput={({ currentTarget }) => setWords(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !found[0]) return;
            event.preventDefault();
            onChoose(found[0].code);
          }}
        />
      </label>
      <label class="matters-field">
        {tn('mattersFound', found.length)}
        <select size={MATTERS_SEEN} value={code} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
          {found.map((matter) => (
            <option key={matter.code} value={matter.code} selected={matter.code === code}>
              {`${matter.code} ${matter.name.replace('/', ' / ')}`}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

const NAMES: Partial<Record<AskedAct['missing'][number], MessageKey>> = {
  DELIB_ID: 'mattersLackNumber',
  DELIB_DATE: 'mattersLackDate',
  DELIB_OBJET: 'mattersLackTitle',
  PREF_DATE: 'mattersLackReview',
  VOTE_EFFECTIF: 'mattersLackVote',
  VOTE_REEL: 'mattersLackVote',
  DELIB_URL: 'mattersLackAddress',
};

/** Cells of the same sense are named once. */
function Missing({ acts }: { acts: readonly AskedAct[] }) {
  const keys = new Set(acts.flatMap(({ missing }) => missing.flatMap((column) => NAMES[column] ?? [])));
  if (keys.size === 0) return null;
  return (
    <>
      <p>{t('mattersLacking')}</p>
      <ul class="matters-lacking">
        {[...keys].map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
    </>
  );
}
