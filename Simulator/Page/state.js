// Everything lives on the server; this is a copy that follows it.

export const state = { bots: [], bot: null, people: [], customers: [], owners: [], places: [], chats: new Map(), payments: new Map() };

const listeners = new Set();
let source = null;

export const listen = listener => listeners.add(listener);

export const chatOf = id => state.chats.get(id);

export const botOf = () => state.bots.find(bot => bot.id === state.bot);

/** Members of a group by id; customers otherwise. */
export const personName = (chat, id) => chat?.members?.find(member => member.id === id)?.name;

export const groups = () => [...state.chats.values()].filter(chat => chat.id < 0 && !chat.migratedTo);

export function connect(bot, online) {
  source?.close();
  source = new EventSource(`/simulator/changes${bot ? `?bot=${bot}` : ""}`);
  source.onopen = () => online(true);
  source.onerror = () => online(false);
  source.onmessage = event => receive(JSON.parse(event.data));
}

function receive(news) {
  const whole = news.since === 0;
  if (whole) {
    state.chats.clear();
    state.payments.clear();
  }
  state.bots = news.bots;
  state.bot = news.bot ?? null;
  state.people = news.customers ?? [];
  state.customers = state.people.filter(person => !person.owner);
  state.owners = state.people.filter(person => person.owner);
  state.places = news.places ?? [];
  const changed = new Set();
  for (const chat of news.chats ?? []) {
    merge(chat);
    changed.add(chat.id);
  }
  for (const payment of news.payments ?? []) {
    state.payments.set(`${payment.chat}:${payment.message}`, payment);
    changed.add(payment.chat);
  }
  for (const listener of listeners) listener({ whole, changed, news });
}

function merge(chat) {
  const known = state.chats.get(chat.id);
  const messages = known?.messages ?? new Map();
  for (const message of chat.messages) messages.set(message.id, message);
  for (const id of chat.removed) messages.delete(id);
  state.chats.set(chat.id, { ...chat, messages });
}
