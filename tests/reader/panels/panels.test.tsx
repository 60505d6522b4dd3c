// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Controles } from '../../../components/reader/panels/Controles.tsx';
import { Deports } from '../../../components/reader/panels/Deports.tsx';
import { Fiche } from '../../../components/reader/panels/Fiche.tsx';
import { LooseSums } from '../../../components/reader/panels/LooseSums.tsx';
import { Montants } from '../../../components/reader/panels/Montants.tsx';
import { NoAct } from '../../../components/reader/panels/NoAct.tsx';
import type { PanelProps } from '../../../components/reader/panels/props.ts';
import { Votes } from '../../../components/reader/panels/Votes.tsx';
import { Warnings } from '../../../components/reader/panels/Warnings.tsx';
import type { Deliberation } from '../../../lib/model/extraction.ts';
import { axeFindings, button, click, mount, update, words } from '../../dom.ts';
import {
  emptyDeliberation,
  fakeAmount,
  fakeDeliberation,
  fakeExtraction,
  fakeField,
  fakeRecusal,
} from '../../makers.ts';

const onGo = vi.fn();
const onOpen = vi.fn();
beforeEach(() => {
  onGo.mockClear();
  onOpen.mockClear();
});

function propsOf(deliberation: Deliberation, overrides: Partial<PanelProps> = {}): PanelProps {
  const extraction = fakeExtraction({ deliberations: [deliberation] });
  return { deliberation, extraction, complete: true, active: null, onGo, ...overrides };
}

const check = {
  code: 'sum',
  message: 'Le tableau additionne 300 €, l’article annonce 200 €.',
  expected: 200,
  found: 300,
  evidence: [
    { page: 1, rect: [0, 0, 9, 9] as [number, number, number, number] },
    { page: 3, rect: [0, 0, 9, 9] as [number, number, number, number] },
  ],
};
const checks: Deliberation['checks'] = [
  { ...check, status: 'holds', message: 'Les voix égalent les membres.' },
  { ...check, status: 'fails' },
];

describe('every panel', () => {
  const panels = {
    Fiche: (props: PanelProps) => <Fiche {...props} onOpen={onOpen} />,
    Montants: (props: PanelProps) => <Montants {...props} />,
    Votes: (props: PanelProps) => <Votes {...props} />,
    Deports: (props: PanelProps) => <Deports {...props} />,
    Controles: (props: PanelProps) => <Controles {...props} />,
  };
  for (const [name, panel] of Object.entries(panels)) {
    it(`${name} has nothing that axe objects to, full, empty and while reading`, async () => {
      for (const props of [
        propsOf(fakeDeliberation({ checks })),
        propsOf(emptyDeliberation()),
        propsOf(emptyDeliberation(), { complete: false }),
      ]) {
        expect(await axeFindings(await mount(panel(props)))).toEqual([]);
      }
    });

    it(`${name} is never blank`, async () => {
      expect(words(await mount(panel(propsOf(emptyDeliberation())))).length).toBeGreaterThan(20);
    });
  }
});

