// Small windows over the page. Each resolves to what was chosen, or null.
import { element, money, size } from "./dom.js";
import { state } from "./state.js";
import { startOf } from "./words.js";

function ask(title, content, confirm, read, cancel = "Cancel") {
  return new Promise(resolve => {
    const error = element("p", { class: "error", role: "alert" });
    const form = element("form", {},
      element("h2", {}, title), ...content, read ? error : null,
      element("div", { class: "actions" },
        cancel ? element("button", { type: "button", onclick: () => close(null) }, cancel) : null,
        element("button", { class: "main", type: "submit" }, confirm)));
    const dialog = element("dialog", { "aria-label": title }, form);
    const close = value => { dialog.close(); dialog.remove(); resolve(value); };
    form.addEventListener("submit", event => {
      event.preventDefault();
      try { close(read ? read() : true); } catch (problem) { error.textContent = problem.message; }
    });
    dialog.addEventListener("cancel", event => { event.preventDefault(); close(null); });
    document.body.append(dialog);
    dialog.showModal();
  });
}

const field = (label, input) => element("label", {}, label, input);

export const alertBox = (title, text) => ask(title, [element("p", { dir: "auto" }, text)], "OK", null, null);

const names = { en: ["Emma", "Jack", "Olivia", "Harry"], es: ["Lucía", "Mateo", "Carmen", "Hugo"], it: ["Giulia", "Luca", "Chiara", "Matteo"], ru: ["Анна", "Иван", "Мария", "Дмитрий"] };
const languages = { en: "English", es: "Español", it: "Italiano", ru: "Русский" };

const freeName = language => names[language].find(name => !state.people.some(customer => customer.name === name)) ?? names[language][0];

export function newCustomer() {
  const language = element("select", {}, ...Object.entries(languages).map(([code, name]) => element("option", { value: code }, name)));
  const name = element("input", { value: freeName("en"), maxLength: 64, required: true, autocomplete: "off" });
  let typed = false;
  name.addEventListener("input", () => { typed = true; });
  language.addEventListener("change", () => { if (!typed) name.value = freeName(language.value); });
  return ask("New customer", [field("Language of their Telegram", language), field("Name", name)], "Add",
    () => ({ name: name.value, language: language.value }));
}

export function shareContact(person) {
  const own = element("option", { value: "own" }, `${person.name}'s own: ${person.phone}`);
  const whose = element("select", {}, own, element("option", { value: "other" }, "Somebody else's card"));
  const phone = element("input", { value: "+390612345678", type: "tel" });
  const name = element("input", { value: "Franco" });
  const others = element("div", { hidden: true }, field("Phone", phone), field("Name", name));
  whose.addEventListener("change", () => { others.hidden = whose.value === "own"; });
  return ask("Share a contact", [field("Whose", whose), others], "Share",
    () => whose.value === "own" ? {} : { phone: phone.value, name: name.value });
}

export function shareLocation() {
  const latitude = element("input", { inputMode: "decimal", value: state.places[0]?.latitude ?? "41.8897" });
  const longitude = element("input", { inputMode: "decimal", value: state.places[0]?.longitude ?? "12.4708" });
  const presets = element("div", { class: "choices" }, ...state.places.map(place => element("button", {
    type: "button",
    onclick: () => { latitude.value = place.latitude; longitude.value = place.longitude; },
  }, place.name)));
  return ask("Share a location", [presets, field("Latitude", latitude), field("Longitude", longitude)], "Share", () => ({
    latitude: degrees(latitude.value, 90, "Latitude"), longitude: degrees(longitude.value, 180, "Longitude"),
  }));
}

function degrees(text, most, name) {
  const value = Number(text.trim().replace(",", "."));
  if (text.trim() === "" || Number.isNaN(value) || Math.abs(value) > most) throw new Error(`${name} is a number from -${most} to ${most}.`);
  return value;
}

export function deepLink(bot) {
  const link = element("input", { placeholder: `https://t.me/${bot.username}?start=t_4`, autocomplete: "off", required: true });
  return ask("Open a link or scan a code", [
    element("p", {}, "What a QR code on a table says: a whole link, or just what stands after start=."), field("Link", link),
  ], "Open", () => {
    const parameter = startOf(link.value.trim()) ?? link.value.trim();
    if (/^(https?|tg):/i.test(parameter)) throw new Error(`That link is for another bot. Here it begins with https://t.me/${bot.username}?start=`);
    if (!/^[A-Za-z0-9_-]{0,64}$/.test(parameter)) throw new Error("After start= come at most 64 of A-Z a-z 0-9 _ -");
    return { parameter };
  });
}

const kinds = { photo: "As a picture", voice: "As a voice message", document: "As a file" };

/** How a file shall go. @param kind what is offered first. */
export function askAboutFile(file, kind) {
  const fitting = Object.keys(kinds).filter(name => name === "document" || name === kind
    || (name === "photo" && /^image\/(png|jpeg)$/.test(file.type)) || (name === "voice" && file.type.startsWith("audio/")));
  const how = element("select", {}, ...fitting.map(name => element("option", { value: name, selected: name === kind }, kinds[name])));
  const caption = element("input", { maxLength: 1024, autocomplete: "off" });
  return ask("Send a file", [
    element("p", {}, `${file.name}, ${size(file.size)}`), fitting.length > 1 ? field("How", how) : null, field("Caption", caption),
  ].filter(Boolean), "Send", () => ({ kind: how.value, caption: caption.value }));
}

export function payInvoice(invoice) {
  const lines = element("div", { class: "lines" },
    ...invoice.prices.flatMap(price => [element("span", {}, price.label), element("span", {}, money(price.amount, invoice.currency))]),
    element("span", { class: "total" }, "Total"), element("span", { class: "total" }, money(invoice.total, invoice.currency)));
  return ask(invoice.title, [element("p", {}, invoice.description), lines, element("p", {}, "No money moves here.")], `Pay ${money(invoice.total, invoice.currency)}`);
}
