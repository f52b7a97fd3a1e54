// A phone: tabs to choose whose, a chat, and its foot.
import { act, sendPhoto, tap } from "./acts.js";
import { Composer } from "./composer.js";
import { alertBox, deepLink, newCustomer, payInvoice, shareContact, shareLocation } from "./dialogs.js";
import { avatar, element, icon } from "./dom.js";
import { MessageList } from "./list.js";
import { popup } from "./popup.js";
import { botOf, chatOf, groups, state } from "./state.js";

const doings = { typing: "typing…", upload_photo: "sending a photo…", upload_document: "sending a file…", find_location: "picking a location…" };

export class Pane {
  /** @param holds which chats its tabs offer: { customers, groups } */
  constructor(holds, index) {
    this.holds = holds;
    this.key = `chat-${index}-${holds.customers ? "c" : ""}${holds.groups ? "g" : ""}`;
    this.chosen = Number(sessionStorage.getItem(this.key)) || null;
    this.index = index;
    this.awaited = null;
    this.actors = new Map();
    this.tabs = element("div", { class: "tabs", role: "tablist", "aria-label": "Chats" });
    this.head = element("div", { class: "head" });
    this.list = new MessageList();
    this.composer = new Composer(this.does());
    this.root = element("section", { class: "pane", "aria-label": holds.customers ? "Customer" : "Staff" }, this.tabs, this.head, this.list.root, this.composer.root);
  }

  update(changed, whole) {
    const offered = this.offered();
    if (offered.some(chat => chat.id === this.awaited)) {
      this.chosen = this.awaited;
      this.awaited = null;
      sessionStorage.setItem(this.key, this.chosen);
    }
    // Before the first news nothing is offered, and the choice of last time stands.
    if (offered.length > 0 && !offered.some(chat => chat.id === this.chosen)) this.chosen = offered[Math.min(this.index, offered.length - 1)].id;
    const chat = chatOf(this.chosen);
    this.drawTabs(offered);
    this.head.hidden = !chat;
    this.composer.root.hidden = !chat;
    if (!chat) return this.list.explain(...this.advice());
    if (!whole && this.shown === this.chosen && !changed.has(this.chosen)) return;
    this.drawHead(chat);
    this.composer.show(chat);
    this.list.show(chat, { chat, actor: this.actor(), on: this.does() }, { again: whole || this.shown !== this.chosen, empty: this.greeting(chat) });
    this.shown = this.chosen;
  }

  offered() {
    return [...(this.holds.customers ? state.customers.map(customer => chatOf(customer.id)).filter(Boolean) : []), ...(this.holds.groups ? groups() : [])];
  }

  actor() {
    const chat = chatOf(this.chosen);
    return chat.id > 0 ? chat.id : this.actors.get(chat.id) ?? chat.members[0].id;
  }

  choose(id) {
    this.chosen = id;
    this.composer.setReply(null);
    sessionStorage.setItem(this.key, id);
    this.update(new Set(), false);
  }

  drawTabs(offered) {
    const tabs = offered.map(chat => element("button", {
      class: "tab", type: "button", role: "tab", "aria-selected": String(chat.id === this.chosen), onclick: () => this.choose(chat.id),
    }, avatar(chat.title, chat.id, true), chat.title));
    if (this.holds.customers && state.bot) tabs.push(element("button", { class: "tab add", type: "button", onclick: () => this.addCustomer() }, "+ customer"));
    this.tabs.replaceChildren(...tabs);
    this.tabs.hidden = tabs.length === 0;
    const chosen = this.tabs.querySelector("[aria-selected=true]");
    if (chosen) this.tabs.scrollLeft = chosen.offsetLeft - (this.tabs.clientWidth - chosen.offsetWidth) / 2;
  }

  drawHead(chat) {
    const isPrivate = chat.id > 0;
    const title = isPrivate ? botOf().name : chat.title;
    const doing = chat.doing ? doings[chat.doing] ?? "busy…" : null;
    const sub = doing ?? (isPrivate ? "bot" : `${chat.members.length - 1} people and the bot`);
    clearTimeout(this.doingTimer);
    if (doing) this.doingTimer = setTimeout(() => { chat.doing = null; this.drawHead(chat); }, 5000);
    this.head.replaceChildren(
      avatar(title, isPrivate ? state.bot : chat.id),
      element("div", { class: "head-text" }, element("div", { class: "head-title" }, title), element("div", { class: `head-sub${doing ? " doing" : ""}` }, sub)),
      isPrivate ? icon("more", "More", event => this.chatMenu(chat, event.currentTarget)) : this.actorChoice(chat));
  }