describe('Fiche', () => {
  it('answers in one look', async () => {
    const container = await mount(<Fiche {...propsOf(fakeDeliberation({ checks }))} onOpen={onOpen} />);
    const summary = words(container.querySelector('.fiche-summary'));
    for (const answer of [
      'Adopté',
      '1er mars 2031',
      'AIDE AUX BIBLIOTHÈQUES DE VILLAGE',
      '12 500,50 €',
      'Bibliothèque de Saint-Orne',
      'Pour 3 · Contre 0 · Abstention 1',
      'Yves CARON',
      '1 écart sur 2 contrôles',
    ]) {
      expect(summary).toContain(answer);
    }
  });

  it('leads from each field to its place, by the object of the extraction', async () => {
    const deliberation = fakeDeliberation();
    const container = await mount(<Fiche {...propsOf(deliberation)} onOpen={onOpen} />);
    await click(button(container, /^Présidence : ALAIN DUVAL.*page 1$/));
    expect(onGo).toHaveBeenLastCalledWith(deliberation.president);
    expect(onGo.mock.lastCall?.[0]).toBe(deliberation.president);
    await click(button(container, /Mme Anne PETIT/));
    expect(onGo.mock.lastCall?.[0]).toBe(deliberation.attendance.excused[0]);
  });

  it('marks the field that is active', async () => {
    const deliberation = fakeDeliberation();
    const props = propsOf(deliberation, { active: deliberation.secretary });
    const container = await mount(<Fiche {...props} onOpen={onOpen} />);
    const current = [...container.querySelectorAll('[aria-current="true"]')];
    expect(current.map(words)).toEqual(['Secrétaire : Mme Rose LEFÈVREp. 1, page 1']);
  });

  it('says what was not recognised, and what is still being read', async () => {
    const empty = emptyDeliberation();
    const done = words(await mount(<Fiche {...propsOf(empty)} onOpen={onOpen} />));
    expect(done).toContain('Présidence : non reconnu');
    expect(done).toContain("Le vote n'a pas été reconnu dans ce document.");
    const reading = words(await mount(<Fiche {...propsOf(empty, { complete: false })} onOpen={onOpen} />));
    expect(reading).toContain('La délibération est en cours de lecture');
    expect(reading).toContain('Présidence : en cours de lecture…');
    expect(reading).not.toContain('non reconnu');
  });

  it('says “not recognised” of the act itself once only the rest is to come', async () => {
    const act = fakeDeliberation({ secretary: null, report: null });
    const text = words(await mount(<Fiche {...propsOf(act, { complete: false })} onOpen={onOpen} />));
    expect(text).toContain('les annexes et le rapport sont en cours de lecture');
    expect(text).toContain('Secrétaire : non reconnu');
    expect(text).toContain('Rapport : en cours de lecture…');
  });

  it('unfolds a long article', async () => {
    const [article] = fakeDeliberation().articles;
    const act = fakeDeliberation({ articles: [{ ...article!, body: 'mot '.repeat(80) }] });
    const container = await mount(<Fiche {...propsOf(act)} onOpen={onOpen} />);
    const more = button(container, /^Lire tout Article 1$/);
    expect(more.getAttribute('aria-expanded')).toBe('false');
    await click(more);
    expect(button(container, /^Replier/).getAttribute('aria-expanded')).toBe('true');
    expect(container.querySelector('.fiche-article-body.panel-clamp')).toBeNull();
  });

  it('opens the panel of an answer', async () => {
    const container = await mount(<Fiche {...propsOf(fakeDeliberation())} onOpen={onOpen} />);
    await click(button(container, /Pour 3/));
    expect(onOpen).toHaveBeenCalledWith('votes');
  });
});

