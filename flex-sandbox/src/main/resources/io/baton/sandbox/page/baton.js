import { baton, get, setLogin } from './api.js';
import { byId, draw, element } from './dom.js';

const STATES = { new: 'New', with_ai: 'With the AI', handing_off: 'Handing off', waiting_for_human: 'Waiting for a human', with_human: 'With a human', closed: 'Closed' };
const KINDS = { event: 'Event', state: 'State', decision: 'Decision', engine: 'AI engine', twilio: 'Call to Twilio', incident: 'Incident', note: 'Note' };

/** Baton's own view of the conversation on the phone. */
export class BatonView {
  constructor() {
    this.base = undefined;
    byId('login').addEventListener('submit', (event) => {
      event.preventDefault();
      const { user, password } = Object.fromEntries(new FormData(byId('login')));
      setLogin(user, password);
      byId('login').hidden = true;
    });
  }

  async refresh(conversationSid) {
    if (this.base === undefined) this.base = (await get('page')).batonBase;
    if (this.base === null) return this.show(null, [], 'No Baton is connected to this page: start the sandbox with --baton-url.');
    if (!conversationSid) return this.show(null, [], 'Send a message as the customer.');
    if (!byId('login').hidden) return;
    try {
      const session = (await baton(this.base, `sessions?query=${encodeURIComponent(conversationSid)}`)).items?.[0] ?? null;
      this.show(session, session ? await this.timeline(session.id) : [], session ? '' : 'Baton has no session of this conversation yet.');
    } catch (refused) {
      this.trouble(refused);
    }
  }

  async timeline(id) {
    const items = [];
    for (let cursor = ''; ;) {
      const page = await baton(this.base, `sessions/${id}/timeline${cursor}`);
      items.push(...(page.items ?? []));
      if (!page.next || items.length > 2000) return items;
      cursor = `?cursor=${encodeURIComponent(page.next)}`;
    }
  }

  trouble(refused) {
    if (refused.status === 401 || refused.status === 403) {
      byId('login').hidden = false;
      this.show(null, [], '');
    } else {
      this.show(null, [], `Baton does not answer (${refused.message}).`);
    }
  }

  show(session, items, note) {
    byId('baton-note').textContent = note;
    byId('baton-note').hidden = !note;
    draw(byId('states'), session?.state ?? '', (state) => Object.entries(STATES).map(([name, text]) =>
      element('li', { 'aria-current': name === state ? 'step' : null }, text)));
    draw(byId('timeline'), items, (all) => all.map(line), true);
  }
}

function line(entry) {
  const { type, call, ...rest } = entry.data ?? {};
  const title = [KINDS[entry.kind] ?? entry.kind, type ?? call].filter(Boolean).join(' · ');
  const details = Object.entries(rest).map(([name, value]) =>
    element('div', {}, element('dt', {}, name), element('dd', { title: String(value) }, short(String(value)))));
  return element('li', { 'data-kind': entry.kind, class: 'ignored' in rest ? 'quiet' : '' },
    element('time', { datetime: entry.at }, new Date(entry.at).toLocaleTimeString()),
    element('span', { class: 'kind' }, title),
    details.length ? element('dl', {}, ...details) : null);
}

// SIDs and keys say more by their beginning and end; the whole is in the title.
function short(text) {
  return text.replace(/\b([A-Z]{2}[0-9a-f]{4}|[0-9a-f]{6})[0-9a-f]{22,30}([0-9a-f]{4})\b/g, '$1…$2');
}
