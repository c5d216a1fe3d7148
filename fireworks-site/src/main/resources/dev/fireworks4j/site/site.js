"use strict";
(() => {
  const root = document.currentScript.dataset.root;
  const input = document.getElementById("site-search");
  const list = document.getElementById("site-results");
  const nothing = document.getElementById("site-nothing"); // outside of the list, so that it is read out
  let chosen = -1;

  /** Loads the index when it is needed first; a script, because a page without a server may not read files. */
  let loading;
  const index = () => loading ??= new Promise((loaded, failed) => {
    const script = document.createElement("script");
    script.src = root + "search-index.js";
    script.onload = () => loaded(window.searchIndex);
    script.onerror = () => { loading = undefined; failed(); }; // the next letter tries again
    document.head.append(script);
  });

  /** How well an entry fits, 0 if a word is missing: names count more than text, and whole ones more than parts. */
  const score = ([heading, place, , text], words) => {
    const name = heading.toLowerCase().replace(/^[\w.]*\./, ""); // of a nested type, its own name
    const page = place.toLowerCase();
    const body = text.toLowerCase();
    let sum = 0;
    for (const word of words) {
      const found = (name === word ? 60 : 0) + (name.startsWith(word) ? 20 : 0) + (name.includes(word) ? 20 : 0)
        + (page.includes(word) ? 8 : 0) + (body.includes(word) ? 4 : 0);
      if (found === 0) return 0;
      sum += found;
    }
    return sum - (place === "Source" ? 10 : 0);
  };

  /** The text around the first word that is in it, with all words marked. */
  const excerpt = (text, words) => {
    const at = Math.min(...words.map((word) => text.toLowerCase().indexOf(word)).filter((place) => place >= 0));
    const paragraph = document.createElement("p");
    if (!Number.isFinite(at)) return paragraph;
    const start = at < 40 ? 0 : text.indexOf(" ", at - 40) + 1;
    let rest = (start > 0 ? "… " : "") + text.slice(start, at + 90);
    while (rest) {
      const lower = rest.toLowerCase();
      const next = words.map((word) => [lower.indexOf(word), word.length]).filter(([place]) => place >= 0)
        .sort(([one], [other]) => one - other)[0];
      if (!next) break;
      const mark = document.createElement("mark");
      mark.textContent = rest.slice(next[0], next[0] + next[1]);
      paragraph.append(rest.slice(0, next[0]), mark);
      rest = rest.slice(next[0] + next[1]);
    }
    paragraph.append(rest);
    return paragraph;
  };

  const item = ([heading, place, address, text], words, number) => {
    const entry = document.createElement("li");
    entry.id = "result-" + number;
    entry.setAttribute("role", "option");
    const link = document.createElement("a");
    link.href = root + address;
    link.tabIndex = -1;
    const where = document.createElement("span");
    where.textContent = place;
    link.append(where, heading, excerpt(text, words));
    entry.append(link);
    return entry;
  };

  const close = () => {
    list.hidden = true;
    nothing.textContent = "";
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const show = async () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return close();
    const entries = await index().catch(() => null);
    if (!entries) {
      close();
      nothing.textContent = "The search could not be loaded.";
      return;
    }
    const ranked = entries.map((entry) => [score(entry, words), entry]).filter(([points]) => points > 0)
      .sort(([one], [other]) => other - one);
    const types = ranked.filter(([, [, place]]) => place === "API").slice(0, 4);
    const found = ranked.filter((entry) => types.includes(entry) || entry[1][1] !== "API").slice(0, 12);
    list.replaceChildren(...found.map(([, entry], number) => item(entry, words, number)));
    nothing.textContent = found.length === 0 ? "Nothing found." : "";
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    choose(found.length > 0 ? 0 : -1);
  };

  const choose = (number) => {
    const entries = [...list.querySelectorAll("[role=option]")];
    chosen = entries.length ? (number + entries.length) % entries.length : -1;
    entries.forEach((entry, place) => entry.setAttribute("aria-selected", String(place === chosen)));
    if (chosen >= 0) {
      input.setAttribute("aria-activedescendant", entries[chosen].id);
      entries[chosen].scrollIntoView({ block: "nearest" });
    }
  };

  input.addEventListener("input", show);
  input.addEventListener("focus", () => { index().catch(() => null); if (input.value) show(); });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(chosen + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter" && chosen >= 0) {
      list.querySelectorAll("a")[chosen].click();
      close();
    } else if (event.key === "Escape") {
      close();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !/^(INPUT|TEXTAREA)$/.test(document.activeElement.tagName)) {
      event.preventDefault();
      input.focus();
    }
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest(".search") || event.target.closest("#site-results a")) close();
  });

  document.getElementById("site-menu").addEventListener("click", (event) => {
    const open = document.getElementById("site-guide").classList.toggle("open");
    event.target.setAttribute("aria-expanded", String(open));
  });

  document.getElementById("site-theme").addEventListener("click", () => {
    const style = document.documentElement.dataset;
    const dark = style.theme === "dark"
      || (style.theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
    style.theme = dark ? "light" : "dark";
    localStorage.setItem("theme", style.theme);
  });

  // A search can be linked to: index.html?q=retry.
  const asked = new URLSearchParams(location.search).get("q");
  if (asked) {
    input.value = asked;
    show();
  }
})();
