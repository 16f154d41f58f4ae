// People: where must I be, and when

/** Of more people, the reader chooses a letter; of one letter not all may be shown either. */
const PEOPLE_SHOWN = 240;
const PEOPLE_OF_LETTER = 600;
const KINDS = ['throughout', 'whole', 'own', 'recorded'];

/** Splits a name before its surname: what stands in capitals, which initials do not, else the last word with small words such as "de" before it. */
function splitName(full) {
  const parts = full.trim().split(/\s+/);
  const capitals = parts.findIndex(part => /\p{Lu}\p{M}*\p{Lu}/u.test(part) && part === part.toUpperCase());
  if (capitals > 0) return [parts.slice(0, capitals).join(' '), parts.slice(capitals).join(' ')];
  let at = parts.length - 1;
  while (at > 0 && !/\p{L}/u.test(parts[at])) at--;
  while (at > 1 && /^\p{Ll}/u.test(parts[at - 1])) at--;
  return at < 1 ? ['', full] : [parts.slice(0, at).join(' '), parts.slice(at).join(' ')];
}

/** Names in these scripts begin with the surname; without a blank, only readers know where it ends. */
const SURNAME_FIRST = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+\s/u;

/** Arabic sorts an alef with a hamza or a madda apart, but lists both as alef. */
const ALEF = /[\u0622\u0623\u0625\u0671]/;

/** The first letter of a name. Accents stay where the language has a letter of its own with them, such as Ñ in Spanish. */
function letterOf(key, locale, bases) {
  const first = /[\p{L}\p{N}]/u.exec(key.normalize('NFC'))?.[0] ?? '–';
  if (ALEF.test(first)) return '\u0627';
  const [base] = plain(first);
  return (bases.compare(base, first) === 0 ? base : first).toLocaleUpperCase(locale);
}

/** The letters under which people stand, each once, in the order of the language. Letters that it sorts as one have one heading. */
function headings(collator, bases) {
  const headingOf = new Map();
  let last;
  [...new Set(data.people.map(person => person.letter))].sort(collator.compare).forEach(letter => {
    if (last === undefined || bases.compare(last, letter) !== 0) last = letter;
    headingOf.set(letter, last);
  });
  return headingOf;
}

let sortedIn = null;
function sortPeople() {
  if (sortedIn === language) return;
  sortedIn = language;
  const {locale} = data.languages[language], collator = new Intl.Collator(locale), bases = new Intl.Collator(locale, {sensitivity: 'base'});
  data.people.forEach(person => {
    person.plain = plain(person.n);
    person.isReversed = !person.i && SURNAME_FIRST.test(person.n);
    if (person.isReversed) [person.surname, person.given] = person.n.split(/\s+(.*)/);
    else [person.given, person.surname] = person.i ? ['', person.n] : splitName(person.n);
    // Without the small words before it, as in a telephone book.
    person.key = person.surname.replace(/^(?:\p{Ll}\S*\s+)+/u, '');
    person.letter = letterOf(person.key, locale, bases);
  });
  const headingOf = headings(collator, bases), order = new Map([...new Set(headingOf.values())].map((letter, i) => [letter, i]));
  data.people.forEach(person => { person.letter = headingOf.get(person.letter); });
  data.people.sort((a, b) => order.get(a.letter) - order.get(b.letter) || collator.compare(a.key, b.key) || collator.compare(a.n, b.n));
}

function fullName(person) {
  const surname = el('b', {}, person.surname);
  if (!person.given) return [surname];
  return person.isReversed ? [surname, ' ' + person.given] : [person.given + ' ', surname];
}

/** In what a person takes part, which also tells two of one name apart. */
function roleOf(person) {
  const roles = person.t.flatMap(([session, kind,,, turns]) => turns.length
    ? turns.map(([slot]) => (isNamed(slot) ? slotName(slot) + ' · ' : '') + data.sessions[session][1])
    : [(kind === 0 ? text('person.throughout') + ' · ' : '') + data.sessions[session][1]]);
  return roles.length > 2 ? roles.slice(0, 2).join('; ') + ' +' + (roles.length - 2) : roles.join('; ');
}

let chosenLetter = null;

/** Where people are many, the reader chooses the letter of the surnames that are shown. */
function ofLetter(found) {
  const letters = found.length > PEOPLE_SHOWN ? [...new Set(found.map(person => person.letter))] : [];
  if (!letters.includes(chosenLetter)) chosenLetter = letters[0] ?? null;
  $('people-letters').hidden = !letters.length;
  $('people-letters').replaceChildren(...letters.map(letter => {
    const button = el('button', {type: 'button', 'aria-pressed': letter === chosenLetter}, letter);
    button.addEventListener('click', () => { chosenLetter = letter; showPeople(); all('#people-letters [aria-pressed=true]')[0].focus(); });
    return button;
  }));
  return letters.length ? found.filter(person => person.letter === chosenLetter) : found;
}

