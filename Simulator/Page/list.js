// The messages of a chat, redrawn one by one as they change.
import { element } from "./dom.js";
import { messageRow } from "./message.js";

export class MessageList {
  constructor() {
    this.log = element("div", { class: "messages", role: "log", "aria-live": "polite", "aria-label": "Messages", tabIndex: 0, onscroll: () => this.scrolled() });
    this.down = element("button", { class: "down", type: "button", hidden: true, "aria-label": "To the newest message", onclick: () => this.toBottom("smooth") }, "↓");
    this.root = element("div", { class: "wall" }, this.log, this.down);
    this.rows = new Map();
    this.following = true;

    // Where the newest message begins, as long as it is read from there: it is longer than the wall.
    this.beginning = null;

    // A keyboard that opens makes the wall smaller: who reads the end goes on reading it.
    new ResizeObserver(() => { if (this.following && this.beginning === null) this.toBottom(); }).observe(this.log);
  }

  scrolled() {
    const atEnd = this.atEnd();
    if (atEnd || Math.abs(this.log.scrollTop - this.beginning) > 4) this.beginning = null;
    this.following = atEnd || this.beginning !== null;
    this.down.hidden = atEnd;
  }

  explain(title, text, button) {
    this.rows.clear();
    this.log.replaceChildren(element("div", { class: "empty" }, element("h2", {}, title), element("p", {}, text),
      button ? element("button", { type: "button", onclick: button.act }, button.label) : null));
  }

  /** @param messages in their order. */
  show(messages, view, { again, empty }) {
    this.view = view;
    this.messages = messages;
    if (this.messages.length === 0) return this.explain(...empty);
    const newest = messages.at(-1);
    const isNew = again || !this.rows.has(newest.id);
    const follow = this.following || isNew && (again || newest.from === view.actor);
    if (again || this.rows.size === 0) {
      this.rows.clear();
      this.log.replaceChildren();
    }
    this.drop(new Set(this.messages.map(message => message.id)));
    this.messages.forEach((message, at) => this.place(message, at, again));
    if (follow && isNew) this.toNewest();
    else if (follow && this.beginning === null) this.toBottom();
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

  /** To the end, or to the beginning of a message that is longer than the wall. */
  toNewest() {
    const row = this.log.lastElementChild;
    if (row.offsetHeight <= this.log.clientHeight) return this.toBottom();
    this.beginning = row.offsetTop - 8;
    this.log.scrollTo({ top: this.beginning, behavior: "instant" });
  }

  toBottom(behavior = "instant") {
    this.beginning = null;
    this.log.scrollTo({ top: this.log.scrollHeight, behavior });
  }
}
