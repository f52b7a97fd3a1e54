// A small menu at a button.
import { element } from "./dom.js";

let open = null;

export function popup(pane, anchor, items) {
  close();
  const menu = element("div", { class: "popup", role: "menu" }, ...items.filter(Boolean).map(item => element("button", {
    type: "button", role: "menuitem", class: item.danger ? "danger" : "",
    onclick: () => { close(); item.act(); },
  }, item.label)));
  pane.append(menu);
  const box = pane.getBoundingClientRect();
  const at = anchor.getBoundingClientRect();
  const left = Math.min(Math.max(8, at.left - box.left), box.width - menu.offsetWidth - 8);
  const below = at.bottom - box.top + 4;
  const top = below + menu.offsetHeight > box.height ? at.top - box.top - menu.offsetHeight - 4 : below;
  menu.style.left = `${left}px`;
  menu.style.top = `${Math.max(8, top)}px`;
  menu.firstElementChild.focus();
  open = { menu, anchor };
}

function close(refocus = false) {
  if (!open) return;
  open.menu.remove();
  if (refocus) open.anchor.focus();
  open = null;
}

document.addEventListener("pointerdown", event => { if (open && !open.menu.contains(event.target)) close(); });
document.addEventListener("keydown", event => {
  if (!open) return;
  if (event.key === "Escape") close(true);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const items = [...open.menu.children];
  items[(items.indexOf(document.activeElement) + step + items.length) % items.length].focus();
});
