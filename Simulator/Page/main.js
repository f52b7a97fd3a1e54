// Lays the phones out and keeps them true to the server.
import { receiveTaps } from "./acts.js";
import { alertBox } from "./dialogs.js";
import { element } from "./dom.js";
import { Pane } from "./pane.js";
import { showClock } from "./clock.js";
import { connect, groups, listen, state } from "./state.js";

const narrow = matchMedia("(max-width: 759px)");
const broad = matchMedia("(min-width: 1280px)");
const choice = document.getElementById("bot");
const line = document.getElementById("line");
let panes = [];
let layout = "";

function wanted() {
  if (narrow.matches) return [{ customers: true, groups: true, owners: true }];
  const staff = groups().length > 0;
  const owner = state.owners.length > 0;
  if (broad.matches && staff && owner) return [{ customers: true }, { groups: true }, { owners: true }];
  const second = broad.matches && !owner && state.customers.length > 1 ? [{ customers: true }] : [];
  return [{ customers: true }, ...second, ...(staff || owner ? [{ groups: true, owners: true }] : [])];
}

function arrange() {
  const wish = wanted();
  const name = JSON.stringify(wish);
  if (name === layout) return false;
  layout = name;
  panes = wish.map((holds, index) => new Pane(holds, holds.customers ? index : 0));
  document.getElementById("panes").replaceChildren(...panes.map(pane => pane.root));
  return true;
}

function draw({ whole = false, changed = new Set() } = {}) {
  const fresh = arrange();
  for (const pane of panes) pane.update(changed, whole || fresh);
}

function drawBots() {
  choice.parentElement.hidden = state.bots.length < 2;
  choice.replaceChildren(...state.bots.map(bot => element("option", { value: bot.id, selected: bot.id === state.bot }, bot.name)));
}

listen(({ whole, changed, news }) => {
  drawBots();
  showClock(news.clock);
  receiveTaps(news.taps ?? []);
  draw({ whole, changed });
  for (const payment of news.payments ?? []) {
    const pane = panes.find(candidate => candidate.paying === payment.message && candidate.chosen === payment.chat);
    if (!pane || !["Paid", "Refused"].includes(payment.stage)) continue;
    pane.paying = null;
    if (payment.stage === "Paid") pane.list.toast("Paid ✓");
    else alertBox("Not paid", payment.reason);
  }
});

const follow = bot => connect(bot, online => { line.textContent = online ? "" : "Connection lost, trying again…"; });

choice.addEventListener("change", () => {
  sessionStorage.setItem("bot", choice.value);
  follow(choice.value);
});
narrow.addEventListener("change", () => draw());
broad.addEventListener("change", () => draw());
draw({ whole: true });
follow(sessionStorage.getItem("bot"));
