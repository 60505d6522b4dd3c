// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { AnnotatePassage } from '../../../components/reader/notes/AnnotatePassage.tsx';
import { AreaFrame } from '../../../components/reader/notes/AreaFrame.tsx';
import { SpanHandle } from '../../../components/reader/notes/SpanHandle.tsx';
import type { Rect } from '../../../lib/model/geometry.ts';
import type { Overlay } from '../../../lib/model/viewer.ts';
import { axeFindings, button, click, mount, press, words } from '../../dom.ts';

const box: Rect = [0, 0, 200, 400];
const overlayOf = (rotate = 0): Overlay => {
  const host = document.createElement('div');
  return { page: 1, box, rotate, host, top: host };
};

async function area(overrides: Partial<Parameters<typeof AreaFrame>[0]> = {}) {
  const heard = { onShape: vi.fn(), onSettle: vi.fn(), onEnter: vi.fn(), onEscape: vi.fn() };
  const root = await mount(
    <AreaFrame
      overlay={overlayOf()}
      turned={0}
      rect={[20, 300, 60, 340]}
      label="Cadre de la note"
      pointOn={(x, y) => ({ page: 1, x, y: 400 - y })}
      {...heard}
      {...overrides}
    />,
  );
  return { root, frame: root.querySelector<HTMLElement>('[role=application]')!, ...heard };
}

const send = (target: EventTarget, type: string, init: KeyboardEventInit) =>
  target.dispatchEvent(new KeyboardEvent(type, { bubbles: true, cancelable: true, ...init }));

test('arrows move a frame, with Shift they size it, with Ctrl finely; letting go ends the movement', async () => {
  const { frame, onShape, onSettle } = await area();
  await press(frame, 'ArrowRight');
  expect(onShape).toHaveBeenLastCalledWith([26, 300, 66, 340]);
  send(frame, 'keydown', { key: 'ArrowDown', shiftKey: true });
  expect(onShape).toHaveBeenLastCalledWith([20, 294, 60, 340]);
  send(frame, 'keydown', { key: 'ArrowLeft', ctrlKey: true });
  expect(onShape).toHaveBeenLastCalledWith([19, 300, 59, 340]);
  expect(onSettle).not.toHaveBeenCalled();
  send(frame, 'keyup', { key: 'ArrowLeft' });
  expect(onSettle).toHaveBeenCalledTimes(1);
});

test('on a page that is shown turned, the arrows go where they point', async () => {
  const { frame, onShape } = await area({ overlay: overlayOf(90), turned: 180 });
  await press(frame, 'ArrowRight');
  expect(onShape).toHaveBeenLastCalledWith([14, 300, 54, 340]);
});

test('a new frame takes the focus; Enter and Escape are told; each movement is said', async () => {
  const { root, frame, onEnter, onEscape } = await area({ draft: true });
  expect(document.activeElement).toBe(frame);
  await press(frame, 'Enter');
  await press(frame, 'Escape');
  expect([onEnter.mock.calls.length, onEscape.mock.calls.length]).toEqual([1, 1]);
  send(frame, 'keyup', { key: 'ArrowUp' });
  await vi.waitFor(() => expect(words(root.querySelector('[role=status]'))).toMatch(/^À 10 % de la gauche et 15 %/));
  expect(await axeFindings(root)).toEqual([]);
});

/** Pulls an element from one point of the window to another. */
function pull(element: Element, from: [number, number], to: [number, number], end = 'pointerup'): void {
  document.documentElement.setPointerCapture = () => {};
  const event = (type: string, [clientX, clientY]: [number, number]) =>
    new PointerEvent(type, { bubbles: true, cancelable: true, pointerId: 7, button: 0, clientX, clientY });
  element.dispatchEvent(event('pointerdown', from));
  window.dispatchEvent(event('pointermove', to));
  window.dispatchEvent(event(end, to));
  window.dispatchEvent(event('pointermove', [0, 0]));
}

test('a frame is moved by its rim and sized by a corner; what the system takes away is put back', async () => {
  const { root, onShape, onSettle, onEscape } = await area();
  pull(root.querySelector('.area-top')!, [30, 60], [40, 70]);
  expect(onShape.mock.calls).toEqual([[[30, 290, 70, 330]]]);
  expect(onSettle).toHaveBeenCalledTimes(1);
  onShape.mockClear();
  // The corner at the bottom left is the first.
  pull(root.querySelector('.area-corner')!, [20, 100], [10, 120]);
  expect(onShape.mock.calls).toEqual([[[10, 280, 60, 340]]]);
  pull(root.querySelector('.area-left')!, [30, 60], [40, 70], 'pointercancel');
  expect(onEscape).toHaveBeenCalledTimes(1);
});

test('an end of a passage is a slider that says its word, and goes by words or letters', async () => {
  const heard = { onStep: vi.fn(), onPull: vi.fn(), onSettle: vi.fn(), onLeave: vi.fn(), onAbandon: vi.fn() };
  const place = { page: 1, rect: [60, 300, 60, 312] as Rect };
  const handle = { side: 'end' as const, place, word: '€', offset: 20, length: 34 };
  const root = await mount(<SpanHandle overlay={overlayOf()} handle={handle} held={false} {...heard} />);
  const slider = root.querySelector<HTMLElement>('[role=slider]')!;
  expect([slider.getAttribute('aria-label'), slider.getAttribute('aria-valuetext')]).toEqual(['Fin du passage', '€']);
  expect([slider.style.left, slider.style.width]).toEqual(['30%', '0%']);
  await press(slider, 'ArrowDown');
  send(slider, 'keydown', { key: 'ArrowLeft', shiftKey: true });
  expect(heard.onStep.mock.calls).toEqual([
    ['word', 1],
    ['letter', -1],
  ]);
  send(slider, 'keyup', { key: 'ArrowLeft' });
  expect(heard.onSettle).toHaveBeenCalledTimes(1);
  await press(slider, 'Escape');
  expect(heard.onAbandon).toHaveBeenCalledTimes(1);
  pull(slider, [60, 90], [80, 95]);
  expect(heard.onPull.mock.calls).toEqual([[80, 95]]);
  expect(await axeFindings(root)).toEqual([]);
});

test('a panel offers a note on the sum that is shown, opens the one that is there, and one on the act', async () => {
  const rects = [{ page: 1, rect: [20, 300, 60, 340] as Rect }];
  const onAnnotate = vi.fn(() => false);
  const onAct = vi.fn();
  const foot = (isNoted: boolean) => (
    <AnnotatePassage rects={rects} kind="amount" isNoted={isNoted} onAnnotate={onAnnotate} onAct={onAct} />
  );
  const root = await mount(foot(false));
  await click(button(root, /^Annoter cette somme$/));
  expect(onAnnotate).toHaveBeenCalledWith(rects);
  expect(words(root.querySelector('[role=status]'))).toMatch(/pas encore lu/);
  await click(button(root, /^Note sur l’acte$/));
  expect(onAct).toHaveBeenCalled();
  expect(button(await mount(foot(true)), /^Ouvrir votre note$/)).toBeTruthy();
});
