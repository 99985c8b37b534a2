import { get, post } from './api.js';
import { bubbles, byId } from './dom.js';

const NAMES = { sms: 'Parcel shop · SMS', whatsapp: 'Parcel shop · WhatsApp', web: 'Parcel shop · Web chat' };

/** The customer's phone: one conversation after the other. */
export class Phone {
  constructor(report) {
    this.report = report;
    this.conversationSid = sessionStorage.getItem('conversation');
    byId('say').addEventListener('submit', (event) => this.say(event));
    byId('again').addEventListener('click', () => this.startAnew());
    byId('begin').addEventListener('submit', (event) => event.preventDefault());
    byId('begin').addEventListener('change', () => this.dress());
    for (const hint of document.querySelectorAll('.hint')) {
      hint.addEventListener('click', () => {
        byId('say-text').value = hint.textContent;
        byId('say-text').focus();
      });
    }
    this.dress();
  }

  choices() {
    return Object.fromEntries(new FormData(byId('begin')));
  }

  dress() {
    const { channel } = this.choices();
    byId('phone').dataset.channel = channel;
    byId('phone-name').textContent = NAMES[channel];
  }

  async say(event) {
    event.preventDefault();
    const text = byId('say-text').value.trim();
    if (!text) return;
    byId('say-text').value = '';
    await this.report(async () => {
      const answer = this.conversationSid
        ? await post(`conversations/${this.conversationSid}/messages`, { text })
        : await post('conversations', { ...this.choices(), text });
      this.remember(answer.conversationSid);
      await this.refresh();
    });
  }

  remember(sid) {
    this.conversationSid = sid;
    if (sid) sessionStorage.setItem('conversation', sid);
    else sessionStorage.removeItem('conversation');
  }

  startAnew() {
    this.remember(null);
    this.show(null);
    byId('say-text').focus();
  }

  async refresh() {
    if (!this.conversationSid) return this.show(null);
    try {
      this.show(await get(`conversations/${this.conversationSid}`));
    } catch (refused) {
      if (refused.status !== 404) throw refused;
      this.startAnew();
    }
  }

  show(conversation) {
    byId('begin').inert = Boolean(conversation);
    byId('begin').setAttribute('aria-disabled', String(Boolean(conversation)));
    byId('again').hidden = !conversation;
    byId('phone-state').textContent = conversation
      ? conversation.state === 'closed' ? 'ended; the next message begins a new one' : 'open'
      : 'no conversation yet';
    const messages = conversation?.messages ?? [];
    bubbles(byId('phone-messages'), messages, side, label);
  }
}

function side(message) {
  if (message.fromCustomer) return 'mine';
  return message.source === 'API' ? 'theirs ai' : 'theirs';
}

function label(message) {
  return message.fromCustomer ? null : message.author;
}
