import { browserMessage } from '../../lib/platform/browser-i18n.ts';
import * as french from '../../public/_locales/fr/messages.json';

/** The detector's words. The French ones are taken from the messages one by one: all of them would not fit here. */
export const words = {
  open: () => browserMessage('detectorOpen') || french.detectorOpen.message,
  openNamed: (name: string) =>
    browserMessage('detectorOpenNamed', name) || french.detectorOpenNamed.message.replace('$NAME$', () => name),
  frameTitle: () => browserMessage('readerFrameTitle') || french.readerFrameTitle.message,
};
