// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CorrectionsNotices } from '../../../components/reader/corrections/CorrectionsNotices.tsx';
import { doubtWords } from '../../../components/reader/corrections/doubts.ts';
import { draftOf, parseDraft } from '../../../components/reader/corrections/value.ts';
import { Deports } from '../../../components/reader/panels/Deports.tsx';
import { Fiche } from '../../../components/reader/panels/Fiche.tsx';
import { Montants } from '../../../components/reader/panels/Montants.tsx';
import type { Correcting, PanelProps } from '../../../components/reader/panels/props.ts';
import { Votes } from '../../../components/reader/panels/Votes.tsx';
import type { Correction } from '../../../lib/model/correction.ts';
import type { Deliberation } from '../../../lib/model/extraction.ts';
import { applyCorrections, pathOf } from '../../../lib/state/corrected.ts';
import { axeFindings, button, click, mount, press, update, words } from '../../dom.ts';
import { fakeAmount, fakeDeliberation, fakeExtraction, fakeField } from '../../makers.ts';
import { fakeCorrection } from '../../store/fakes.ts';

const say = vi.fn();
const takeBack = vi.fn();
beforeEach(() => {
  say.mockClear();
  takeBack.mockClear();
});

const ACT = { index: 0, number: '2031-17' };

/** The props of a panel on an act with corrections laid over it. */
function propsOf(read: Deliberation, said: Correction[] = []): PanelProps {
  const { extraction, corrections, dismissed } = applyCorrections(fakeExtraction({ deliberations: [read] }), said);
  const states = new Map(said.map(({ id }) => [id, 'saved' as const]));
  const correcting: Correcting = { corrections, dismissed, states, say, takeBack };
  return {
    deliberation: extraction.deliberations[0]!,
    extraction,
    complete: true,
    active: null,
    onGo: vi.fn(),
    correcting,
  };
}

