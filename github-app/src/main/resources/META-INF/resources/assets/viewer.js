// Shows a log of any length: only the lines in view are there. Above what a browser can scroll, a move of the bar goes a share of the log,
// and everything else goes line by line.
"use strict";
(() => {
  const ROW = 24;
  const TALLEST = 15000000;
  const CHUNK = 500;
  const KEPT = 40;
  const MARGIN = 10;
  const SETTLE = 150;
  const MOST_SEARCHES = 64;

  const viewer = document.getElementById("viewer");
  if (!viewer) {
    return;
  }
  const view = document.getElementById("lines");
  const space = document.getElementById("space");
  const block = document.getElementById("block");
  const place = document.getElementById("place");
  const source = viewer.dataset.source;
  const total = Number(viewer.dataset.lines);
  const evidence = viewer.dataset.evidence
    ? viewer.dataset.evidence
        .split(",")
        .map((range) => range.split("-").map(Number))
        .sort((one, other) => one[0] - other[0])
    : [];

  const chunks = new Map();
  let offset = 0;
  let last = 0;
  let settling = 0;
  let asked = 0;
  let chosen = 0;
  let search = 0;

  viewer.hidden = false;
  const height = total * ROW;
  space.style.height = Math.min(height, TALLEST) + "px";

  // Where the view is, in pixels of the whole log.
  const whole = () => Math.max(0, height - view.clientHeight);
  const bar = () => Math.max(0, Math.min(height, TALLEST) - view.clientHeight);
  const top = () => Math.max(0, Math.min(whole(), view.scrollTop + offset));

  function scrolled() {
    const moved = view.scrollTop - last;
    last = view.scrollTop;
    if (height > TALLEST && Math.abs(moved) > view.clientHeight) {
      offset = Math.round((view.scrollTop / bar()) * whole()) - view.scrollTop;
    }
    draw();
    if (height > TALLEST) {
      clearTimeout(settling);
      settling = setTimeout(() => go(top()), SETTLE);
    }
  }

  // Brings the bar to where it belongs; what is in view stays.
  function go(position) {
    const wanted = Math.max(0, Math.min(whole(), position));
    const at = height > TALLEST ? Math.round((wanted / whole()) * bar()) : wanted;
    view.scrollTop = at;
    last = view.scrollTop;
    offset = height > TALLEST ? wanted - last : 0;
    draw();
  }

  function isEvidence(number) {
    return evidence.some((range) => range[0] <= number && number <= range[1]);
  }

  function row(number) {
    const line = (chunks.get(Math.floor((number - 1) / CHUNK)) || [])[(number - 1) % CHUNK];
    const element = document.createElement("div");
    element.className = "row " + (line ? line.mark : "waiting");
    element.id = "L" + number;
    const link = document.createElement("a");
    link.className = "n";
    link.href = "#L" + number;
    link.tabIndex = -1;
    link.textContent = number;
    const text = document.createElement("span");
    text.className = "t";
    text.textContent = line ? line.text : "…";
    element.append(link, text);
    if (isEvidence(number)) {
      element.classList.add("evidence");
      const label = document.createElement("span");
      label.className = "hidden-label";
      label.textContent = "evidence: ";
      element.insertBefore(label, text);
    }
    if (number === chosen) {
      element.classList.add("chosen");
    }
    return element;
  }

  function draw() {
    const first = Math.max(1, Math.floor(top() / ROW) + 1 - MARGIN);
    const end = Math.min(total, Math.ceil((top() + view.clientHeight) / ROW) + MARGIN);
    const rows = [];
    for (let number = first; number <= end; number++) {
      rows.push(row(number));
    }
      block.replaceChildren(...rows);
    block.style.top = (first - 1) * ROW - offset + "px";
    view.dataset.first = Math.floor(top() / ROW) + 1;
    const before = asked;
    setTimeout(() => before === asked && fetchMissing(first, end), chunks.size ? 40 : 0);
  }

  function fetchMissing(first, end) {
    for (let chunk = Math.floor((first - 1) / CHUNK); chunk <= Math.floor((end - 1) / CHUNK); chunk++) {
      if (!chunks.has(chunk)) {
        asked++;
        chunks.set(chunk, []);
        load(chunk, chunk * CHUNK + 1);
        prune();
      }
    }
  }

  // Very long lines come a few at a time.
  async function load(chunk, from) {
    const end = Math.min(total, (chunk + 1) * CHUNK);
    try {
      const answer = await fetch(source + "/lines?from=" + from + "&count=" + (end - from + 1));
      const slice = await answer.json();
      if (!answer.ok) {
        say(slice.detail);
        return;
      }
      const known = chunks.get(chunk);
      if (known) {
        known.push(...slice.lines);
        draw();
        if (slice.next <= end && slice.lines.length) {
          await load(chunk, slice.next);
        }
      }
    } catch (e) {
      chunks.delete(chunk);
      say("The server cannot be reached.");
    }
  }

  function prune() {
    for (const chunk of chunks.keys()) {
      if (chunks.size <= KEPT) {
        return;
      }
      chunks.delete(chunk);
    }
  }

  function say(words) {
    place.textContent = words;
  }

  function choose(number, words) {
    chosen = Math.max(1, Math.min(total, number));
    history.replaceState(null, "", "#L" + chosen);
    go((chosen - 1) * ROW - Math.floor(view.clientHeight / 3));
    say(words || "Line " + chosen + " of " + total);
  }

  // The line from which to go on: the chosen one, unless the view has left it.
  function here() {
    const at = (chosen - 1) * ROW;
    return chosen && at >= top() && at < top() + view.clientHeight ? chosen : Math.floor(top() / ROW);
  }

  function step(forward) {
    const at = here();
    const found = forward
      ? evidence.findIndex((range) => range[0] > at)
      : evidence.findLastIndex((range) => range[0] < at);
    if (found < 0) {
      say(forward ? "No evidence after line " + at : "No evidence before line " + at);
      return;
    }
    choose(evidence[found][0], "Evidence " + (found + 1) + " of " + evidence.length + ", line " + evidence[found][0]);
  }

  async function find(text, from) {
    const mine = ++search;
    let begin = from;
    for (let tries = 0; tries < MOST_SEARCHES && begin <= total; tries++) {
      say("Looking from line " + begin);
      let answer;
      try {
        answer = await fetch(source + "/find?text=" + encodeURIComponent(text) + "&from=" + begin);
      } catch (e) {
        say("The server cannot be reached.");
        return;
      }
      const found = await answer.json();
      if (mine !== search) {
        return;
      }
      if (!answer.ok) {
        say(found.detail);
        return;
      }
      if (found.line) {
        choose(found.line, "Found in line " + found.line);
        return;
      }
      begin = found.next;
    }
    say(begin > total ? "Not found after line " + (from - 1) : "Not found up to line " + begin);
  }

  function follow() {
    const match = /^#L([0-9]{1,15})$/.exec(location.hash);
    if (match) {
      choose(Number(match[1]));
    }
    return Boolean(match);
  }

  view.addEventListener("scroll", scrolled, { passive: true });
  view.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === "n" || event.key === "p") {
      step(event.key === "n");
    } else if (event.key === "/") {
      event.preventDefault();
      document.getElementById("text").focus();
    } else if (event.key === "Home" || event.key === "End") {
      event.preventDefault();
      go(event.key === "Home" ? 0 : height);
    }
  });
  document.getElementById("find").addEventListener("submit", (event) => {
    event.preventDefault();
    const text = document.getElementById("text").value;
    if (text.trim()) {
      find(text.trim(), here() + 1);
    }
  });
  document.getElementById("jump").addEventListener("submit", (event) => {
    event.preventDefault();
    const line = Number(document.getElementById("line").value);
    if (line > 0) {
      choose(line);
      view.focus({ preventScroll: true });
    }
  });
  const previous = document.getElementById("previous");
  if (previous) {
    previous.addEventListener("click", () => step(false));
    document.getElementById("next").addEventListener("click", () => step(true));
  }
  // Links to lines, those above included, choose the line here; the browser finds no such element for most of them.
  document.addEventListener("click", (event) => {
    const link = event.target.closest ? event.target.closest('a[href^="#L"]') : null;
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      choose(Number(link.getAttribute("href").slice(2)));
      viewer.scrollIntoView({ block: "nearest" });
      view.focus({ preventScroll: true });
    }
  });
  window.addEventListener("hashchange", follow);
  new ResizeObserver(draw).observe(view);

  if (!follow()) {
    if (evidence.length) {
      go((evidence[0][0] - 1) * ROW - Math.floor(view.clientHeight / 3));
    } else {
      draw();
    }
    say(total + (total === 1 ? " line" : " lines"));
  } else {
    viewer.scrollIntoView();
  }
})();
