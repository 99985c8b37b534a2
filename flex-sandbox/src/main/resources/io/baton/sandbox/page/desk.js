import { get, post } from './api.js';
import { bubbles, byId, draw, element } from './dom.js';

const HANDOFF = ['handedOff', 'handoffReason', 'handoffSummary', 'handoffSentiment', 'handoffLanguage', 'handoffTimestamp'];

/** The desk of a human agent. */
export class Desk {
  constructor(report) {
    this.report = report;
    this.agentSid = null;
    this.taskSid = null;
    byId('agent').addEventListener('change', (event) => {
      this.agentSid = event.target.value;
      this.act(() => {});
    });
    byId('available').addEventListener('change', (event) =>
      this.act(() => post(`agents/${this.agentSid}/activity`, { available: event.target.checked })));
    byId('reply').addEventListener('submit', (event) => this.reply(event));
    byId('complete').addEventListener('click', () => this.act(() => post(`agents/${this.agentSid}/tasks/${this.taskSid}/complete`)));
    byId('leave').addEventListener('click', () => this.act(() => post(`agents/${this.agentSid}/tasks/${this.taskSid}/leave`)));
  }

  act(action) {
    return this.report(async () => {
      await action();
      await this.refresh();
    });
  }

  async reply(event) {
    event.preventDefault();
    const text = byId('reply-text').value.trim();
    if (!text || !this.conversationSid) return;
    byId('reply-text').value = '';
    await this.act(() => post(`agents/${this.agentSid}/conversations/${this.conversationSid}/messages`, { text }));
  }

  async refresh() {
    const agents = (await get('agents')).items.filter((agent) => !agent.attributes.baton_ai);
    if (!agents.some((agent) => agent.sid === this.agentSid)) this.agentSid = agents[0]?.sid ?? null;
    draw(byId('agent'), agents.map(({ sid, name }) => ({ sid, name })), (all) =>
      all.map(({ sid, name }) => element('option', { value: sid }, name)));
    byId('agent').value = this.agentSid ?? '';
    this.showQueues((await get('queues')).items);
    if (this.agentSid) this.show(await get(`agents/${this.agentSid}/desk`));
  }

  showQueues(queues) {
    const counts = queues.map(({ name, waiting }) => ({ name, count: waiting.length }));
    draw(byId('queues'), counts, (all) => all.map(({ name, count }) =>
      element('span', { class: count ? 'queue busy' : 'queue' }, `${name}: ${count} waiting`)));
  }

  show(desk) {
    byId('available').checked = desk.agent.available;
    // Without what changes by itself, such as the age: Accept keeps the focus.
    const offers = desk.reservations.map(({ sid, beingAccepted, task }) => ({ sid, beingAccepted, attributes: task.attributes }));
    draw(byId('offers'), offers, (all) => all.map((each) => this.offer(each)));
    if (!desk.tasks.some((task) => task.sid === this.taskSid)) this.taskSid = desk.tasks[0]?.sid ?? null;
    const task = desk.tasks.find((each) => each.sid === this.taskSid);
    draw(byId('tabs'), [desk.tasks.map(label), this.taskSid], () => desk.tasks.map((each) =>
      element('button', { type: 'button', 'aria-pressed': String(each.sid === this.taskSid), onclick: () => { this.taskSid = each.sid; this.act(() => {}); } }, label(each))));
    byId('idle').hidden = Boolean(task || desk.reservations.length);
    byId('task').hidden = !task;
    if (task) this.showTask(task, desk.agent.identity);
  }

  showTask(task, identity) {
    this.conversationSid = task.conversation?.sid;
    draw(byId('attributes'), task.attributes, (attributes) => tables(attributes));
    bubbles(byId('desk-messages'), task.conversation?.messages ?? [],
      (message) => message.author === identity ? 'mine' : message.source === 'API' ? 'theirs ai' : 'theirs',
      (message) => message.fromCustomer ? 'Customer' : message.author);
    const open = task.conversation?.state !== 'closed';
    byId('reply-text').disabled = !open;
  }

  offer(reservation) {
    const answer = (what) => () => this.act(() => post(`agents/${this.agentSid}/reservations/${reservation.sid}/${what}`));
    const { attributes, beingAccepted } = reservation;
    return element('article', { class: 'offer' },
      element('h3', {}, `${attributes.handedOff === true ? 'Handed off to you' : 'New task'}: ${label(reservation)}`),
      ...tables(attributes),
      element('p', { class: 'actions' },
        element('button', { type: 'button', disabled: beingAccepted, onclick: answer('accept') }, beingAccepted ? 'Setting up…' : 'Accept'),
        element('button', { type: 'button', class: 'quiet', disabled: beingAccepted, onclick: answer('reject') }, 'Decline')));
  }
}

function label(task) {
  const { customerName, customerAddress, channelType } = task.attributes;
  return [customerName ?? customerAddress ?? task.sid, channelType].filter(Boolean).join(' · ');
}

// What the AI found out comes first; Flex's own attributes are behind a click.
function tables(attributes) {
  const handoff = HANDOFF.filter((name) => name in attributes);
  const rest = Object.keys(attributes).filter((name) => !HANDOFF.includes(name)).sort();
  return [
    handoff.length ? table('Handed off by the AI', handoff, attributes) : null,
    element('details', { open: handoff.length === 0 },
      element('summary', {}, `All task attributes (${rest.length} more)`),
      table('Task attributes', rest, attributes)),
  ].filter(Boolean);
}

function table(caption, names, attributes) {
  return element('table', {},
    element('caption', {}, caption),
    element('tbody', {}, ...names.map((name) =>
      element('tr', { class: HANDOFF.includes(name) ? 'handoff' : '' },
        element('th', { scope: 'row' }, name),
        element('td', {}, text(attributes[name]))))));
}

function text(value) {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
