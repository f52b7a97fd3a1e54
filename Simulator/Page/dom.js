// Elements are built here and nowhere from strings, so no text of anybody can become markup.

export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "class") made.className = value;
    else if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (name in made && !name.startsWith("aria")) made[name] = value;
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter(child => child !== null && child !== undefined && child !== ""));
  return made;
}

const drawings = {
  more: ["M12 6v.01", "M12 12v.01", "M12 18v.01"],
  clip: ["M20 11.5l-8 8a5 5 0 0 1-7-7l8.5-8.5a3.4 3.4 0 0 1 4.8 4.8L10 17.100a1.700 1.700 0 0 1-2.400-2.400l7.400-7.400"],
  send: ["M4 12l16-8-6 16-3-7z"],
  keyboard: ["M3 7h18v10H3z", "M7 11h.01", "M11 11h.01", "M15 11h.01", "M8 14h8"],
  answer: ["M9 6L4 11l5 5", "M4 11h10a6 6 0 0 1 6 6v1"],
  close: ["M6 6l12 12", "M18 6L6 18"],
};

export function icon(name, label, onclick) {
  const space = "http://www.w3.org/2000/svg";
  const drawing = document.createElementNS(space, "svg");
  drawing.setAttribute("viewBox", "0 0 24 24");
  drawing.setAttribute("aria-hidden", "true");
  for (const line of drawings[name]) {
    const path = document.createElementNS(space, "path");
    path.setAttribute("d", line);
    drawing.append(path);
  }
  return element("button", { class: `icon ${name}`, type: "button", title: label, "aria-label": label, onclick }, drawing);
}

export const colour = id => `c${Math.abs(Number(id)) % 6}`;

export function avatar(name, id, small = false) {
  return element("span", { class: `avatar ${small ? "small " : ""}${colour(id)}`, "aria-hidden": "true" }, [...name][0]?.toUpperCase() ?? "?");
}

export const clock = at => new Date(at).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });

/** Bytes as people read them. */
export const size = bytes => bytes < 1024 ? `${bytes} B` : bytes < 1024 ** 2 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 ** 2).toFixed(1)} MB`;

export function money(minor, currency) {
  if (currency === "XTR") return `⭐ ${minor}`;
  const format = new Intl.NumberFormat(undefined, { style: "currency", currency });
  return format.format(minor / 10 ** format.resolvedOptions().maximumFractionDigits);
}
