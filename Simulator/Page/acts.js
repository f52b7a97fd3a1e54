// What people do, sent to the server. The bot's answers come back through the stream of changes.
import { state } from "./state.js";

const answered = new Map();
const waiting = new Map();

export async function act(what) {
  let reply;
  try {
    const response = await fetch("/simulator/act", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ bot: state.bot, ...what }),
    });
    reply = await response.json();
  } catch {
    throw new Error("The simulator does not answer: is it still running?");
  }
  if (!reply.ok) throw new Error(reply.error);
  return reply.id;
}

/** @param how { user, chat, kind, name, caption, replyTo, topic, seconds }: what is not there is left out. */
export async function sendFile(file, how) {
  const given = ["user", "chat", "kind", "name", "caption", "replyTo", "topic", "seconds"].filter(name => how[name] !== undefined && how[name] !== null);
  const query = new URLSearchParams([["bot", state.bot], ...given.map(name => [name, how[name]])]);
  const response = await fetch(`/simulator/upload?${query}`, { method: "POST", headers: { "content-type": "application/octet-stream" }, body: file });
  const reply = await response.json();
  if (!reply.ok) throw new Error(reply.error);
}

const keyOf = (chat, message, data) => `${chat} ${message} ${data}`;

export const isWaiting = (chat, message, data) => [...waiting.values()].some(tap => tap.key === keyOf(chat, message, data));

/** Presses a callback button; `done` gets the answer, or null when none came in the time that Telegram shows a spinner. */
export async function tap(user, chat, message, data, done) {
  const id = await act({ do: "tap", user, chat, message, data });
  if (answered.has(id)) {
    done(answered.get(id));
    return;
  }
  const patience = setTimeout(() => finish(id, null), 30_000);
  waiting.set(id, { key: keyOf(chat, message, data), done, patience });
}

export function receiveTaps(taps) {
  for (const tap of taps) {
    if (waiting.has(tap.id)) finish(tap.id, tap);
    else answered.set(tap.id, tap);
  }
  while (answered.size > 100) answered.delete(answered.keys().next().value);
}

function finish(id, answer) {
  const { done, patience } = waiting.get(id);
  clearTimeout(patience);
  waiting.delete(id);
  done(answer);
}