  actorChoice(chat) {
    const actor = this.actor();
    return element("select", {
      "aria-label": "Who acts in this group", title: "Who acts in this group",
      onchange: event => { this.actors.set(chat.id, Number(event.target.value)); this.shown = null; this.update(new Set([chat.id]), false); },
    }, ...chat.members.map(member => element("option", { value: member.id, selected: member.id === actor },
      member.username === "GroupAnonymousBot" ? "Anonymous admin" : `as ${member.name}`)));
  }

  chatMenu(chat, anchor) {
    popup(this.root, anchor, [
      { label: "Open a link or scan a code", act: () => this.openLink() },
      chat.blocked
        ? { label: "Unblock the bot", act: () => this.run({ do: "unblock" }) }
        : { label: "Block the bot", danger: true, act: () => this.run({ do: "block" }) },
    ]);
  }

  greeting(chat) {
    if (chat.id < 0) return ["Nothing here yet", "What the bot tells the staff appears here. Order something as a customer."];
    return ["What can this bot do?", chat.description || (chat.started ? "Write something." : "Press START to talk to the bot.")];
  }

  advice() {
    if (!state.bot) return ["No bot yet", `Start a bot with ${location.origin} as the address of its Bot API. It appears here with its first call.`];
    if (this.holds.customers) return ["Nobody here yet", "Add a customer to talk to the bot as that person.", { label: "Add a customer", act: () => this.addCustomer() }];
    return ["No group", "The bot is in no group."];
  }

  async run(what) {
    try {
      return await act({ user: this.actor(), chat: this.chosen, ...what });
    } catch (problem) {
      alertBox("That did not work", problem.message);
      return null;
    }
  }

  async addCustomer() {
    const customer = await newCustomer();
    if (!customer) return;
    try {
      // The new person's chat comes by the stream of changes, before this answer or after it.
      this.awaited = Number(await act({ do: "addCustomer", ...customer }));
      this.update(new Set(), false);
    } catch (problem) {
      alertBox("That did not work", problem.message);
    }
  }

  async openLink() {
    const link = await deepLink(botOf());
    if (link) this.run({ do: "start", parameter: link.parameter });
  }

  async contact() {
    const card = await shareContact(state.customers.find(customer => customer.id === this.chosen));
    if (card) this.run({ do: "contact", ...card });
  }

  async location() {
    const place = await shareLocation();
    if (place) this.run({ do: "location", ...place });
  }

  photo() {
    const input = element("input", { type: "file", accept: "image/png,image/jpeg" });
    input.addEventListener("change", () => sendPhoto(this.chosen, input.files[0]).catch(problem => alertBox("That did not work", problem.message)));
    input.click();
  }

  async pay(message) {
    if (!await payInvoice(message.media)) return;
    this.paying = message.id;
    this.run({ do: "pay", message: message.id });
  }

  /** What the parts of the pane do when pressed. */
  does() {
    return {
      send: (text, replyTo) => this.run({ do: "send", text, ...(replyTo ? { replyTo } : {}) }),
      start: parameter => this.chosen > 0 && this.run({ do: "start", parameter }),
      command: text => this.run({ do: "send", text }),
      unblock: () => this.run({ do: "start", parameter: "" }),
      jump: id => this.list.jump(id),
      press: (message, button, key) => this.press(message, button, key),
      pressReply: button => button.requests === "location" ? this.location() : this.run({ do: "press", label: button.text }),
      menu: (message, anchor) => popup(this.root, anchor, [
        { label: "Reply", act: () => this.composer.setReply(message) },
        message.text ? { label: "Copy text", act: () => navigator.clipboard?.writeText(message.text) } : null,
        { label: "Delete", danger: true, act: () => this.run({ do: "delete", message: message.id }) },
      ]),
      attach: anchor => popup(this.root, anchor, [
        { label: "Contact", act: () => this.contact() },
        { label: "Location", act: () => this.location() },
        { label: "Picture", act: () => this.photo() },
      ]),
    };
  }

  async press(message, button, key) {
    if (button.pay) return this.pay(message);
    if (button.url) return this.run({ do: "start", parameter: new URL(button.url).searchParams.get("start") ?? "" });
    if (button.copy_text) {
      await navigator.clipboard?.writeText(button.copy_text.text);
      return this.list.toast(`Copied: ${button.copy_text.text}`);
    }
    if (button.callback_data === undefined) return this.list.toast("The simulator does not play this kind of button.");
    key.classList.add("waiting");
    key.setAttribute("aria-busy", "true");
    try {
      await tap(this.actor(), this.chosen, message.id, button.callback_data, answer => {
        this.list.redraw(message.id);
        if (answer?.text) answer.alert ? alertBox(botOf().name, answer.text) : this.list.toast(answer.text);
      });
    } catch (problem) {
      key.classList.remove("waiting");
      alertBox("That did not work", problem.message);
    }
  }
}