describe('Montants', () => {
  const many = Array.from({ length: 1500 }, (_, index) =>
    fakeAmount(index + 1, { part: 'annex', page: 3, top: 700 - (index % 600) }),
  );
  const sums = (container: Element) => [...container.querySelectorAll('.montants-value')].map(words);

  it('puts the decision first and each sum with its words', async () => {
    const container = await mount(<Montants {...propsOf(fakeDeliberation())} />);
    expect([...container.querySelectorAll('h2')].map(words)).toEqual([
      'Décision 2',
      'Annexes 1',
      'Bénéficiaires et sommes 1',
      'Imputations budgétaires 1',
    ]);
    expect(words(container.querySelector('.montants-sum'))).toContain('une somme de 12 500,50 € aux bibliothèques');
  });

  it('leads to the sum', async () => {
    const act = fakeDeliberation();
    await click((await mount(<Montants {...propsOf(act)} />)).querySelector('.montants-sum'));
    expect(onGo.mock.lastCall?.[0]).toBe(act.amounts[0]);
  });

  it('draws a long list by slices', async () => {
    const act = fakeDeliberation({ amounts: many, grants: [], budgetLines: [] });
    const container = await mount(<Montants {...propsOf(act)} />);
    await vi.waitFor(() => expect(sums(container)).toHaveLength(200));
    await click(button(container, /^Afficher 200 de plus/));
    await vi.waitFor(() => expect(sums(container)).toHaveLength(400));
  });

  it('draws as far as the active sum', async () => {
    const act = fakeDeliberation({ amounts: many });
    const container = await mount(<Montants {...propsOf(act, { active: many[750]! })} />);
    const current = () => [...container.querySelectorAll('[aria-current="true"] .montants-value')].map(words);
    await vi.waitFor(() => expect(current()).toEqual(['751 €']));
    await update(container, <Montants {...propsOf(act, { active: many[3]! })} />);
    expect(current()).toEqual(['4 €']);
    await update(container, <Montants {...propsOf(act)} />);
    expect(current()).toEqual([]);
  });

  it('filters by part and sorts by size', async () => {
    const container = await mount(<Montants {...propsOf(fakeDeliberation())} />);
    const [, decision] = [...container.querySelectorAll('input')];
    await click(decision);
    expect(sums(container)).toEqual(['12 500,50 €', '90 000,00 €']);
    const select = container.querySelector('select')!;
    select.value = 'size';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() => expect(sums(container)).toEqual(['90 000,00 €', '12 500,50 €']));
  });
});

describe('Votes', () => {
  it('tells counts, groups and picture in words', async () => {
    const act = fakeDeliberation();
    const container = await mount(<Votes {...propsOf(act)} />);
    expect(container.querySelector('svg[role="img"]')?.getAttribute('aria-label')?.replace(/\s/g, ' ')).toBe(
      'Vote : Pour 3, Abstention 1, sur 4',
    );
    expect(words(container)).toContain("L'acte compte le déport en « abstention »");
    await click(button(container, /^Pour : 3 voix/));
    expect(onGo.mock.lastCall?.[0]).toBe(act.vote?.for?.count);
    await click(button(container, /Groupe des Rives/));
    expect(onGo.mock.lastCall?.[0]).toBe(act.vote?.for?.groups[0]);
  });

  it('does not speak of recusals where the abstentions are others', async () => {
    const act = fakeDeliberation({ recusals: [fakeRecusal('A'), fakeRecusal('B')] });
    expect(words(await mount(<Votes {...propsOf(act)} />))).not.toContain('déport');
  });

  it('says that the vote was not recognised', async () => {
    const container = await mount(<Votes {...propsOf(fakeDeliberation({ vote: null }))} />);
    expect(words(container)).toBe("Le vote n'a pas été reconnu dans ce document.");
  });
});

describe('Deports', () => {
  it('groups the three kinds with their consequence', async () => {
    const recusals = [
      fakeRecusal('Yves CARON'),
      fakeRecusal('Anne PETIT', 'recusedAbsent'),
      fakeRecusal('Léa ROY', 'recusedNonVoting'),
    ];
    const container = await mount(<Deports {...propsOf(fakeDeliberation({ recusals }))} />);
    const text = words(container);
    expect(text).toContain(
      "1 membre n'a pas pris part au débat ni au vote (intéressé à l'affaire). L'acte le compte en",
    );
    expect(text).toContain("n'a pas donné de délégation de vote pour ce rapport");
    expect(text).toContain("invité sans voix délibérative n'a pas pris part au débat");
    expect(text).toContain('L.1111-6');
    await click(button(container, /Anne PETIT/));
    expect(onGo.mock.lastCall?.[0]).toBe(recusals[1]);
  });

  it('says neutrally that there is none', async () => {
    const text = words(await mount(<Deports {...propsOf(fakeDeliberation({ recusals: [] }))} />));
    expect(text).toContain("Aucun déport n'a été reconnu dans ce document.");
  });
});

