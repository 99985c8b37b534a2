/** The sandbox's control interface, and Baton's API. */
export class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

async function call(url, options) {
  const response = await fetch(url, options);
  const text = await response.text();
  let body = {};
  try {
    body = text ? JSON.parse(text) : {};
  } catch {
    body = {};
  }
  if (!response.ok) throw new Refused(response.status, body.message ?? body.detail ?? `Status ${response.status}`);
  return body;
}

export const get = (path) => call(`control/${path}`);

export const post = (path, body = {}) =>
  call(`control/${path}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

let login = sessionStorage.getItem('login') ?? btoa('admin:baton');

export function setLogin(user, password) {
  login = btoa(String.fromCharCode(...new TextEncoder().encode(`${user}:${password}`)));
  sessionStorage.setItem('login', login);
}

// Without cookies and credentials of the browser's own, so that a 401 opens our login and not the browser's.
export const baton = (base, path) =>
  call(`${base}/api/v1/${path}`, { credentials: 'omit', headers: { Authorization: `Basic ${login}`, Accept: 'application/json' } });
