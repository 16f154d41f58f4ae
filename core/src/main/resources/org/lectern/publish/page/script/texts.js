const root = document.documentElement;
// Until all is read, only the head of the page is laid out: a large page would be laid out again and again.
root.classList.add('js', 'reading');
// Before anything is shown, so that the page is laid out once.
root.dataset.view = matchMedia('(min-width: 48rem)').matches ? 'grid' : 'list';

const $ = id => document.getElementById(id);
const all = (selector, from = document) => [...from.querySelectorAll(selector)];
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

const texts = () => data.languages[language].texts;
const formatsOfNumbers = new Map();

/** A number as the language writes it: with separators between thousands, even where a language leaves them out up to 9999. */
function number(value) {
  const {locale} = data.languages[language];
  if (!formatsOfNumbers.has(locale)) formatsOfNumbers.set(locale, new Intl.NumberFormat(locale, {useGrouping: 'always', maximumFractionDigits: 2}));
  return formatsOfNumbers.get(locale).format(value);
}

/** A text with its values; those that are numbers are written as the language has them. */
const text = (key, ...values) => (texts()[key] ?? '').replace(/\{(\d)\}/g, (_, i) => typeof values[i] === 'number' ? number(values[i]) : values[i] ?? '');

/** Makes a node say a text: its values stand in data-n if they are numbers, else in data-a and data-b. */
function say(node, key, ...values) {
  for (const kind of ['n', 'a', 'b']) delete node.dataset[kind];
  node.dataset.t = key;
  if (values.length && values.every(value => typeof value === 'number')) node.dataset.n = values.join('|');
  else values.forEach((value, i) => { node.dataset['ab'[i]] = value; });
  node.textContent = text(key, ...values);
  return node;
}

const words = (key, ...values) => say(el('span'), key, ...values);

const valuesOf = ({dataset: {n, a = '', b = ''}}) => n === undefined ? [a, b] : n.split('|').map(Number);
const name = (value, kind) => el('bdi', kind ? {class: kind} : {}, value);
const day = (date, isFull) => (data.languages[language].dates[date] ?? [date, date])[isFull ? 0 : 1];

function translate(node) {
  if (node.dataset.t) node.textContent = text(node.dataset.t, ...valuesOf(node));
  else if (node.dataset.n) node.textContent = number(+node.dataset.n);
  if (node.className === 'dur') node.textContent = text('minutes', +node.textContent.replace(/\D/g, ''));
  if (node.dataset.tLabel) node.setAttribute('aria-label', text(node.dataset.tLabel));
  if (node.dataset.tPlaceholder) node.placeholder = text(node.dataset.tPlaceholder);
  if (node.dataset.m) node.textContent = timeOf(node);
  if (node.dataset.date) node.textContent = day(node.dataset.date, node.dataset.full !== undefined);
}

const TRANSLATED = '.dur, [data-t], [data-n], [data-t-label], [data-t-placeholder], [data-m], [data-date]';

async function translateAll() {
  document.body.setAttribute('aria-busy', 'true');
  root.lang = language;
  root.dir = data.languages[language].direction;
  fillZones();
  await inChunks(all(TRANSLATED), translate);
  await translateFindings();
  await translateUse();
  translatePrinted();
  fillCalendars();
  if (root.dataset.view === 'people') showPeople();
  showPerson();
  showCount();
  if ($('search').value) await search();
  markNow();
  dropSigns();
  if (root.dataset.view === 'signs') await makeSigns();
  document.body.removeAttribute('aria-busy');
}

/** The words for a room in the languages of Lectern, as FilledText has them. */
const ROOM = new Set(['room', 'rooms', 'salle', 'salles', 'sala', 'salas', 'зал', 'зала', 'зале', 'залом', 'залы', 'залах', 'القاعة', 'قاعة', '会议室']);

/** A pattern with its values. Where a value begins with the word before it, or with another word for a room, that is said once. */
function filled(pattern, valueOf) {
  let out = '', from = 0;
  for (const blank of pattern.matchAll(/\{(\d{1,4})\}/g)) {
    const value = valueOf(+blank[1]), before = pattern.slice(from, blank.index);
    const said = /^\S+(?= )/.exec(value)?.[0].toLowerCase(), last = /([\p{L}\p{M}\p{N}_]+)[\s：]$/u.exec(before), word = last?.[1].toLowerCase();
    out += (said && last && (word === said || (ROOM.has(word) && ROOM.has(said))) ? before.slice(0, last.index) : before) + value;
    from = blank.index + blank[0].length;
  }
  return out + pattern.slice(from);
}

/** Shows a finding in the chosen language, else in English. The data has each in the order of its languages. */
function translateSentence(node) {
  const tags = Object.keys(data.languages), [pattern, ...values] = data.sentences[node.dataset.s];
  node.lang = data.patterns[pattern][tags.indexOf(language)] ? language : 'en';
  node.dir = data.languages[node.lang].direction;
  const of = all => all[tags.indexOf(node.lang)];
  node.textContent = filled(of(data.patterns[pattern]), i => String(typeof values[i] === 'number' ? of(data.values[values[i]]) : values[i]));
}

/** Shows each finding in the chosen language, with a note if that lacks one. */
async function translateFindings() {
  const sentences = all('.translation'), note = $('in-english');
  await inChunks(sentences, translateSentence);
  if (note) note.hidden = sentences.every(node => node.lang === language);
}

/** The head of the page is printed above the first day that filters leave. */
const FIRST_PAGE = 'html:is([data-view=grid],[data-view=list],:not(.js)) .top,';
let printedFrom = 0;
const firstShownDay = () => data.days.findIndex(({date}) => !$('d-' + date).hidden);

/** Writes day, event and edition at the head of printed pages. */
function translatePrinted() {
  printedFrom = firstShownDay();
  const css = value => '"' + [...value].map(c => /[\p{L}\p{N} ]/u.test(c) ? c : '\\' + c.codePointAt(0).toString(16) + ' ').join('') + '"';
  const page = (selector, place, value) => '@page ' + selector + '{@' + place + '{content:' + css(value) + '}}';
  $('printed').textContent = page('', 'top-right', data.name) + page('', 'bottom-left', [text('edition', String(data.edition)), ...all('.stage .badge').map(badge => text(badge.dataset.t))].join(' · '))
    + data.days.map(({date}, i) => {
      const own = 'd' + date.replaceAll('-', '');
      return (i === printedFrom ? FIRST_PAGE : '') + '#d-' + date + '{page:' + own + '}' + page(own, 'top-left', day(date, true));
    }).join('') + ($('unscheduled') ? '#unscheduled{page:unscheduled}' + page('unscheduled', 'top-left', text('unscheduled')) : '');
  // What was written anew is switched on.
  switchPrinted();
}
