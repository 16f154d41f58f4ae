(() => {
'use strict';
const root = document.documentElement;
// Until all is read, only the head of the page is laid out: a large page would be laid out again and again.
root.classList.add('js', 'reading');
// Before anything is shown, so that the page is laid out once.
root.dataset.view = matchMedia('(min-width: 48rem)').matches ? 'grid' : 'list';

const $ = id => document.getElementById(id);
const all = (selector, from = document) => [...from.querySelectorAll(selector)];
const VIEWS = ['grid', 'list', 'people', 'rooms', 'changes', 'signs', 'organisers'];
const KINDS = ['throughout', 'whole', 'own', 'recorded'];
const PEOPLE_SHOWN = 120;
const CHUNK = 60;
let data, language, zone, cards;

/** Lets the page answer to its reader between two parts of long work. */
const breathe = () => new Promise(done => { const c = new MessageChannel(); c.port1.onmessage = done; c.port2.postMessage(0); });

async function inChunks(items, work) {
  let until = performance.now() + 30;
  for (const item of items) {
    if (performance.now() > until) { await breathe(); until = performance.now() + 30; }
    work(item);
  }
}

function el(tag, options = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(options)) {
    if (value !== undefined && value !== null) node.setAttribute(name, value);
  }
  node.append(...children.filter(child => child !== null && child !== undefined));
  return node;
}

// Texts

const texts = () => data.languages[language].texts;
const text = (key, ...values) => (texts()[key] ?? '').replace(/\{(\d)\}/g, (_, i) => values[i] ?? '');
const textOf = node => text(node.dataset.t, ...(node.dataset.a ?? '').split('|'));
const words = (key, ...values) => el('span', {'data-t': key, 'data-a': values.length ? values.join('|') : null}, text(key, ...values));
const name = (value, kind) => el('bdi', kind ? {class: kind} : {}, value);

function translate(node) {
  if (node.dataset.t) node.textContent = textOf(node);
  if (node.className === 'dur') node.textContent = text('minutes', node.textContent.replace(/\D/g, ''));
  if (node.dataset.tLabel) node.setAttribute('aria-label', text(node.dataset.tLabel));
  if (node.dataset.tPlaceholder) node.placeholder = text(node.dataset.tPlaceholder);
  if (node.dataset.m) node.textContent = node.dataset.day === undefined ? timeOfCard(node) : dayAndTime(+node.dataset.m, zone);
  if (node.dataset.date) node.textContent = (data.languages[language].dates[node.dataset.date] ?? [])[node.dataset.full === undefined ? 1 : 0] ?? node.textContent;
}

const TRANSLATED = '.dur, [data-t], [data-t-label], [data-t-placeholder], [data-m], [data-date]';

async function translateAll() {
  document.body.setAttribute('aria-busy', 'true');
  root.lang = language;
  root.dir = data.languages[language].direction;
  fillZones();
  await inChunks(all(TRANSLATED), translate);
  translateFindings();
  if (root.dataset.view === 'people') showPeople();
  showPerson();
  showCount();
  signsOf = null;
  if (root.dataset.view === 'signs') await makeSigns();
  document.body.removeAttribute('aria-busy');
}

/** Shows each finding in the chosen language, else in English with a note. */
function translateFindings() {
  all('.translations').forEach(translations => {
    const sentences = [...translations.children];
    const shown = sentences.find(node => node.lang === language) ?? sentences.find(node => node.lang === 'en');
    sentences.forEach(node => { node.hidden = node !== shown; });
  });
  const note = $('in-english');
  if (note) note.hidden = !all('.translation:not([hidden])').some(node => node.lang !== language);
}

// Times: minutes since 1970, shown in a zone

const formats = new Map();
function format(zoneId, kind) {
  const key = language + ' ' + zoneId + ' ' + kind;
  if (!formats.has(key)) {
    const options = kind === 'time' ? {hour: '2-digit', minute: '2-digit', hourCycle: 'h23'}
      : kind === 'date' ? {weekday: 'short', day: 'numeric', month: 'short'} : {year: 'numeric', month: '2-digit', day: '2-digit'};
    const locale = kind === 'iso' ? 'en-CA' : data.languages[language].locale;
    formats.set(key, new Intl.DateTimeFormat(locale, {...options, timeZone: zoneId}));
  }
  return formats.get(key);
}
const time = (minute, zoneId) => format(zoneId, 'time').format(minute * 60000);
const isoDate = (minute, zoneId) => format(zoneId, 'iso').format(minute * 60000);
const dayAndTime = (minute, zoneId) => format(zoneId, 'date').format(minute * 60000) + ' ' + time(minute, zoneId);

/** A time in the zone chosen; where the date there is another than at the event, it says so. */
function localTime(minute, zoneId) {
  if (zoneId === data.zone) return time(minute, zoneId);
  const days = Math.round((Date.parse(isoDate(minute, zoneId)) - Date.parse(isoDate(minute, data.zone))) / 86400000);
  return time(minute, zoneId) + (days ? ' ' + (days > 0 ? '+' : '−') + Math.abs(days) : '');
}
const timeOfCard = node => localTime(+node.dataset.m, zone);

function fillZones() {
  const device = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const select = $('zone');
  select.replaceChildren(el('option', {value: data.zone}, text('zone.event', data.zone)));
  if (device && device !== data.zone) select.append(el('option', {value: device}, text('zone.device', device)));
  data.zones.filter(id => id !== device).forEach(id => select.append(el('option', {value: id}, id)));
  if (zone !== data.zone && ![...select.options].some(option => option.value === zone)) select.append(el('option', {value: zone}, zone));
  select.value = zone;
}

function setZone(id) {
  zone = id;
  all('.zone-note').forEach(node => { node.dataset.a = zone; });
  return translateAll();
}

// Views

function setView(view) {
  root.dataset.view = view;
  all('.views a').forEach(link => {
    if (link.dataset.view !== view) { link.removeAttribute('aria-current'); return; }
    link.setAttribute('aria-current', 'page');
    showTab(link);
  });
  if (view === 'signs') makeSigns();
  if (view === 'people') showPeople();
}

/** Scrolls the bar alone: scrollIntoView would also take the keyboard to the link, past all that comes before it. */
function showTab(link) {
  const bar = link.closest('.views').getBoundingClientRect(), own = link.getBoundingClientRect();
  link.closest('.views').scrollBy({left: own.left + own.width / 2 - bar.left - bar.width / 2});
}

/** Shows what the address names: a view, a person, a session or a slot. */
function follow() {
  const id = decodeURIComponent(location.hash.slice(1));
  if (VIEWS.includes(id) && (document.querySelector('.views a[data-view="' + id + '"]'))) { setView(id); scrollTo(0, 0); return; }
  if (id.startsWith('p-')) { setView('people'); showPerson(id); return; }
  const target = id && $(id);
  if (!target) return;
  if (target.closest('#changes')) { setView('changes'); target.scrollIntoView({block: 'start'}); return; }
  if (target.closest('#programme')) {
    if (root.dataset.view !== 'grid' && root.dataset.view !== 'list') setView(matchMedia('(min-width: 48rem)').matches ? 'grid' : 'list');
    reveal(target);
    target.scrollIntoView({block: 'start'});
    if (root.dataset.view === 'grid' && target.classList.contains('turn')) showDetail(target.closest('.card'), target.id);
  }
}

/** Clears the filters if they hide what a link leads to. */
function reveal(target) {
  const card = target.closest('.card');
  if (card?.hidden) { $('filters').reset(); applyFilters(); }
}

// A session on its own

let opener;
function showDetail(card, turnId) {
  const copy = card.cloneNode(true);
  copy.hidden = false;
  copy.removeAttribute('style');
  copy.removeAttribute('id');
  all('[id]', copy).forEach(node => { if (node.id === turnId) node.classList.add('hit'); node.removeAttribute('id'); });
  all('h3 a', copy).forEach(link => link.removeAttribute('aria-haspopup'));
  $('detail-body').replaceChildren(copy);
  opener = document.activeElement;
  $('detail').showModal();
}

// Search and filters

const plain = value => value.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase();
let indexed;
function index() {
  indexed ??= inChunks(cards, card => {
    card.turns = all('.turn.slot', card.node).map(node => ({node, words: plain(node.querySelector('.what').textContent)}));
    card.words = plain(card.node.querySelector('.head').textContent + ' ' + [...card.node.querySelectorAll('.dropped')].map(n => n.textContent).join(' '));
  });
  return indexed;
}

let asked = 0;
async function applyFilters() {
  const mine = ++asked;
  const query = plain($('search').value.trim()).split(/\s+/).filter(Boolean);
  const day = $('filter-day')?.value ?? '', room = $('filter-room')?.value ?? '', region = $('filter-region')?.value ?? '';
  const changed = $('filter-changed')?.checked ?? false;
  if (query.length) { await index(); if (mine !== asked) return; }
  await inChunks(cards, card => {
    if (mine !== asked) return;
    const fits = (!day || card.day === day) && (!room || card.room === room) && (!region || card.region === region)
      && (!changed || card.changed) && query.every(word => card.words.includes(word) || card.turns.some(turn => turn.words.includes(word)));
    if (card.node.hidden === fits) card.node.hidden = !fits;
    card.shown = fits;
    card.turns?.forEach(turn => {
      const hit = query.length > 0 && query.some(word => turn.words.includes(word));
      if (turn.hit !== hit) { turn.node.classList.toggle('hit', hit); turn.hit = hit; }
    });
  });
  if (mine !== asked) return;
  const isFiltered = query.length || day || room || region || changed;
  all('.day').forEach(node => { node.hidden = isFiltered && !cards.some(card => card.shown && card.day === node.dataset.day); });
  all('#unscheduled').forEach(node => { node.hidden = !!(day || room || region || changed); });
  showCount();
}

function showCount() {
  $('count').dataset.a = cards.filter(card => card.shown).length + '|' + cards.length;
  $('count').textContent = textOf($('count'));
}

// People: where must I be, and when

let sorted = false;
function sortPeople() {
  if (sorted) return;
  sorted = true;
  const collator = new Intl.Collator(data.languages[language].locale);
  data.people.forEach(person => { person.plain = plain(person.n); });
  data.people.sort((a, b) => collator.compare(a.n, b.n));
}

function showPeople() {
  sortPeople();
  const query = plain($('person-search').value.trim()).split(/\s+/).filter(Boolean);
  const found = data.people.filter(person => query.every(word => person.plain.includes(word)));
  $('people-list').replaceChildren(...found.slice(0, PEOPLE_SHOWN).map(person => el('li', {}, el('a', {href: '#' + person.a}, name(person.n)))));
  $('people-more').textContent = found.length > PEOPLE_SHOWN ? text('people.more', PEOPLE_SHOWN, found.length) : text('people.count', found.length);
}

let shownPerson = null;
function showPerson(anchor) {
  if (anchor !== undefined) shownPerson = data.people.find(person => person.a === anchor) ?? null;
  const person = shownPerson;
  $('person').hidden = !person;
  ['people-list', 'people-more'].forEach(id => { $(id).hidden = !!person; });
  if (!person) return;
  const home = person.z && person.z !== zone ? person.z : null;
  const parts = [el('p', {}, el('a', {href: '#people'}, words('person.back'))), el('h3', {tabindex: '-1', id: 'person-name'}, name(person.n))];
  if (home) parts.push(el('p', {class: 'note'}, words('person.home', home)));
  if (!person.t.length) parts.push(el('p', {}, words('person.nothing')));
  else parts.push(el('div', {class: 'picture'}, personPicture(person)));
  let day = -1;
  for (const [session, kind, start, minutes, turns] of person.t) {
    const [anchorOf, title, room,,, d] = data.sessions[session];
    if (d !== day) { day = d; parts.push(el('h4', {'data-date': data.days[d].date, 'data-full': ''}, data.languages[language].dates[data.days[d].date][0])); }
    parts.push(el('div', {class: 'duty'},
      el('p', {class: 'when'}, localTime(start, zone) + '–' + localTime(start + minutes, zone), home ? el('span', {class: 'home'}, el('br'), localTime(start, home) + '–' + localTime(start + minutes, home)) : null),
      el('div', {}, el('p', {}, el('a', {href: '#' + anchorOf}, name(title)), ' · ', words('room'), ' ', name(room)),
        el('p', {class: 'how'}, words('person.' + KINDS[kind])),
        ...turns.map(([slot, from, length]) => el('p', {}, el('a', {href: '#' + slot}, localTime(from, zone)), ' ', words('person.turn'), ' ', words('minutes', length), ': ', name(slotName(slot)))))));
  }
  if (person.x) parts.push(el('p', {class: 'alarm'}, words('person.missing')), el('ul', {}, ...person.x.map(what => el('li', {}, name(what)))));
  $('person').replaceChildren(...parts);
  if (anchor) $('person-name').focus({preventScroll: true});
}

const slotName = anchor => $(anchor).querySelector('.name').textContent;

/** The same picture as the file pictures/person-ID.svg. */
function personPicture(person) {
  const LEFT = 120, WIDTH = 780, ROW = 58, TOP = 10;
  const days = [...new Set(person.t.map(duty => data.sessions[duty[0]][5]))].sort((a, b) => a - b);
  const shape = (tag, attributes, content) => {
    const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    if (content) node.append(content);
    return node;
  };
  const svg = shape('svg', {class: 'person', viewBox: '0 0 ' + (LEFT + WIDTH + 20) + ' ' + (TOP + ROW * days.length + 6), role: 'img', 'aria-label': text('person.title', person.n)});
  days.forEach((d, i) => {
    const day = data.days[d], y = TOP + ROW * i;
    const x = minute => (LEFT + WIDTH * minute / Math.max(1, day.minutes)).toFixed(2);
    const w = minutes => (WIDTH * minutes / Math.max(1, day.minutes)).toFixed(2);
    svg.append(shape('text', {class: 'label', direction: 'ltr', x: 0, y: y + 36}, data.languages[language].dates[day.date][1]));
    day.open.forEach(([o, m]) => svg.append(shape('rect', {class: 'open', x: x(o), y: y + 18, width: w(m), height: 30})));
    for (let minute = 0; minute <= day.minutes; minute += 60) {
      svg.append(shape('line', {class: 'rule', x1: x(minute), x2: x(minute), y1: y + 18, y2: y + 48}));
      svg.append(shape('text', {class: 'hour', direction: 'ltr', x: x(minute), y: y + 12, 'text-anchor': 'middle'}, time(day.start + minute, zone)));
    }
    person.t.filter(duty => data.sessions[duty[0]][5] === d).forEach(([session, kind, start, minutes, turns]) => {
      svg.append(shape('rect', {class: 'need kind-' + kind, x: x(start - day.start), y: y + 21, width: w(minutes), height: 24, rx: 3}, shape('title', {}, data.sessions[session][1])));
      turns.forEach(([slot, from, length]) => svg.append(shape('rect', {class: 'own', x: x(from - day.start), y: y + 21, width: w(length), height: 24, rx: 2}, shape('title', {}, slotName(slot)))));
    });
  });
  return svg;
}

// Door signs: a page of A4 for each room and day

let signsOf = null;
function makeSigns() {
  signsOf ??= (async () => {
    const byPlace = new Map();
    for (const card of cards) {
      const key = card.day + ' ' + card.room;
      if (!byPlace.has(key)) byPlace.set(key, []);
      byPlace.get(key).push(card);
    }
    const sheets = $('sign-sheets');
    sheets.replaceChildren();
    await inChunks([...byPlace.values()], group => {
      const sheet = sign(group);
      sheets.append(sheet);
      fit(sheet);
    });
  })();
  return signsOf;
}

function sign(group) {
  const list = el('ol', {class: 'fit'}, ...group.map(card => {
    const [, title,, start, minutes] = data.sessions[card.index];
    const turns = all('.turn', card.node).map(turn => el('p', {class: 't'}, el('b', {}, time(+turn.querySelector('time').dataset.m, data.zone)),
      turn.classList.contains('fixed') ? turn.querySelector('.what').cloneNode(true)
        : el('span', {}, name(turn.querySelector('.name').textContent), ' · ', name(turn.querySelector('.who').textContent))));
    return el('li', {}, el('b', {}, time(start, data.zone) + '–' + time(start + minutes, data.zone)), el('div', {}, el('p', {class: 's'}, name(title)), ...turns));
  }));
  const date = group[0].day;
  return el('section', {class: 'sign'}, el('h3', {}, words('room'), ' ', name(data.sessions[group[0].index][2])),
    el('p', {class: 'date', 'data-date': date, 'data-full': ''}, data.languages[language].dates[date][0]), list);
}

/** Makes the letters as large as the paper allows; where even small ones do not fit, turns are left away. */
function fit(sheet) {
  for (const size of [17, 15, 13, 11.5, 10, 9, 8, 7]) {
    sheet.style.setProperty('--fs', size + 'pt');
    if (sheet.scrollHeight <= sheet.clientHeight) return;
  }
  all('.t', sheet).forEach(turn => turn.remove());
  for (const size of [13, 11, 9, 7, 5.5, 4]) {
    sheet.style.setProperty('--fs', size + 'pt');
    if (sheet.scrollHeight <= sheet.clientHeight) return;
  }
}

// What the reader does

function listen() {
  addEventListener('hashchange', follow);
  $('language').addEventListener('change', event => { language = event.target.value; translateAll(); });
  $('zone').addEventListener('change', event => setZone(event.target.value));
  let soon;
  $('filters').addEventListener('input', () => { clearTimeout(soon); soon = setTimeout(applyFilters, 60); });
  $('filters').addEventListener('submit', event => event.preventDefault());
  $('filters').addEventListener('reset', () => setTimeout(() => { $('scale').value = root.dataset.scale; applyFilters(); }));
  $('scale').addEventListener('change', event => { root.dataset.scale = event.target.value; });
  $('person-search').addEventListener('input', () => { if (shownPerson) { location.hash = '#people'; shownPerson = null; showPerson(); } showPeople(); });
  $('person-search').form.addEventListener('submit', event => event.preventDefault());
  $('print').addEventListener('click', () => print());
  $('detail-close').addEventListener('click', () => $('detail').close());
  $('detail').addEventListener('click', event => { if (event.target === $('detail')) $('detail').close(); });
  $('detail').addEventListener('close', () => { $('detail-body').replaceChildren(); opener?.focus?.({preventScroll: true}); });
  $('programme').addEventListener('click', event => {
    const card = event.target.closest('.card');
    if (!card || root.dataset.view !== 'grid' || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.replaceState(null, '', '#' + card.id);
    showDetail(card);
  });
  all('.views a').forEach(link => link.addEventListener('click', event => {
    // A click on the view that the address names already is a click too.
    if (location.hash === link.hash) { event.preventDefault(); if (link.dataset.view === 'people') showPerson(null); setView(link.dataset.view); }
    else if (link.dataset.view === 'people') showPerson(null);
  }));
}

/** Lays the programme out bit by bit, so that the page answers in between. */
async function showBit() {
  document.body.setAttribute('aria-busy', 'true');
  const waiting = cards.length > CHUNK ? cards.map(card => card.node) : [];
  waiting.forEach(node => node.classList.add('waiting'));
  root.classList.remove('reading');
  while (waiting.length) {
    await new Promise(done => { setTimeout(done); });
    waiting.splice(0, 2 * CHUNK).forEach(node => node.classList.remove('waiting'));
    document.body.offsetHeight; // Lays out what was just shown.
  }
  document.body.removeAttribute('aria-busy');
}

function start() {
  data = JSON.parse($('data').textContent);
  language = data.language;
  zone = data.zone;
  cards = all('.card').map((node, index) => ({node, index, shown: true, day: node.closest('.day').dataset.day, room: node.dataset.room,
    region: node.dataset.region, changed: node.classList.contains('is-changed'), words: '', turns: null}));
  $('scale').value = root.dataset.scale;
  fillZones();
  listen();
  setView(root.dataset.view);
  const shown = showBit();
  const asked = new URLSearchParams(location.search);
  if (data.languages[asked.get('lang')]) { language = asked.get('lang'); $('language').value = language; }
  let chosen = asked.get('zone');
  try { if (chosen) format(chosen, 'time'); } catch { chosen = null; }
  if (chosen) zone = chosen;
  const translated = language !== data.language || zone !== data.zone ? setZone(zone) : Promise.resolve();
  Promise.all([translated, shown]).then(follow);
}

document.addEventListener('DOMContentLoaded', start);
})();
