// Files that people send: chosen at a button or dropped onto a chat.
import { sendFile } from "./acts.js";
import { alertBox, askAboutFile } from "./dialogs.js";
import { element } from "./dom.js";

const accepted = { photo: "image/png,image/jpeg", voice: "audio/*", document: "" };

export function chooseFile(kind, to) {
  const input = element("input", { type: "file", accept: accepted[kind] });
  input.addEventListener("change", () => offer(input.files, kind, to));
  input.click();
}

/** Takes what is dropped onto a pane. @param to where it goes then, or null for nowhere. */
export function takeDrops(pane, to) {
  const carries = event => event.dataTransfer?.types.includes("Files") && to() !== null;
  pane.addEventListener("dragover", event => {
    if (!carries(event)) return;
    event.preventDefault();
    pane.classList.add("dropping");
  });
  pane.addEventListener("dragleave", event => { if (!pane.contains(event.relatedTarget)) pane.classList.remove("dropping"); });
  pane.addEventListener("drop", event => {
    pane.classList.remove("dropping");
    if (!carries(event)) return;
    event.preventDefault();
    offer(event.dataTransfer.files, null, to());
  });
}

async function offer(files, kind, to) {
  for (const file of files) {
    const wish = await askAboutFile(file, kind ?? (/^image\/(png|jpeg)$/.test(file.type) ? "photo" : "document"));
    if (!wish) return;
    try {
      const seconds = wish.kind === "voice" ? { seconds: await lengthOf(file) } : {};
      await sendFile(file, { ...to, name: file.name, ...wish, ...seconds });
      to.done?.();
    } catch (problem) {
      await alertBox("That did not work", problem.message);
    }
  }
}

/** Whole seconds, at least one; one also where the browser cannot read the sound. */
function lengthOf(file) {
  return new Promise(resolve => {
    const address = URL.createObjectURL(file);
    const sound = new Audio();
    const end = seconds => { URL.revokeObjectURL(address); resolve(Number.isFinite(seconds) ? Math.max(1, Math.round(seconds)) : 1); };
    sound.addEventListener("loadedmetadata", () => end(sound.duration));
    sound.addEventListener("error", () => end(1));
    sound.preload = "metadata";
    sound.src = address;
  });
}
