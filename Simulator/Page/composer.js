// The foot of a chat: what a person can write or press there.
import { element, icon } from "./dom.js";
import { quote } from "./message.js";

export class Composer {
  constructor(on) {
    this.on = on;
    this.replyTo = null;
    this.keyboardShown = true;
    this.root = element("div", { class: "foot" });
    this.commands = element("div", { class: "commands", hidden: true, role: "menu", "aria-label": "Commands" });
    this.reply = element("div", { class: "reply", hidden: true });
    this.menu = element("button", { class: "menu-button", type: "button", hidden: true, "aria-expanded": "false", onclick: () => this.toggleCommands() }, "Menu");
    this.text = element("textarea", { rows: 1, maxLength: 4096, placeholder: "Message", "aria-label": "Message", onkeydown: event => this.keydown(event), oninput: () => this.typed() });
    this.attach = icon("clip", "Attach a file, a picture, a contact or a location", event => on.attach(event.currentTarget));
    this.toggle = icon("keyboard", "Show or hide the keyboard", () => { this.keyboardShown = !this.keyboardShown; this.keyboard.hidden = !this.keyboardShown; });
    this.bar = element("div", { class: "composer" }, this.menu, this.attach, this.text, this.toggle, icon("send", "Send", () => this.submit()));
    this.keyboard = element("div", { class: "reply-keyboard", hidden: true });
    this.wide = element("button", { class: "wide-button", type: "button", hidden: true });
    this.root.append(this.commands, this.reply, this.bar, this.keyboard, this.wide);
  }

  show(chat) {
    const isPrivate = chat.id > 0;
    this.chat = chat;
    const fresh = isPrivate && !chat.started;
    const shut = fresh || chat.blocked;
    this.bar.hidden = shut;
    this.wide.hidden = !shut;
    this.wide.classList.toggle("filled", fresh);
    this.wide.textContent = fresh ? "START" : "UNBLOCK BOT";
    this.wide.onclick = fresh ? () => this.on.start("") : () => this.on.unblock();
    this.menu.hidden = !isPrivate || chat.commands.length === 0;
    this.drawKeyboard(shut ? null : chat.keyboard);
    if (shut) this.commands.hidden = true;
  }

  drawKeyboard(keyboard) {
    const drawn = JSON.stringify(keyboard ?? null);
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    this.keyboardShown = true;
    this.keyboard.replaceChildren(...(keyboard?.rows ?? []).map(row => element("div", { class: "keys-row" },
      ...row.map(button => element("button", { type: "button", onclick: () => this.on.pressReply(button) }, button.text)))));
    this.keyboard.hidden = !keyboard;
    this.toggle.hidden = !keyboard;
    this.keyboardsPlaceholder = keyboard?.placeholder;
    this.drawPlaceholder();
  }

  drawPlaceholder() {
    this.text.placeholder = this.replyTo?.forceReply || this.keyboardsPlaceholder || "Message";
  }

  /** @param focus false where somebody may be writing elsewhere. */
  setReply(message, focus = true) {
    this.replyTo = message;
    this.reply.hidden = message === null;
    this.drawPlaceholder();
    if (message === null) return;
    this.reply.replaceChildren(
      quote({ name: message.name, text: message.text || message.media?.file || "…" }, () => this.on.jump(message.id)),
      icon("close", "Do not reply", () => this.setReply(null)));
    if (focus) this.text.focus();
  }

  toggleCommands(filter = "") {
    const matching = this.chat.commands.filter(item => `/${item.command}`.startsWith(filter));
    const open = filter !== "" ? matching.length > 0 : this.commands.hidden;
    this.commands.hidden = !open;
    this.menu.setAttribute("aria-expanded", String(open));
    this.commands.replaceChildren(...matching.map(item => element("button", { type: "button", role: "menuitem", onclick: () => this.sendCommand(item) },
      element("b", {}, `/${item.command}`), element("span", {}, item.description))));
  }

  sendCommand(item) {
    this.text.value = "";
    this.closeCommands();
    this.on.send(`/${item.command}`, null);
  }

  closeCommands() {
    this.commands.hidden = true;
    this.menu.setAttribute("aria-expanded", "false");
  }

  typed() {
    if (/^\/\w*$/.test(this.text.value)) this.toggleCommands(this.text.value);
    else this.closeCommands();
  }

  keydown(event) {
    if (event.key === "Escape") this.closeCommands();
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.submit();
  }

  submit() {
    const text = this.text.value.trim();
    if (text === "") return;
    const replyTo = this.replyTo;
    this.text.value = "";
    this.setReply(null);
    this.closeCommands();
    this.on.send(text, replyTo?.id ?? null);
    this.text.focus();
  }
}
