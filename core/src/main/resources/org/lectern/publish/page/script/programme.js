// Views

const VIEWS = ['grid', 'list', 'people', 'rooms', 'changes', 'signs', 'organisers'];
const CHUNK = 60;
/** A column of the timetable is at least so wide, in pixels. */
const COLUMN = {detailed: 200, compact: 150};
/** A session without its turns is at least so wide where several share a line. */
const TILE = 290;

function setView(view) {
  root.dataset.view = view;
  all('.views a').forEach(link => {
    if (link.dataset.view !== view) { link.removeAttribute('aria-current'); return; }
    link.setAttribute('aria-current', 'page');
    showTab(link);
  });
  switchPrinted();
  if (view === 'signs') makeSigns(); else stopSigns();
  if (view === 'people') showPeople();
  arrange();
}

/** Door signs have no page's head and foot beside them. */
const switchPrinted = () => { $('printed').sheet.disabled = root.dataset.view === 'signs'; };

/** Scrolls the bar alone: scrollIntoView would also take the keyboard to the link, past all that comes before it. */
function showTab(link) {
  const bar = link.parentElement, own = link.getBoundingClientRect(), box = bar.getBoundingClientRect();
  bar.scrollBy({left: own.left + own.width / 2 - box.left - box.width / 2});
}

/** Says at which of its ends a bar has more tabs than are in sight. */
function showMore(bar) {
  const end = bar.scrollWidth - bar.clientWidth, at = Math.abs(bar.scrollLeft);
  bar.classList.toggle('more-before', at > 4);
  bar.classList.toggle('more-after', at < end - 4);
}

/** Gives each day columns of rooms if they find room, else stacks the sessions of each start. */
function arrange() {
  const width = $('main').clientWidth - 96;
  // A filter would leave most columns empty.
  const {isAny} = isFit();
  root.toggleAttribute('data-filtered', isAny);
  all('.day').forEach(section => {
    const columns = +section.dataset.columns;
    const mode = columns === 1 ? 'one' : !isAny && width / columns >= COLUMN[root.dataset.scale] ? 'columns' : 'stack';
    if (section.dataset.mode !== mode) section.dataset.mode = mode;
    if (mode === 'one') shareLines(section, matchMedia('(min-width: 110rem)').matches ? 1 : Math.max(1, Math.floor(width / TILE)));
  });
  const bars = all('.views, .days').filter(bar => bar.checkVisibility()).map(bar => bar.offsetHeight);
  all('.views, .days').forEach(showMore);
  root.style.setProperty('--bar', (bars[0] ?? 0) + 'px');
  root.style.setProperty('--stuck', bars.reduce((sum, height) => sum + height, 0) + 'px');
  // A sign is as wide as its paper, 210 mm, which is 794 pixels. Wide screens show them side by side, if a little smaller.
  const wide = $('main').clientWidth - 2 * parseFloat(getComputedStyle($('main')).paddingLeft), count = Math.max(1, Math.round(wide / 800));
  $('sign-sheets').style.setProperty('--zoom', Math.min(1, wide / (800 * count)).toFixed(3));
  markNow();
}

/** Says of each session of one track how many share a line: of those between two breaks about as many in each line. */
function shareLines(section, most) {
  let run = [];
  const end = () => {
    const count = Math.ceil(run.length / Math.ceil(run.length / most));
    run.forEach(node => node.style.setProperty('--k', count));
    run = [];
  };
  all('.board > :is(.card, .break):not([hidden])', section).forEach(node => { if (node.matches('.card')) run.push(node); else end(); });
  end();
}

