import type { PersonInAct } from '../../../lib/model/person.ts';
import { t } from '../../../lib/platform/i18n.ts';
import type { CitedDocuments } from '../../../lib/state/cited.ts';
import { readingStage } from './derive.ts';
import { FicheArticles, FicheRecitals } from './FicheArticles.tsx';
import { FicheAttendance } from './FicheAttendance.tsx';
import { FicheIdentity } from './FicheIdentity.tsx';
import { FichePeople } from './FichePeople.tsx';
import { FicheReferences } from './FicheReferences.tsx';
import { FicheReport } from './FicheReport.tsx';
import { FicheSummary } from './FicheSummary.tsx';
import type { PanelId, PanelProps } from './props.ts';
import './panels.css';
import './fiche.css';

/**
 * The whole act beside its page: first the answers in one look, then every field. Props: see `PanelProps`, and
 * - `onOpen`: shows another panel (the summary leads to Montants, Votes, Déports and Contrôles).
 * - `people`: everyone whom the act names; `cited`: the cited acts that were opened before.
 */
export function Fiche(
  props: PanelProps & { onOpen: (panel: PanelId) => void; people?: PersonInAct[]; cited?: CitedDocuments },
) {
  const { deliberation, extraction, complete, people, cited, active, onGo, correcting } = props;
  const going = { active, onGo, correcting };
  const stage = readingStage(deliberation, complete);
  return (
    <div class="panel fiche">
      {stage !== 'done' && (
        <p class="panel-banner" role="status">
          {stage === 'decision' ? t('ficheReadingDecision') : t('ficheReadingRest')}
        </p>
      )}
      <FicheSummary {...props} />
      <FicheArticles articles={deliberation.articles} reading={stage === 'decision'} going={going} />
      <FicheIdentity deliberation={deliberation} reading={stage === 'decision'} going={going} />
      <FicheAttendance attendance={deliberation.attendance} reading={stage === 'decision'} going={going} />
      <FichePeople people={people ?? []} deliberations={extraction.deliberations} going={going} />
      <FicheRecitals recitals={deliberation.recitals} reading={stage === 'decision'} going={going} />
      <FicheReferences
        references={deliberation.references}
        extraction={extraction}
        cited={cited}
        reading={stage === 'decision'}
        going={going}
      />
      <FicheReport report={deliberation.report} reading={!complete} going={going} />
    </div>
  );
}
