// The queue without loading it anew: links and forms inside work as they do without this script, and the parts of the page that they
// change are put in place of the old ones. Keys press the buttons that there are.
"use strict";

(() => {
  const PARTS = ["total", "status", "queue"];
  const LOOK_EVERY = 4000;
  const KEYS_OFF = "mergewright-keys-off";
  const at = (selector) => document.querySelector(selector);
  let busy = false;

  function take(text, address) {
    const page = new DOMParser().parseFromString(text, "text/html");
    if (!page.getElementById("queue")) {
      location.href = address;
      return;
    }
    for (const id of PARTS) {
      const [now, next] = [document.getElementById(id), page.getElementById(id)];
      now.innerHTML = next.innerHTML;
      Object.assign(now.dataset, next.dataset);
    }
    history.replaceState(null, "", address);
    count();
    at("#chosen-title")?.focus({ preventScroll: true });
    at(".chosen")?.scrollIntoView({ block: "nearest" });
    at(".waiting [aria-current]")?.scrollIntoView({ block: "nearest" });
  }

  async function load(address, options) {
    if (busy) {
      return;
    }
    busy = true;
    try {
      const response = await fetch(address, options);
      take(await response.text(), response.url);
    } catch {
      say("The server does not answer. Nothing was done; try again.");
    } finally {
      busy = false;
    }
  }

  function say(text) {
    const notice = document.createElement("p");
    notice.className = "notice bad";
    notice.textContent = text;
    at("#status").replaceChildren(notice);
  }

  function send(form) {
    const body = new URLSearchParams(new FormData(form));
    return load(form.action, { method: "POST", body });
  }

  // Counts the seconds in which the last decision can be undone.
  let timer;
  function count() {
    clearInterval(timer);
    const shown = at(".countdown");
    if (!shown) {
      return;
    }
    const end = performance.now() + 1000 * Number(shown.dataset.seconds);
    timer = setInterval(() => {
      const left = Math.max(0, Math.ceil((end - performance.now()) / 1000));
      shown.textContent = String(left);
      if (left === 0) {
        clearInterval(timer);
        at("#status .undo")?.remove();
      }
    }, 250);
  }

  // Whether somebody else has decided about what is open here, meanwhile.
  async function look() {
    const id = at("#queue")?.dataset.chosen;
    if (!id || document.hidden || busy || !at(".actions")) {
      return;
    }
    try {
      const response = await fetch(`${at("#queue").dataset.api}/${id}/decision`);
      const { decision } = response.ok ? await response.json() : {};
      if (decision && decision.state !== "failed" && at("#queue").dataset.chosen === id && at(".actions")) {
        const until = decision.verdict === "snooze" ? ` until ${decision.effective_at}` : "";
        at(".actions").remove();
        say(`Decided meanwhile: ${decision.login} has chosen to ${decision.verdict} it${until}. ${decision.reason}`);
      }
    } catch {
      // The next look tells.
    }
  }

  function step(by) {
    const links = [...document.querySelectorAll(".waiting li a")];
    const current = links.findIndex((link) => link.hasAttribute("aria-current"));
    const next = links[current < 0 ? 0 : current + by];
    const more = by > 0 ? at(".waiting .more") : null;
    (next ?? more)?.click();
  }

  function open(id) {
    const part = document.getElementById(id);
    if (part) {
      part.open = true;
      part.querySelector("textarea, select, input:not([type=hidden])")?.focus();
    }
  }

  function close() {
    const part = at(".actions details[open]");
    if (part) {
      part.open = false;
      part.querySelector("summary").focus();
    }
  }

  const KEYS = {
    j: () => step(1),
    k: () => step(-1),
    a: () => at("#publish")?.click(),
    e: () => open("edit"),
    r: () => open("reject"),
    s: () => open("snooze"),
    u: () => at("#status .undo button")?.click(),
    "?": () => at("#help")?.showModal(),
    Escape: close,
  };

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    const off = localStorage.getItem(KEYS_OFF) && event.key !== "Escape";
    if (event.ctrlKey || event.metaKey || event.altKey || off || at("dialog[open]") || (typing && event.key !== "Escape")) {
      return;
    }
    const action = Object.hasOwn(KEYS, event.key) ? KEYS[event.key] : null;
    if (action) {
      event.preventDefault();
      action();
    }
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest(".waiting a");
    if (link && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      load(link.href);
    } else if (event.target.closest("#help-button")) {
      at("#help").showModal();
    }
  });

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method === "post" && form.closest("#queue, #status")) {
      event.preventDefault();
      send(form);
    }
  });

  const keys = at("#keys-on");
  if (keys) {
    at("#help-button").hidden = false;
    keys.checked = !localStorage.getItem(KEYS_OFF);
    keys.addEventListener("change", () =>
      keys.checked ? localStorage.removeItem(KEYS_OFF) : localStorage.setItem(KEYS_OFF, "1"));
  }
  count();
  setInterval(look, LOOK_EVERY);
})();