/** Marks the tab of the day that is read. */
function markDay() {
  const tabs = all('.days a');
  if (!tabs.length || !$('programme').checkVisibility()) return;
  const days = all('.day').filter(section => !section.hidden);
  // At the top the first day is read, however short. At the end the last ones cannot come to the top, so the one asked for counts.
  const edge = scrollY <= 0 ? 0 : scrollY + 0.35 * innerHeight;
  const isEnd = scrollY + innerHeight >= root.scrollHeight - 1;
  const read = days.find(section => isEnd && location.hash === '#' + section.id)
    ?? days.filter(section => section.offsetTop <= edge).at(-1) ?? days[0] ?? document.querySelector('.day');
  tabs.forEach(tab => {
    const isRead = tab.hash === '#' + read.id;
    if (isRead === tab.hasAttribute('aria-current')) return;
    if (isRead) { tab.setAttribute('aria-current', 'true'); showTab(tab); } else tab.removeAttribute('aria-current');
  });
}

const programmeView = () => matchMedia('(min-width: 48rem)').matches ? 'grid' : 'list';

/** What the address names after its #: nothing, if that is not UTF-8. */
function named() {
  try { return decodeURIComponent(location.hash.slice(1)); } catch { return ''; }
}

/** Shows a view from its top, and people as their list. */
function showView(view) {
  endSearch();
  setView(view);
  if (view === 'people') showPerson(null);
  scrollTo(0, 0);
  markDay();
}

/** Shows the view that the page opens with. In that view, the browser itself goes back to where the reader was. */
function showStart() {
  if (root.dataset.view === programmeView()) return;
  showView(programmeView());
  openOnToday();
}

/** Shows what the address names: a view, a day, a person, a session or a slot. */
function follow() {
  const id = named();
  if ($('detail').open) $('detail').close();
  if (!id) { showStart(); return; }
  if (VIEWS.includes(id) && document.querySelector('.views a[data-view="' + id + '"]')) { showView(id); return; }
  if (id.startsWith('p-')) { setView('people'); showPerson(id); scrollTo(0, 0); return; }
  const target = $(id);
  if (!target) return;
  const view = target.closest('#changes, #organisers')?.id;
  if (view) { setView(view); bring(target); return; }
  if (target.closest('#programme')) {
    endSearch();
    if (root.dataset.view !== 'grid' && root.dataset.view !== 'list') setView(programmeView());
    reveal(target);
    bring(target, markDay);
    if (root.dataset.view === 'grid' && target.classList.contains('turn')) showDetail(target.closest('.card'), target.id);
  }
}

/** Brings something to the top of the screen. What was never in sight has guessed heights, which change in the frames that follow. */
function bring(target, then = () => {}) {
  let tries = 40, still = 0, last = NaN;
  (function step() {
    target.scrollIntoView({block: 'start'});
    const top = target.getBoundingClientRect().top;
    still = top === last ? still + 1 : 0;
    last = top;
    if (still === 4 || --tries === 0) then(); else requestAnimationFrame(step);
  })();
}

/** Opens on today, if that is a day of the event; or on what runs or comes next, if that is out of sight there. */
function openOnToday() {
  const minute = Math.floor(now() / 60000);
  // After midnight, the sheet of the evening before may still run.
  const date = (sheetAt(minute) ?? {date: isoDate(minute, data.zone)}).date, today = data.days.findIndex(sheet => sheet.date === date);
  if (today < 0) return;
  const current = document.querySelector('.card:has(.chip.live)') ?? document.querySelector('.card:has(.chip.soon)');
  const showCurrent = () => { if (current && current.getBoundingClientRect().top > innerHeight - 150) bring(current); };
  if (today > 0) bring($('d-' + data.days[today].date), showCurrent); else showCurrent();
}

/** Clears the filters if they hide what a link leads to. */
function reveal(target) {
  if (target.closest(':is(.card, .day, #unscheduled)[hidden]')) { clearFilters(); applyFilters(); }
}

// A session on its own

/** What is shown of a session over the page. */
const copiesOf = card => all('#detail-body .card').filter(copy => copy.dataset.of === card.node.id);

