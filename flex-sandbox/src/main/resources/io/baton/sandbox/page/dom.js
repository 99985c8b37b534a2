/** Makes an element; children are nodes or text, so nothing that people write is ever taken for markup. */
export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else if (name === 'class') made.className = value;
    else if (value === true) made.setAttribute(name, '');
    else if (value !== false && value != null) made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child != null));
  return made;
}

export const byId = (id) => document.getElementById(id);

const shown = new WeakMap();

/** Draws a part of the page anew, but only when what it shows has changed: focus and scrolling stay. */
export function draw(container, data, build, followsEnd = false) {
  const key = JSON.stringify(data);
  if (shown.get(container) === key) return;
  shown.set(container, key);
  const atEnd = container.scrollHeight - container.scrollTop - container.clientHeight < 40;
  container.replaceChildren(...build(data));
  if (followsEnd && atEnd) container.scrollTop = container.scrollHeight;
}

export function bubbles(container, messages, sideOf, labelOf) {
  draw(container, messages, (all) =>
    all.map((message) => {
      const attachments = (message.media ?? []).map((each) => `📎 ${each.filename}`).join('\n');
      const text = [message.body, attachments].filter(Boolean).join('\n');
      return element('div', { class: `bubble ${sideOf(message)}` }, labelOf(message) ? element('small', {}, labelOf(message)) : null, text);
    }), true);
}
