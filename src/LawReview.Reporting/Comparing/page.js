"use strict";
(() => {
  const form = document.querySelector(".choice");
  const choose = document.getElementById("choose");
  const states = document.getElementById("states");
  const matrix = document.getElementById("matrix");
  const panels = [...document.querySelectorAll(".panel")];
  form.hidden = false;
  form.addEventListener("submit", event => event.preventDefault());

  function show(id, focus) {
    const panel = panels.find(p => p.id === id);
    for (const other of panels) other.hidden = other !== panel;
    matrix.hidden = panel !== undefined;
    choose.value = panel ? id : "";
    if (!focus) return;
    window.scrollTo(0, 0);
    if (panel) document.getElementById(id + "-title").focus();
  }

  function filter() {
    const fold = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    const wanted = fold(states.value.trim());
    const names = new Map();
    for (const head of matrix.querySelectorAll("thead [data-state]"))
      names.set(head.dataset.state, fold(head.textContent).includes(wanted));
    for (const cell of document.querySelectorAll("[data-state]")) cell.hidden = !names.get(cell.dataset.state);
  }

  choose.addEventListener("change", () => { location.hash = choose.value || "matrix"; });
  states.addEventListener("input", filter);
  window.addEventListener("hashchange", () => show(location.hash.slice(1), true));
  history.scrollRestoration = "manual";
  window.addEventListener("load", () => { if (matrix.hidden) window.scrollTo(0, 0); });
  show(location.hash.slice(1), false);
})();