function showPeople() {
  sortPeople();
  const query = queryOf($('person-search'));
  const found = data.people.filter(person => query.every(word => person.plain.includes(word))), listed = ofLetter(found);
  const parts = [];
  let letter = null, list;
  listed.slice(0, PEOPLE_OF_LETTER).forEach(person => {
    if (person.letter !== letter) { letter = person.letter; list = el('ul'); parts.push(el('h3', {class: 'letter'}, letter), list); }
    list.append(el('li', {}, el('a', {href: '#' + person.a},
      el('span', {class: 'fullname'}, el('bdi', {}, ...fullName(person))), el('span', {class: 'role'}, name(roleOf(person))))));
  });
  $('people-list').replaceChildren(...parts);
  $('people-more').textContent = listed.length > PEOPLE_OF_LETTER ? text('people.more', PEOPLE_OF_LETTER, listed.length) : found.length ? text('people.count', found.length) : text('hits.none', $('person-search').value.trim());
}

/** The rooms that a session in a room takes: itself and its parts. */
const roomsTaken = room => [room, ...(data.parts?.[room] ?? [])];
const roomNode = room => el('span', {class: data.rooms[room][3] ? 'room number' : 'room'}, data.rooms[room][3] ? words('room') : null, data.rooms[room][3] ? ' ' : null, el('bdi', {}, data.rooms[room][1]));
const roomOf = index => cards[index].node.querySelector('.where .room').cloneNode(true);

let shownPerson = null;
function showPerson(anchor) {
  if (anchor !== undefined) shownPerson = data.people.find(person => person.a === anchor) ?? null;
  const person = shownPerson;
  $('person').hidden = !person;
  ['people-list', 'people-more'].forEach(id => { $(id).hidden = !!person; });
  $('people-letters').hidden = !!person || !$('people-letters').firstChild;
  if (!person) return;
  const home = person.z && person.z !== zone ? person.z : null;
  const parts = [el('p', {}, el('a', {href: '#people'}, words('person.back'))), el('h3', {tabindex: '-1', id: 'person-name'}, name(person.n), ' ', person.z ? el('span', {class: 'chip', 'data-t': 'chip.remote'}, text('chip.remote')) : null)];
  if (home) parts.push(el('p', {class: 'note'}, words('person.home', cityOf(home) || home)));
  if (person.b) {
    const [picture, link, ...paragraphs] = person.b;
    parts.push(el('div', {class: 'about'}, picture ? el('img', {src: picture, alt: ''}) : null,
      ...paragraphs.map(paragraph => el('p', {dir: 'auto'}, paragraph)), link ? el('p', {}, el('a', {href: link, rel: 'noopener'}, link)) : null));
  }
  if (!person.t.length) parts.push(el('p', {}, words('person.nothing')));
  else parts.push(el('p', {class: 'take'}, ...calendarLinks('person', person)), el('div', {class: 'picture'}, personPicture(person)));
  let day = -1;
  for (const [session, kind, start, minutes, turns] of person.t) {
    const [anchorOf, title,,,, d] = data.sessions[session];
    if (d !== day) { day = d; parts.push(el('h4', {'data-date': data.days[d].date, 'data-full': ''}, data.languages[language].dates[data.days[d].date][0])); }
    parts.push(el('div', {class: 'duty'},
      el('p', {class: 'when'}, span(start, minutes), home ? el('span', {class: 'home'}, span(start, minutes, home)) : null),
      el('div', {}, el('p', {}, el('a', {href: '#' + anchorOf}, name(title)), ' · ', roomOf(session)),
        KINDS[kind] ? el('p', {class: 'how'}, words('person.' + KINDS[kind])) : null,
        ...turns.map(([slot, from, length]) => el('p', {}, el('a', {href: '#' + slot}, localTime(from, zone)), ' ', words('person.turn'), ' ', words('minutes', length), ...(isNamed(slot) ? [': ', name(slotName(slot))] : []), ...(home ? [' ', el('span', {class: 'local'}, localTime(from, home) + ' ' + (cityOf(home) || home))] : []))))));
  }
  if (person.x) parts.push(el('p', {class: 'alarm'}, words('person.missing')), el('ul', {}, ...person.x.map(what => el('li', {}, el('a', {href: '#' + what[1]}, name(what[0]))))));
  $('person').replaceChildren(...parts);
  if (anchor) $('person-name').focus({preventScroll: true});
}

const slotName = anchor => $(anchor).querySelector('.name').textContent;
/** A turn without a name of its own is called like its speaker. */
const isNamed = anchor => $(anchor).querySelector('.who') !== null;

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
