import { BatonView } from './baton.js';
import { Desk } from './desk.js';
import { byId } from './dom.js';
import { Phone } from './phone.js';

const EVERY = 1000;

/** Does something and shows its failure. */
async function report(action) {
  try {
    await action();
    byId('error').hidden = true;
  } catch (failure) {
    byId('error').textContent = failure.message;
    byId('error').hidden = false;
  }
}

const phone = new Phone(report);
const desk = new Desk(report);
const baton = new BatonView();

async function refresh() {
  await report(() => Promise.all([phone.refresh(), desk.refresh(), baton.refresh(phone.conversationSid)]));
  setTimeout(refresh, document.hidden ? EVERY * 5 : EVERY);
}

refresh();
byId('say-text').focus();
