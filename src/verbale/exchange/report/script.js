// The report works without this: it only opens quotations beside what is being read, filters the timeline and opens all for paper.
"use strict";
(() => {
  const panel = document.getElementById("panel");
  const title = document.getElementById("panel-title");
  const body = panel.querySelector(".panel-body");

  function show(quotes) {
    const copy = quotes.cloneNode(true);
    copy.removeAttribute("id");
    title.textContent = quotes.dataset.title;
    body.replaceChildren(copy);
    panel.showModal();
    body.scrollTop = 0;
    title.focus();
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.cell, a.opens");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const quotes = document.getElementById(link.getAttribute("href").slice(1));
    if (!quotes) return;
    event.preventDefault();
    show(quotes);
  });
  panel.querySelector(".close").addEventListener("click", () => panel.close());
  panel.addEventListener("click", (event) => {
    if (event.target === panel) panel.close();
  });

  const filters = document.querySelector("form.filters");
  if (filters) {
    const entries = [...document.querySelectorAll(".entries > li")];
    const apply = () => {
      const { party, issue, kind } = Object.fromEntries(new FormData(filters));
      let left = 0;
      for (const entry of entries) {
        const { party: by = "", issue: on = "", kind: what } = entry.dataset;
        entry.hidden = Boolean((party && !by.split(" ").includes(party)) || (issue && on !== issue) || (kind && what !== kind));
        left += entry.hidden ? 0 : 1;
      }
      for (const year of document.querySelectorAll("details.year")) {
        year.hidden = !year.querySelector("li:not([hidden])");
      }
      filters.querySelector("output").textContent = party || issue || kind ? `${left} of ${entries.length}` : "";
    };
    filters.hidden = false;
    filters.addEventListener("change", apply);
    filters.addEventListener("submit", (event) => event.preventDefault());
    apply();
  }

  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    for (const one of opened) one.open = true;
  });
  addEventListener("afterprint", () => {
    for (const one of opened) one.open = false;
  });
})();
