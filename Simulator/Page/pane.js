// A phone: tabs to choose whose, a chat, and its foot.
import { act, tap } from "./acts.js";
import { Composer } from "./composer.js";
import { alertBox, deepLink, newCustomer, payInvoice, shareContact, shareLocation } from "./dialogs.js";
import { avatar, element, icon } from "./dom.js";
import { chooseFile, takeDrops } from "./files.js";
import { MessageList } from "./list.js";
import { pinnedBar, topicChips } from "./over.js";
import { popup } from "./popup.js";
import { Seen } from "./seen.js";
import { botOf, chatOf, groups, state } from "./state.js";

const doings = { typing: "typing…", upload_photo: "sending a photo…", upload_document: "sending a file…", find_location: "picking a location…" };

export class Pane {
  /** @param holds which chats its tabs offer: { customers, groups, owners } */
  constructor(holds, index) {
    this.holds = holds;
    this.key = `chat-${index}-${holds.customers ? "c" : ""}${holds.groups ? "g" : ""}${holds.owners ? "o" : ""}`;
    this.chosen = Number(sessionStorage.getItem(this.key)) || null;
    this.index = index;
    this.awaited = null;
    this.actors = new Map();
    this.topics = new Map();
    this.seen = new Seen();
    this.asked = new Map();
    this.over = element("div");
    this.tabs = element("div", { class: "tabs", role: "tablist", "aria-label": "Chats" });
    this.head = element("div", { class: "head" });
    this.list = new MessageList();
    this.composer = new Composer(this.does());
    this.root = element("section", {
      class: "pane", "aria-label": holds.customers ? "Customer" : holds.groups ? "Staff" : "Owner",
      onkeydown: event => event.key === "Escape" && this.composer.setReply(null),
    }, this.tabs, this.head, this.over, this.list.root, this.composer.root);
    takeDrops(this.root, () => chatOf(this.chosen) ? this.to() : null);
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
    if (whole) for (const one of offered) this.seen.add(one);
    if (chat) this.seen.add(chat, this.topic());
    this.drawTabs(offered);
    this.head.hidden = this.over.hidden = !chat;
    this.composer.root.hidden = !chat;
    if (!chat) return this.list.explain(...this.advice());
    if (!whole && this.shown === this.chosen && !changed.has(this.chosen)) return;
    const messages = this.messages(chat);
    this.drawHead(chat);
    this.over.replaceChildren(...[
      chat.topics ? topicChips(chat, this.topic(), id => this.seen.lacks(chat, id), id => this.chooseTopic(id)) : null,
      pinnedBar(chat, messages, id => this.list.jump(id)),
    ].filter(Boolean));
    this.composer.show(chat);
    this.list.show(messages, { chat, actor: this.actor(), on: this.does() }, { again: whole || this.shown !== this.chosen, empty: this.greeting(chat) });
    this.answerIfAsked(messages);
    this.shown = this.chosen;
  }

  /** Those of the chat, or of the topic that is looked at, in their order. */
  messages(chat) {
    const all = [...chat.messages.values()].sort((one, other) => one.id - other.id);
    return chat.topics ? all.filter(message => (message.topic ?? null) === this.topic()) : all;
  }

  /** The topic looked at; null for General and where there are none. */
  topic() {
    const id = this.topics.get(this.chosen) ?? null;
    return chatOf(this.chosen)?.topics?.some(topic => topic.id === id) ? id : null;
  }

  chooseTopic(id) {
    this.topics.set(this.chosen, id);
    this.composer.setReply(null);
    this.shown = null;
    this.update(new Set([this.chosen]), false);
  }

  /** What the bot asks to be answered opens its answer, once. */
  answerIfAsked(messages) {
    const newest = messages.at(-1);
    if (newest?.forceReply === undefined || this.asked.get(this.chosen) >= newest.id) return;
    this.asked.set(this.chosen, newest.id);
    this.composer.setReply(newest, document.activeElement === document.body || this.root.contains(document.activeElement));
  }

  offered() {
    const own = people => people.map(person => chatOf(person.id)).filter(Boolean);
    return [
      ...(this.holds.customers ? own(state.customers) : []), ...(this.holds.groups ? groups() : []), ...(this.holds.owners ? own(state.owners) : []),
    ];
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

  isOwners(chat) {
    return state.owners.some(owner => owner.id === chat.id);
  }

  drawTabs(offered) {
    const tabs = offered.map(chat => element("button", {
      class: `tab${chat.id !== this.chosen && this.seen.lacks(chat) ? " new" : ""}`, type: "button", role: "tab", title: chat.title,
      "aria-selected": String(chat.id === this.chosen), onclick: () => this.choose(chat.id),
    }, avatar(chat.title, chat.id, true), this.isOwners(chat) ? "Owner" : chat.title));
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
    const sub = doing ?? (isPrivate ? this.isOwners(chat) ? `bot, with ${chat.title}, who owns the shop` : "bot" : `${chat.members.length - 1} people and the bot`);
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
    const card = await shareContact(state.people.find(customer => customer.id === this.chosen));
    if (card) this.run({ do: "contact", ...card });
  }

  async location() {
    const place = await shareLocation();
    if (place) this.run({ do: "location", ...place });
  }

  /** Where a file goes that is sent now. */
  to() {
    return {
      user: this.actor(), chat: this.chosen, topic: this.topic(), replyTo: this.composer.replyTo?.id,
      done: () => this.composer.setReply(null),
    };
  }

  async pay(message) {
    if (!await payInvoice(message.media)) return;
    this.paying = message.id;
    this.run({ do: "pay", message: message.id });
  }

  /** What the parts of the pane do when pressed. */
  does() {
    return {
      send: (text, replyTo) => this.run({ do: "send", text, ...(replyTo ? { replyTo } : {}), ...(this.topic() ? { topic: this.topic() } : {}) }),
      answer: message => this.composer.setReply(message),
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
        { label: "File", act: () => chooseFile("document", this.to()) },
        { label: "Picture", act: () => chooseFile("photo", this.to()) },
        { label: "Voice message", act: () => chooseFile("voice", this.to()) },
        this.chosen > 0 ? { label: "Contact", act: () => this.contact() } : null,
        this.chosen > 0 ? { label: "Location", act: () => this.location() } : null,
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
