// A text with its entities, as elements.
import { element } from "./dom.js";
import { botOf } from "./state.js";

const tags = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre", blockquote: "blockquote", expandable_blockquote: "blockquote" };

/** @param on what a press on a command or a deep link does: { command(text), start(parameter) } */
export function words(text, entities, on) {
  const root = element("span", { class: "words", dir: "auto" });
  fill(root, text, 0, text.length, [...entities], on);
  return root;
}

function fill(parent, text, from, to, entities, on) {
  let at = from;
  while (entities.length > 0 && entities[0].offset < to) {
    const entity = entities.shift();
    const start = Math.max(entity.offset, at);
    const end = Math.min(entity.offset + entity.length, to);
    if (end <= start) continue;
    if (start > at) parent.append(text.slice(at, start));
    const part = wrap(entity, text.slice(start, end), on);
    fill(part, text, start, end, entities, on);
    parent.append(part);
    at = end;
  }
  if (at < to) parent.append(text.slice(at, to));
}

function wrap(entity, text, on) {
  switch (entity.type) {
    case "text_link": return link(entity.url, on);
    case "url": return link(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`, on);
    case "bot_command": return element("button", { class: "linky", type: "button", onclick: () => on.command(text) });
    case "spoiler": return element("span", { class: "spoiler", tabIndex: 0, role: "button", "aria-label": "Hidden text: press to show", onclick: show, onkeydown: event => event.key === "Enter" && show(event) });
    case "pre": return element("pre", { tabIndex: 0 });
    default: return element(tags[entity.type] ?? "span");
  }
}

function show(event) {
  event.currentTarget.classList.add("shown");
  event.currentTarget.removeAttribute("aria-label");
}

/** The start parameter of a link to this bot, "" for a link without one, or null for any other link. */
export function startOf(address) {
  try {
    const url = new URL(address);
    const [, name] = url.pathname.split("/");
    const own = ["t.me", "telegram.me"].includes(url.host) && name?.toLowerCase() === botOf()?.username?.toLowerCase();
    const resolved = url.protocol === "tg:" && url.searchParams.get("domain")?.toLowerCase() === botOf()?.username?.toLowerCase();
    return own || resolved ? url.searchParams.get("start") ?? "" : null;
  } catch {
    return null;
  }
}

/** Only web addresses become links. */
export function safeAddress(address) {
  try {
    return ["http:", "https:"].includes(new URL(address).protocol) ? address : null;
  } catch {
    return null;
  }
}

function link(address, on) {
  const parameter = startOf(address);
  if (parameter !== null) return element("button", { class: "linky", type: "button", title: address, onclick: () => on.start(parameter) });
  const href = safeAddress(address);
  return href ? element("a", { href, target: "_blank", rel: "noopener noreferrer" }) : element("span");
}
