// One message as it stands in the chat.
import { avatar, clock, colour, element, icon, money, size } from "./dom.js";
import { isWaiting } from "./acts.js";
import { safeAddress, startOf, words } from "./words.js";

/**
 * @param view { chat, actor, first, last, on }: where it stands, who looks, whether it opens or ends a run of one sender,
 * and what its parts do when pressed.
 */
export function messageRow(message, view) {
  if (message.media?.kind === "service") return element("div", { class: "service", "data-id": message.id }, message.media.notice);
  if (message.media?.kind === "paid")
    return element("div", { class: "service", "data-id": message.id }, `You paid ${money(message.media.total, message.media.currency)}`);

  const mine = message.from === view.actor;
  const row = element("div", {
    class: `row${mine ? " mine" : ""}${view.last ? " tail" : ""}${message.buttons.length > 0 ? " plain" : ""}`,
    "data-id": message.id,
  });
  const block = element("div", { class: `block${message.buttons.length > 0 ? " keyed" : ""}` });
  block.append(bubble(message, view, mine));
  if (message.buttons.length > 0) block.append(keys(message, view));
  row.append(block);
  return row;
}

function bubble(message, view, mine) {
  const box = element("div", { class: "bubble", oncontextmenu: event => pressed(event, message, view) });
  if (view.chat.id < 0 && !mine && view.first) box.append(element("div", { class: `sender ${colour(message.from)}` }, message.name));
  if (message.forwarded) box.append(element("div", { class: "sender" }, `Forwarded from ${message.forwarded}`));
  if (message.replyTo) box.append(quote(message.replyTo, () => view.on.jump(message.replyTo.id)));
  const text = message.text ? words(message.text, message.entities, view.on) : null;
  const media = message.media ? mediaPart(message) : null;
  if (message.captionAbove && text) box.append(text, media ?? "");
  else box.append(media ?? "", text ?? "");
  box.append(element("span", { class: "meta" }, `${message.edits > 0 ? "edited " : ""}${clock(message.at)}`));
  if (message.reaction) box.append(element("div", {}, element("span", { class: "reaction" }, message.reaction)));
  box.append(element("button", {
    class: "about", type: "button", "aria-label": "More about this message", "aria-haspopup": "menu",
    onclick: event => view.on.menu(message, event.currentTarget),
  }, "⋯"), icon("answer", "Reply to this message", () => view.on.answer(message)));
  return box;
}

// A long press, or the other mouse button. Links and marked words keep the browser's own menu.
function pressed(event, message, view) {
  if (event.target.closest("a, audio") || !getSelection().isCollapsed) return;
  event.preventDefault();
  view.on.menu(message, event.currentTarget);
}

export function quote(replied, onclick) {
  return element("button", { class: "quote", type: "button", onclick }, element("b", {}, replied.name), element("span", {}, replied.text));
}

function mediaPart(message) {
  const media = message.media;
  switch (media.kind) {
    case "photo":
      return element("img", {
        class: `photo${message.text ? "" : " alone"}`, src: media.source, width: media.width, height: media.height,
        alt: message.text ? message.text.slice(0, 80) : "Picture", loading: "lazy",
      });
    case "location":
      return card("📍", media.title ?? "Location", media.address ?? `${media.latitude.toFixed(5)}, ${media.longitude.toFixed(5)}`);
    case "contact":
      return element("div", { class: "card" }, avatar(media.name, media.phone.length), element("div", {}, element("b", {}, media.name), element("span", {}, `+${media.phone.replace(/^\+/, "")}`)));
    case "invoice":
      return element("div", {}, element("b", {}, media.title), element("div", {}, media.description), element("div", { class: "sender" }, money(media.total, media.currency)));
    case "dice":
      return element("div", { class: "dice", title: `${media.value}` }, media.emoji);
    case "voice":
    case "audio":
      return element("audio", { class: "sound", controls: true, preload: "metadata", src: media.source, "aria-label": media.kind === "voice" ? "Voice message" : media.file });
    default:
      return element("a", { class: "card file", href: media.source, download: media.file, title: `Download ${media.file}` },
        element("span", { class: "round", "aria-hidden": "true" }, "↓"), element("span", {}, element("b", { dir: "auto" }, media.file), size(media.size)));
  }
}

const card = (sign, title, line) =>
  element("div", { class: "card" }, element("span", { class: "round", "aria-hidden": "true" }, sign), element("div", {}, element("b", {}, title), element("span", {}, line)));

function keys(message, view) {
  return element("div", { class: "keys" }, ...message.buttons.map(row =>
    element("div", { class: "keys-row" }, ...row.map(button => key(message, button, view)))));
}

function key(message, button, view) {
  const label = element("span", { dir: "auto" }, button.pay ? payLabel(message, button) : button.text);
  const look = `key ${button.style ?? ""}`;
  if (button.url && startOf(button.url) === null && safeAddress(button.url))
    return element("a", { class: look, href: button.url, target: "_blank", rel: "noopener noreferrer" }, label, element("span", { class: "mark", "aria-hidden": "true" }, "↗"));
  const waits = button.callback_data !== undefined && isWaiting(view.chat.id, message.id, button.callback_data);
  return element("button", {
    class: look + (waits ? " waiting" : ""), type: "button", "aria-busy": waits ? "true" : null,
    onclick: event => view.on.press(message, button, event.currentTarget),
  }, label);
}

const payLabel = (message, button) =>
  button.text === "Pay" && message.media ? `Pay ${money(message.media.total, message.media.currency)}` : button.text;
