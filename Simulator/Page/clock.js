// The shop's wall clock, with buttons that put it forward. Only where the server's clock can be moved.
import { act } from "./acts.js";
import { alertBox } from "./dialogs.js";
import { element } from "./dom.js";

const place = document.getElementById("clock");
const steps = [["+15 min", 15], ["+1 h", 60], ["+1 day", 1440]];
let face = null;
let format = null;
let ahead = 0;

export function showClock(clock) {
  place.hidden = !clock;
  if (!clock) return;
  ahead = clock.now - Date.now();
  if (!face) build(clock.zone);
  tick();
}

function build(zone) {
  format = new Intl.DateTimeFormat("en-GB", { timeZone: zone, weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
  face = element("time", { title: `The shop's clock, ${zone}` });
  place.append(face, ...steps.map(([label, minutes]) =>
    element("button", { type: "button", title: `Put the clock forward: ${label}`, onclick: () => forward(minutes) }, label)));
  setInterval(tick, 1000);
}

function tick() {
  const shown = format.format(Date.now() + ahead);
  if (face.textContent !== shown) face.textContent = shown;
}

async function forward(minutes) {
  try {
    await act({ do: "forward", minutes });
  } catch (problem) {
    alertBox("The clock stays", problem.message);
  }
}
