// What the reader does

function listen() {
  addEventListener('hashchange', follow);
  addEventListener('storage', event => { if (event.key === data.key) { readFavourites(); cards.forEach(showKept); showFavourites(); } });
  let soon, isMarking = false, isArranging = false;
  all('.views, .days').forEach(bar => bar.addEventListener('scroll', () => showMore(bar), {passive: true}));
  addEventListener('resize', () => { if (!isArranging) { isArranging = true; requestAnimationFrame(() => { isArranging = false; arrange(); markDay(); all(':is(.views, .days) a[aria-current]').forEach(showTab); }); } });
  addEventListener('scroll', () => { if (!isMarking) { isMarking = true; requestAnimationFrame(() => { isMarking = false; markDay(); }); } }, {passive: true});
  addEventListener('click', event => all('.menu[open]').forEach(menu => { if (!menu.contains(event.target)) menu.open = false; }));
  addEventListener('keydown', event => { if (event.key === 'Escape') all('.menu[open]').forEach(menu => { menu.open = false; menu.querySelector('summary').focus(); }); });
  $('language').addEventListener('change', event => { language = event.target.value; setZone(zone); });
  $('zone').addEventListener('change', event => setZone(event.target.value));
  $('search').addEventListener('input', () => { clearTimeout(soon); soon = setTimeout(search, 60); });
  $('programme').addEventListener('keydown', searchKeys);
  $('filter-menu').addEventListener('input', event => { if (event.target !== $('scale')) applyFilters(); });
  $('filters').addEventListener('submit', event => event.preventDefault());
  $('filters').addEventListener('reset', () => setTimeout(() => { endSearch(); $('only-favourites').setAttribute('aria-pressed', 'false'); $('scale').value = root.dataset.scale; applyFilters(); }));
  $('only-favourites').addEventListener('click', event => {
    const button = event.currentTarget;
    button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'));
    applyFilters();
  });
  $('scale').addEventListener('change', event => { root.dataset.scale = event.target.value; arrange(); });
  $('person-search').addEventListener('input', () => { if (shownPerson) { location.hash = '#people'; shownPerson = null; showPerson(); } showPeople(); });
  $('person-search').form.addEventListener('submit', event => event.preventDefault());
  $('print').addEventListener('click', () => print());
  $('rooms').addEventListener('click', ({target}) => { if (target.dataset.of) location.hash = '#' + target.dataset.of; });
  $('detail-close').addEventListener('click', () => $('detail').close());
  $('detail').addEventListener('click', event => {
    const star = event.target.closest('.star');
    if (star) keep(star.closest('.card').dataset.of);
    else if (event.target === $('detail')) $('detail').close();
  });
  $('detail').addEventListener('close', () => {
    // Browsers tell of it later, when the next session may be open.
    if ($('detail').open) return;
    $('detail-body').replaceChildren();
    opener?.focus?.({preventScroll: true});
  });
  $('programme').addEventListener('click', event => {
    const card = event.target.closest('.card');
    if (!card) return;
    if (event.target.closest('.star')) { keep(card.id); return; }
    // A link to the reason for a dropped turn.
    if (event.target.closest('.dropped a')) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || (root.dataset.view !== 'grid' && !event.target.closest('h3'))) return;
    event.preventDefault();
    history.replaceState(null, '', '#' + card.id);
    showDetail(card);
  });
  addEventListener('click', event => {
    const link = event.target.closest('a[href^="#"]:not(.skip)');
    // Browsers do not tell of a click on a link to what the address names already.
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || link.hash !== location.hash) return;
    event.preventDefault();
    follow();
  });
}

/** Lays the programme out bit by bit, so that the page answers in between. */
async function showBit() {
  const waiting = cards.length > CHUNK ? cards.map(card => card.node) : [];
  waiting.forEach(node => node.classList.add('waiting'));
  root.classList.remove('reading');
  while (waiting.length) {
    await new Promise(done => { setTimeout(done); });
    waiting.splice(0, 2 * CHUNK).forEach(node => node.classList.remove('waiting'));
    document.body.offsetHeight; // Lays out what was just shown.
  }
}

function start() {
  data = JSON.parse($('data').textContent);
  language = data.language;
  zone = data.zone;
  cards = all('.card').map((node, index) => ({node, index, shown: true, day: node.closest('.day').dataset.day,
    rooms: roomsTaken(data.sessions[index][2]).map(room => data.rooms[room][0]), region: node.dataset.region, changed: node.classList.contains('is-changed'), start: data.sessions[index][3], minutes: data.sessions[index][4], words: '', turns: null}));
  const asked = new URLSearchParams(location.search);
  if (Object.hasOwn(data.languages, asked.get('lang'))) language = asked.get('lang');
  // When readers come back from another page, browsers fill fields as they left them, or as they left others.
  $('language').value = language;
  clearFilters();
  let chosen = asked.get('zone');
  try { if (chosen) format(chosen, 'time'); } catch { chosen = null; }
  if (chosen) zone = chosen;
  setClock(asked.get('now'));
  fillZones();
  listen();
  readFavourites();
  fillCalendars();
  setView(root.dataset.view);
  const shown = showBit();
  const translated = language !== data.language || zone !== data.zone ? setZone(zone) : Promise.resolve();
  Promise.all([translated, shown]).then(() => {
    document.body.removeAttribute('aria-busy');
    arrange();
    if (named()) follow(); else openOnToday();
    markDay();
  });
}

// Not in the task that has read the page to its end.
document.addEventListener('DOMContentLoaded', () => {
  document.body.setAttribute('aria-busy', 'true');
  setTimeout(start);
});
