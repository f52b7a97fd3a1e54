// What of the chats was on the screen, so that tabs and topics can say where something new waits.

const placeOf = message => message.topic ?? null;

export class Seen {
  constructor() {
    this.newest = new Map();
  }

  /** All of a chat, or one topic of it; null is General. */
  add(chat, topic) {
    for (const message of chat.messages.values()) {
      if (topic !== undefined && chat.topics && placeOf(message) !== topic) continue;
      const key = `${chat.id} ${placeOf(message)}`;
      this.newest.set(key, Math.max(message.id, this.newest.get(key) ?? 0));
    }
  }

  /** Whether the bot wrote what was not seen: anywhere in the chat, or in one topic. */
  lacks(chat, topic) {
    return [...chat.messages.values()].some(message => message.bot && (topic === undefined || placeOf(message) === topic)
      && message.id > (this.newest.get(`${chat.id} ${placeOf(message)}`) ?? 0));
  }
}