describe('LooseSums', () => {
  it('lists the sums of a document that is no known act, each with the way to its place', async () => {
    const sums = [fakeAmount(12_500, { part: 'annex' }), fakeAmount(800, { part: 'annex', page: 2 })];
    const shown = vi.spyOn(HTMLElement.prototype, 'scrollIntoView');
    const container = await mount(<LooseSums sums={sums} active={sums[1] ?? null} onGo={onGo} />);
    expect(words(container)).toContain('le rôle de ses sommes n’est pas connu');
    const rows = () => [...container.querySelectorAll('.montants-value')].map(words);
    expect(rows()).toEqual(['12 500 €', '800 €']);
    expect(button(container, /800 €.*page 2/).getAttribute('aria-current')).toBe('true');
    // What is pressed on the page may be far down in the panel.
    expect(shown.mock.contexts).toEqual([button(container, /800 €.*page 2/)]);
    shown.mockRestore();
    await click(button(container, /12 500 €.*page 1/));
    expect(onGo).toHaveBeenLastCalledWith(sums[0]);
    expect(await axeFindings(container)).toEqual([]);
  });
});

describe('Controles', () => {
  it('shows what does not hold first, with its figures and places', async () => {
    const container = await mount(<Controles {...propsOf(fakeDeliberation({ checks }))} />);
    expect(words(container.querySelector('.controles-check'))).toContain('additionne 300 €, l’article annonce 200 €');
    const place = button(container, /Voir l'endroit 2.*page 3/);
    await click(place);
    expect(onGo).toHaveBeenLastCalledWith({ page: 3, rects: [check.evidence[1]] });
    const props = { ...propsOf(fakeDeliberation({ checks })), active: onGo.mock.lastCall?.[0] as object };
    const shown = await mount(<Controles {...props} />);
    expect(button(shown, /Voir l'endroit 2.*page 3/).getAttribute('aria-current')).toBe('true');
  });

  it('names the relations that could not be held against the act', async () => {
    const stamped = [{ ...check, code: 'stamps', status: 'holds' as const }];
    const container = await mount(<Controles {...propsOf(fakeDeliberation({ checks: stamped }))} />);
    expect(container.querySelector('[data-check="stamps"]')?.textContent).toContain("Dates d'envoi et de publication");
    const silent = container.querySelector('.controles-silent');
    expect(silent?.children).toHaveLength(20);
    expect(silent?.textContent).toContain('Solde du rapport');
    expect(silent?.textContent).not.toContain("Dates d'envoi");
  });

  it('says that there is none', async () => {
    expect(words(await mount(<Controles {...propsOf(fakeDeliberation())} />))).toContain('Aucun contrôle');
  });
});

describe('Warnings and NoAct', () => {
  const scans = [4, 5, 6].map((page) => ({ code: 'no-text-layer', message: 'Page sans texte', page }));

  it('tells scans of a run of pages in one sentence', async () => {
    const container = await mount(<Warnings warnings={scans} onGo={onGo} />);
    expect(words(container)).toContain("Les pages 4 à 6 sont des images : leur texte n'est pas lisible ici.");
    await click(button(container, /pages 4 à 6/));
    expect(onGo).toHaveBeenCalledWith({ page: 4, rects: [] });
  });

  it('says that a file is no act, and what can be done', async () => {
    const extraction = fakeExtraction({ deliberations: [], warnings: scans });
    const container = await mount(<NoAct extraction={extraction} complete onGo={onGo} />);
    expect(words(container)).toContain("n'a pas été reconnu comme une délibération");
    expect(await axeFindings(container)).toEqual([]);
  });
});

describe('FieldButton', () => {
  it('has its label, words and page in its name', async () => {
    const act = emptyDeliberation({ number: fakeField('2031-17', { page: 2 }) });
    const container = await mount(<Fiche {...propsOf(act)} onOpen={onOpen} />);
    expect(words(button(container, /Numéro/))).toBe('Numéro : 2031-17p. 2, page 2');
  });
});
