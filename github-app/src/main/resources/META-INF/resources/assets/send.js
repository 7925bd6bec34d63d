// Sends a log as it is, without reading it into memory, and tells how far that is.
"use strict";
(() => {
  const form = document.getElementById("send");
  const file = document.getElementById("file");
  const state = document.getElementById("state");
  const progress = document.getElementById("progress");
  const stop = document.getElementById("stop");
  const most = Number(form.dataset.most) * 1024 * 1024;
  let request = null;

  form.hidden = false;

  function end(words) {
    state.textContent = words;
    progress.hidden = true;
    stop.hidden = true;
    request = null;
  }

  function problem(sent) {
    try {
      return JSON.parse(sent.responseText).detail;
    } catch (e) {
      return sent.status === 0 ? "The connection broke." : "The server answered " + sent.status + ".";
    }
  }

  function send(log) {
    if (request) {
      return;
    }
    if (log.size > most) {
      end("At most " + form.dataset.most + " MiB are taken.");
      return;
    }
    request = new XMLHttpRequest();
    request.open("POST", form.dataset.root + "api/v1/diagnoses?name=" + encodeURIComponent(log.name));
    request.setRequestHeader("X-CSRF-Token", form.dataset.csrf);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.upload.onprogress = (event) => {
      const done = event.total ? Math.floor((100 * event.loaded) / event.total) : 0;
      progress.value = done;
      state.textContent = done < 100 ? "Sending" : "Reading the log";
    };
    request.onload = () => {
      if (request.status === 201) {
        location.href = form.dataset.root + "diagnose/" + JSON.parse(request.responseText).id;
      } else {
        end(problem(request));
      }
    };
    request.onerror = () => end(problem(request));
    request.onabort = () => end("Stopped.");
    progress.value = 0;
    progress.hidden = false;
    stop.hidden = false;
    state.textContent = "Sending";
    request.send(log);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (file.files.length) {
      send(file.files[0]);
    }
  });
  stop.addEventListener("click", () => request && request.abort());
  form.addEventListener("dragover", (event) => {
    event.preventDefault();
    form.classList.add("over");
  });
  form.addEventListener("dragleave", () => form.classList.remove("over"));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("over");
    if (event.dataTransfer.files.length) {
      send(event.dataTransfer.files[0]);
    }
  });
})();
