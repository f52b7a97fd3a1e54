// What stands over the messages: the topics of a forum, and the message that is pinned.
import { element } from "./dom.js";

/** One chip for General and each topic. @param isNew whether something waits there that was not seen. */
export function topicChips(chat, chosen, isNew, choose) {
  const chip = (id, label) => element("button", {
    class: `chip${isNew(id) ? " new" : ""}`, type: "button", role: "tab", "aria-selected": String(id === chosen), onclick: () => choose(id),
  }, label);
  return element("div", { class: "chips", role: "tablist", "aria-label": "Topics" },
    chip(null, "General"), ...chat.topics.map(topic => chip(topic.id, topic.closed ? `🔒 ${topic.name}` : topic.name)));
}

/** The newest pinned one of the messages, or null. */
export function pinnedBar(chat, shown, jump) {
  const message = [...chat.pinned].reverse().map(id => shown.find(candidate => candidate.id === id)).find(Boolean);
  if (!message) return null;
  return element("button", { class: "pinned", type: "button", title: "To the pinned message", onclick: () => jump(message.id) },
    element("span", { "aria-hidden": "true" }, "📌"), element("span", { class: "pinned-text", dir: "auto" }, message.text.split("\n").find(line => line.trim()) ?? "Pinned message"));
}