const sum = fakeAmount(12, { text: '12 00 €', top: 390 });
const read = fakeDeliberation({ amounts: [sum] });
const path = pathOf(ACT, 'amount', sum)!;
const pencil = (container: Element, name: RegExp) => {
  const found = [...container.querySelectorAll<HTMLElement>('.field-edit')].find((one) =>
    name.test(words(one.closest('.field'))),
  );
  if (!found) throw new Error(`no pencil ${name}`);
  return found;
};
async function type(container: Element, text: string): Promise<void> {
  const field = container.querySelector<HTMLInputElement>('.field-editor input, .field-editor textarea')!;
  await act(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
const submit = (container: Element) =>
  act(() => {
    container.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });

describe('a value', () => {
  it('is corrected by what French readers type', async () => {
    const container = await mount(<Montants {...propsOf(read)} />);
    await click(pencil(container, /^Somme : 12/));
    const field = container.querySelector<HTMLInputElement>('input[type="text"]')!;
    expect(field).toBe(document.activeElement);
    // What is typed replaces it.
    expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).toBe(field.value);
    expect(field.value).not.toBe('');
    await type(container, '12 000 €');
    await submit(container);
    expect(say).toHaveBeenCalledWith('amount', sum, { action: 'replace', value: 12000 });
    expect(container.querySelector('.field-editor')).toBeNull();
    expect(document.activeElement?.className).toContain('field-edit');
  });

  it('is not corrected by what is no such value, and says why', async () => {
    const container = await mount(<Montants {...propsOf(read)} />);
    await click(pencil(container, /Somme/));
    await type(container, 'douze mille');
    await submit(container);
    expect(say).not.toHaveBeenCalled();
    expect(words(container.querySelector('[role="alert"]'))).toContain('n’est pas une somme');
    expect(container.querySelector('[aria-invalid="true"]')).not.toBeNull();
    expect(await axeFindings(container)).toEqual([]);
  });

  it('is left alone by Escape', async () => {
    const container = await mount(<Montants {...propsOf(read)} />);
    await click(pencil(container, /Somme/));
    await press(container.querySelector('input[type="text"]'), 'Escape');
    expect(container.querySelector('.field-editor')).toBeNull();
    expect(say).not.toHaveBeenCalled();
  });

  it('is dismissed, and confirmed where it is in doubt', async () => {
    const doubtful = fakeDeliberation({ amounts: [{ ...sum, doubt: 'table-totals' }] });
    const container = await mount(<Montants {...propsOf(doubtful)} />);
    expect(words(container.querySelector('.montants-sum'))).toContain(
      'à vérifier : un contrôle de l’acte trouve un écart ici',
    );
    await click(pencil(container, /Somme/));
    await click(button(container, /^C’est exact$/));
    expect(say).toHaveBeenLastCalledWith('amount', doubtful.amounts[0], { action: 'confirm' });
    await click(pencil(container, /Somme/));
    await click(button(container, /^Retirer$/));
    expect(say).toHaveBeenLastCalledWith('amount', doubtful.amounts[0], { action: 'dismiss' });
  });

  it('that is corrected shows both, and goes back to what was read', async () => {
    const correction = fakeCorrection({
      path,
      action: 'replace',
      value: 12000,
      original: { value: 12, text: '12 00 €' },
    });
    const container = await mount(<Montants {...propsOf(read, [correction])} />);
    expect(words(container.querySelector('.montants-sum'))).toContain('corrigé : 12 000 € (lu : 12 00 €) · Enregistré');
    await click(pencil(container, /Somme/));
    await click(button(container, /^Revenir à ce qui est lu$/));
    expect(takeBack).toHaveBeenCalledWith(correction.id);
  });

  it('that is dismissed is struck, and is restored', async () => {
    const correction = fakeCorrection({ path });
    const container = await mount(<Montants {...propsOf(read, [correction])} />);
    expect(container.querySelector('.montants-sum')).toBeNull();
    expect(words(container.querySelector('.field-dismissed s'))).toBe('12 €');
    expect(await axeFindings(container)).toEqual([]);
    await click(button(container, /^Rétablir 12 €$/));
    expect(takeBack).toHaveBeenCalledWith(correction.id);
  });

  it('that is dismissed is never called “not recognised”', async () => {
    const { president } = read;
    const said = [fakeCorrection({ path: pathOf(ACT, 'president', president!)! })];
    const text = words(await mount(<Fiche {...propsOf(read, said)} onOpen={() => {}} />));
    expect(text).toContain('ALAIN DUVAL retiré par vous');
    expect(text).not.toContain('Présidence : non reconnu');
  });
});

describe('every panel', () => {
  it('has a way to correct what it shows, and nothing that axe objects to', async () => {
    const act_ = fakeDeliberation({ title: fakeField('AIDE', { doubt: 'title-by-capitals' }) });
    const panels = [
      [<Fiche key="f" {...propsOf(act_)} onOpen={() => {}} />, /^Séance : 1er mars 2031/],
      [<Votes key="v" {...propsOf(act_)} />, /^Pour : 3/],
      [<Deports key="d" {...propsOf(act_)} />, /Yves CARON/],
      [<Montants key="m" {...propsOf(act_)} />, /Bénéficiaire/],
    ] as const;
    for (const [panel, name] of panels) {
      const container = await mount(panel);
      await click(pencil(container, name));
      expect(container.querySelector('.field-editor')).not.toBeNull();
      expect(await axeFindings(container)).toEqual([]);
    }
  });
});

describe('Montants', () => {
  const many = fakeDeliberation({
    grants: [],
    budgetLines: [],
    amounts: [
      fakeAmount(100, { role: 'grant', top: 600 }),
      fakeAmount(300, { role: 'total', top: 580 }),
      fakeAmount(200, { role: 'grant', top: 590 }),
      fakeAmount(23000, { role: 'threshold', top: 570 }),
      fakeAmount(7, { role: 'unitRate', part: 'annex', top: 560 }),
    ],
  });
  const sums = (container: Element) => [...container.querySelectorAll('.montants-value')].map(words);
  async function choose(container: Element, index: number, value: string): Promise<void> {
    const select = container.querySelectorAll('select')[index]!;
    await act(() => {
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
  }

  it('filters by what sums are; a total is no grant', async () => {
    const container = await mount(<Montants {...propsOf(many)} />);
    expect([...container.querySelectorAll('select')[0]!.options].map(words)).toEqual([
      'toutes',
      'Subvention (2)',
      'Total (1)',
      'Seuil (1)',
      'Taux unitaire (1)',
    ]);
    await choose(container, 0, 'grant');
    expect(sums(container)).toEqual(['100 €', '200 €']);
    await choose(container, 0, 'total');
    expect(sums(container)).toEqual(['300 €']);
  });

  it('groups by what sums are, under headings', async () => {
    const container = await mount(<Montants {...propsOf(many)} />);
    await choose(container, 1, 'role');
    expect([...container.querySelectorAll('h2, h3')].map(words)).toEqual([
      'Décision 4',
      'Subvention 2',
      'Total 1',
      'Seuil 1',
      'Annexes 1',
      'Taux unitaire 1',
    ]);
    expect(await axeFindings(container)).toEqual([]);
  });
});

describe('drafts', () => {
  it.each([
    ['amount', '12 000,50', 12000.5],
    ['amount', '12 000 euros', 12000],
    ['amount', '-3 €', -3],
    ['amount', '12,000', null],
    ['amount', '', null],
    ['voteFor', '27', 27],
    ['voteFor', '-1', null],
    ['sessionDate', '11/12/2023', '2023-12-11'],
    ['sessionDate', '1er mars 2031', '2031-03-01'],
    ['sessionDate', '31/02/2023', null],
    ['title', '  AIDE   AUX COMMUNES ', 'AIDE AUX COMMUNES'],
    ['title', ' ', null],
    ['outcome', 'rejected', 'rejected'],
  ] as const)('of %s: %j is %j', (kind, draft, value) => {
    expect(parseDraft(kind, draft)).toBe(value);
  });

  it.each([
    ['amount', 1234567.5],
    ['amount', -12],
    ['sessionDate', '2031-03-01'],
    ['voteFor', 27],
    ['outcome', 'adopted'],
  ] as const)('of %s as it is written is read back: %j', (kind, value) => {
    expect(parseDraft(kind, draftOf(kind, value))).toBe(value);
  });

  it('a code of doubt that is not known has words all the same', () => {
    expect(doubtWords('something-new')).toBe('lu par une règle moins sûre');
  });
});

describe('CorrectionsNotices', () => {
  const base = { last: null, failure: null, conflicts: 0, unsaved: false, onRetry: vi.fn(), onUndo: vi.fn() };
  const last = (state: 'saving' | 'saved', at = 1) => ({ correction: fakeCorrection(), state, at });

  it('says « Enregistré » once it is, with a way back', async () => {
    const container = await mount(<CorrectionsNotices {...base} last={last('saving')} />);
    expect(words(container)).toBe('');
    await update(container, <CorrectionsNotices {...base} last={last('saved')} />);
    expect(words(container.querySelector('[role="status"]'))).toBe('Valeur retirée. Enregistré.');
    await click(button(container, /^Annuler$/));
    expect(base.onUndo).toHaveBeenCalled();
  });

  it('stays while something is not saved', async () => {
    const container = await mount(<CorrectionsNotices {...base} failure="quota" unsaved />);
    expect(words(container.querySelector('[role="alert"]'))).toContain(
      'Une correction n’est pas enregistrée. L’espace',
    );
    await click(button(container, /^Réessayer$/));
    expect(base.onRetry).toHaveBeenCalled();
    expect(await axeFindings(container)).toEqual([]);
  });

  it('tells that another tab was faster', async () => {
    const container = await mount(<CorrectionsNotices {...base} />);
    await update(container, <CorrectionsNotices {...base} conflicts={1} />);
    expect(words(container)).toContain('dans un autre onglet');
  });
});
