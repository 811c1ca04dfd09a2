// Enhancement only: without this file every page works by itself.
"use strict";

const trouble = document.getElementById("trouble");

function tell(address) {
  const retry = document.createElement("a");
  retry.href = address || location.href;
  retry.textContent = trouble.dataset.retry;
  trouble.replaceChildren(`${trouble.dataset.words} `, retry);
  trouble.hidden = false;
}

// A page that could not be fetched leaves the old results standing, with a line that says so.
document.addEventListener("htmx:error", (event) => tell(event.detail.ctx?.request?.action));
document.addEventListener("htmx:response:error", (event) => {
  if (event.detail.ctx.response.status !== 422) tell(event.detail.ctx.request.action);
});
document.addEventListener("htmx:before:request", () => {
  trouble.hidden = true;
  document.getElementById("results")?.setAttribute("aria-busy", "true");
});
document.addEventListener("htmx:after:request", () => {
  document.getElementById("results")?.removeAttribute("aria-busy");
});

// The redrawn form shows what the answer says, whatever was ticked in it, and the focus stays with its choice.
let held;
document.addEventListener("htmx:before:swap", () => {
  held = document.activeElement?.closest("#filters .opt input");
  held &&= `[name="${held.name}"][value="${held.value}"]`;
});
document.addEventListener("htmx:after:swap", () => {
  for (const box of document.querySelectorAll("#filters .opt input")) {
    box.checked = box.defaultChecked;
    if (held && box.matches(held)) box.focus({ preventScroll: true });
  }
});

// The filter sheet of a phone has done its work once its results are asked for.
document.addEventListener("submit", (event) => {
  if (event.target.matches(":popover-open")) event.target.hidePopover();
});

// The strip opens at its newest end; a chosen year further back is brought into view.
document.querySelector(".strip [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
