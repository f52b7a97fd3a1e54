// The messages of a chat, redrawn one by one as they change.
import { element } from "./dom.js";
import { messageRow } from "./message.js";

export class MessageList {
  constructor() {
    this.log = element("div", { class: "messages", role: "log", "aria-live": "polite", "aria-label": "Messages", tabIndex: 0, onscroll: () => this.scrolled() });
    this.down = element("button", { class: "down", type: "button", hidden: true, "aria-label": "To the newest message", onclick: () => this.toEnd("smooth") }, "↓");
    this.root = element("div", { class: "wall" }, this.log, this.down);
    this.rows = new Map();
    this.following = true;

    // A keyboard that opens makes the wall smaller: who reads the end goes on reading it.
    new ResizeObserver(() => { if (this.following) this.toEnd(); }).observe(this.log);
  }

  scrolled() {
    this.following = this.atEnd();
    this.down.hidden = this.following;
  }

  explain(title, text, button) {
    this.rows.clear();
    this.log.replaceChildren(element("div", { class: "empty" }, element("h2", {}, title), element("p", {}, text),
      button ? element("button", { type: "button", onclick: button.act }, button.label) : null));
  }

  show(chat, view, { again, empty }) {
    this.view = view;
    this.messages = [...chat.messages.values()].sort((one, other) => one.id - other.id);
    if (this.messages.length === 0) return this.explain(...empty);
    const follow = again || this.following;
    if (again || this.rows.size === 0) {
      this.rows.clear();
      this.log.replaceChildren();
    }
    this.drop(new Set(this.messages.map(message => message.id)));
    this.messages.forEach((message, at) => this.place(message, at, again));
    if (follow) this.toEnd();
  }

  drop(kept) {
    for (const [id, drawn] of this.rows) {
      if (kept.has(id)) continue;
      drawn.row.remove();
      this.rows.delete(id);
    }
  }

  place(message, at, again) {
    const near = other => other && other.from === message.from && other.media?.kind !== "service";
    const first = !near(this.messages[at - 1]);
    const last = !near(this.messages[at + 1]);
    const known = this.rows.get(message.id);
    if (known && known.message === message && known.first === first && known.last === last) return;
    const row = messageRow(message, { ...this.view, first, last });
    if (known) {
      if (known.message.edits !== message.edits) row.classList.add("flash");
      const focused = [...known.row.querySelectorAll("button")].indexOf(document.activeElement);
      known.row.replaceWith(row);
      if (focused >= 0) row.querySelectorAll("button")[focused]?.focus({ preventScroll: true });
    } else {
      if (!again) row.classList.add("fresh");
      this.log.append(row);
    }
    this.rows.set(message.id, { message, first, last, row });
  }

  redraw(id) {
    const known = this.rows.get(id);
    if (!known) return;
    known.message = { ...known.message };
    const at = this.messages.findIndex(message => message.id === id);
    if (at >= 0) this.place(this.messages[at], at, false);
  }

  jump(id) {
    const row = this.rows.get(id)?.row;
    row?.scrollIntoView({ block: "center", behavior: "smooth" });
    row?.classList.add("flash");
    setTimeout(() => row?.classList.remove("flash"), 1000);
  }

  toast(text) {
    this.root.querySelector(".toast")?.remove();
    const toast = element("div", { class: "toast", role: "status", dir: "auto" }, text);
    this.root.append(toast);
    setTimeout(() => toast.remove(), 3500);
  }

  atEnd() {
    return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 60;
  }

  toEnd(behavior = "instant") {
    this.log.scrollTo({ top: this.log.scrollHeight, behavior });
  }
}