let opener;
function showDetail(card, turnId) {
  const copy = card.cloneNode(true);
  copy.hidden = false;
  copy.removeAttribute('style');
  copy.dataset.of = card.id;
  copy.removeAttribute('id');
  copy.querySelector('.when').prepend(el('span', {}, day(card.closest('.day').dataset.day, true)), ' · ');
  all('[id]', copy).forEach(node => { if (node.id === turnId) node.classList.add('hit'); node.removeAttribute('id'); });
  $('detail-body').replaceChildren(copy, el('p', {class: 'take'}, ...calendarLinks('session', cards.find(other => other.node === card).index)));
  opener = document.activeElement;
  $('detail').showModal();
}

// Favourites, kept on the device alone

let favourites = new Set();
const isKept = card => favourites.has(card.node.id);

function readFavourites() {
  try { favourites = new Set(JSON.parse(localStorage.getItem(data.key) ?? '[]')); } catch { favourites = new Set(); }
  cards.filter(isKept).forEach(showKept);
}

function showKept(card) {
  const pressed = String(isKept(card));
  card.node.querySelector('.star').setAttribute('aria-pressed', pressed);
  copiesOf(card).forEach(copy => copy.querySelector('.star').setAttribute('aria-pressed', pressed));
}

function keep(id) {
  if (!favourites.delete(id)) favourites.add(id);
  try { localStorage.setItem(data.key, JSON.stringify([...favourites])); } catch { /* A browser may keep nothing; until the page closes, it is known. */ }
  showKept(cards.find(card => card.node.id === id));
  showFavourites();
}

/** Shows what hangs on the favourites, here or in another tab. */
function showFavourites() {
  fillCalendars();
  if ($('only-favourites').getAttribute('aria-pressed') === 'true') applyFilters();
}

// Filters

function clearFilters() {
  $('filters').reset();
  $('only-favourites').setAttribute('aria-pressed', 'false');
  $('scale').value = root.dataset.scale;
}

const isFit = () => {
  const day = $('filter-day')?.value ?? '', room = $('filter-room')?.value ?? '', region = $('filter-region')?.value ?? '';
  const changed = $('filter-changed')?.checked ?? false, kept = $('only-favourites').getAttribute('aria-pressed') === 'true';
  const fits = card => (!day || card.day === day) && (!room || card.rooms.includes(room)) && (!region || card.region === region)
    && (!changed || card.changed) && (!kept || isKept(card));
  return {fits, isAny: !!(day || room || region || changed || kept)};
};

let asked = 0;
async function applyFilters() {
  const mine = ++asked;
  const {fits, isAny} = isFit();
  await inChunks(cards, card => {
    if (mine !== asked) return;
    card.shown = fits(card);
    if (card.node.hidden === card.shown) card.node.hidden = !card.shown;
  });
  if (mine !== asked) return;
  const days = new Set(cards.filter(card => card.shown).map(card => card.day));
  all('.day').forEach(node => { node.hidden = isAny && !days.has(node.dataset.day); });
  all('.at, .break, .closed').forEach(node => { node.hidden = isAny && node.className !== 'at'; });
  if (isAny) hideEmptyStarts(); else all('.at').forEach(node => { node.hidden = false; });
  all('.days, #unscheduled').forEach(node => { node.hidden = isAny && (!days.size || node.id === 'unscheduled'); });
  all('.days a').forEach(tab => { tab.hidden = isAny && !days.has(tab.dataset.date); });
  if (printedFrom !== firstShownDay()) translatePrinted();
  $('filter-reset').hidden = !isAny;
  showCount();
  arrange();
  if ($('search').value) search();
}

function hideEmptyStarts() {
  all('.at').forEach(node => {
    let card = node.nextElementSibling, isUsed = false;
    for (; card && !card.matches('.at'); card = card.nextElementSibling) isUsed ||= card.matches('.card:not([hidden])');
    node.hidden = !isUsed;
  });
}

function showCount() {
  const shown = cards.filter(card => card.shown).length, count = $('count');
  if ($('only-favourites').getAttribute('aria-pressed') === 'true' && !cards.some(isKept)) say(count, 'favourites.none');
  else say(count, 'shown', shown, cards.length);
  count.classList.toggle('all', shown === cards.length);
}
