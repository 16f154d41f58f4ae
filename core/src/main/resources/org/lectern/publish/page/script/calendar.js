// Calendars: made here, so that they download from a page in a mail too; their entries have the UIDs of the files

const NAMESPACE = [0x5b, 0x0c, 0x2a, 0xd4, 0x3d, 0x0f, 0x4f, 0x0e, 0x9a, 0x53, 0x2f, 0x6f, 0x8c, 0x1b, 0x7e, 0x90];
const utf8 = value => new TextEncoder().encode(value);

/** SHA-1 (RFC 3174). The one that browsers have is missing from pages without HTTPS. */
function sha1(bytes) {
  const size = bytes.length, padded = new Uint8Array(((size + 8 >> 6) + 1) << 6);
  padded.set(bytes);
  padded[size] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 4, size * 8);
  const turn = (value, by) => value << by | value >>> 32 - by;
  let h = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  const w = new Int32Array(80);
  for (let block = 0; block < padded.length; block += 64) {
    for (let i = 0; i < 80; i++) w[i] = i < 16 ? view.getInt32(block + 4 * i) : turn(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
    let [a, b, c, d, e] = h;
    for (let i = 0; i < 80; i++) {
      const f = i < 20 ? (b & c | ~b & d) + 0x5a827999 : i < 40 ? (b ^ c ^ d) + 0x6ed9eba1 : i < 60 ? (b & c | b & d | c & d) + 0x8f1bbcdc : (b ^ c ^ d) + 0xca62c1d6;
      [a, b, c, d, e] = [turn(a, 5) + f + e + w[i] | 0, a, turn(b, 30), c, d];
    }
    h = [h[0] + a | 0, h[1] + b | 0, h[2] + c | 0, h[3] + d | 0, h[4] + e | 0];
  }
  return h.flatMap(word => [24, 16, 8, 0].map(by => word >>> by & 255));
}

/** A UUID of version 5 (RFC 9562), as the calendar files have it. */
function guid(kind, ...ids) {
  const bytes = sha1(Uint8Array.from([...NAMESPACE, ...utf8(kind + ids.map(id => '/' + id.length + ':' + id).join(''))])).slice(0, 16);
  bytes[6] = bytes[6] & 0x0f | 0x50;
  bytes[8] = bytes[8] & 0x3f | 0x80;
  return bytes.map(byte => byte.toString(16).padStart(2, '0')).join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** The id in an anchor such as s-a_20b. */
const idOf = anchor => decodeURIComponent(anchor.slice(2).replace(/_(..)/g, '%$1'));

const stamp = minute => new Date(minute * 60000).toISOString().replace(/[-:]|\.\d+/g, '');
const escaped = value => value.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ');

/** A line of iCalendar, folded after at most 75 bytes. */
function folded(line) {
  let out = '', bytes = 0;
  for (const letter of line) {
    const size = utf8(letter).length;
    if (bytes + size > 75) { out += '\r\n '; bytes = 1; }
    out += letter;
    bytes += size;
  }
  return out;
}

function entry(uid, start, minutes, summary, location, isBusy = true) {
  return ['BEGIN:VEVENT', 'UID:' + uid, 'DTSTAMP:' + stamp(now() / 60000), 'SEQUENCE:' + (data.sequences?.[uid] ?? 0), 'DTSTART:' + stamp(start), 'DTEND:' + stamp(start + minutes),
    'SUMMARY:' + escaped(summary), 'LOCATION:' + escaped(location), 'TRANSP:' + (isBusy ? 'OPAQUE' : 'TRANSPARENT'), 'END:VEVENT'];
}

function placeOf(room) {
  const [, title, building] = data.rooms[room];
  return building ? title + ', ' + building : title;
}

function sessionEntry(index, uid) {
  const [anchor, title, room, start, minutes] = data.sessions[index];
  return entry(uid ?? guid('calendar-session', data.id, idOf(anchor)), start, minutes, title, placeOf(room));
}

function sessionEntries(index) {
  const [, title, room] = data.sessions[index];
  return [sessionEntry(index), ...all('.turn.slot', cards[index].node).map(node => {
    const minutes = +node.querySelector('.dur').textContent.replace(/\D/g, '');
    return entry(guid('calendar-slot', data.id, idOf(node.id)), +node.querySelector('time').dataset.m, minutes, title + ': ' + slotName(node.id), placeOf(room));
  })];
}

/** Breaks take nobody's time; where no session is held, there is none. */
function breakEntries(sessions, isThere, uidOf) {
  return sessions.length ? (data.breaks ?? []).filter(([, , , , rooms]) => isThere(rooms))
    .map(([id, title, start, minutes, , place]) => entry(uidOf(id), start, minutes, title, place, false)) : [];
}

function eventEntries() {
  const held = cards.map(card => sessionEntry(card.index));
  return [...held, ...breakEntries(held, () => true, id => guid('calendar-break', data.id, id))];
}

function roomEntries(room) {
  const id = idOf(data.rooms[room][0]);
  const held = cards.filter(card => roomsTaken(data.sessions[card.index][2]).includes(room))
    .map(card => sessionEntry(card.index, guid('calendar-room', data.id, id, idOf(card.node.id))));
  return [...held, ...breakEntries(held, rooms => rooms.includes(room), of => guid('calendar-room-break', data.id, id, of))];
}

function personEntries(person) {
  const id = idOf(person.a);
  return person.t.flatMap(([session, kind, start, minutes, turns]) => {
    const [anchor, title, room] = data.sessions[session];
    const place = person.z ? text('calendar.remote') : placeOf(room);
    const own = turns.map(([slot, from, length]) => entry(guid('calendar-turn', data.id, id, idOf(slot)), from, length, title + ': ' + slotName(slot), place, kind !== 3));
    return kind < 2 || !turns.length ? [entry(guid('calendar-presence', data.id, id, idOf(anchor)), start, minutes, title, place), ...own] : own;
  });
}

const CALENDARS = {
  event: () => [data.name, eventEntries()],
  favourites: () => [data.name, cards.filter(isKept).map(card => sessionEntry(card.index))],
  room: room => [data.rooms[room][1], roomEntries(room)],
  session: index => [data.sessions[index][1], sessionEntries(index)],
  person: person => [person.n, personEntries(person)]
};
const FILES = {event: () => 'event.ics', room: room => data.rooms[room][4], session: index => data.sessions[index][6], person: person => person.f};

function calendarText(kind, of) {
  const [title, entries] = CALENDARS[kind](of);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Lectern//Page//EN', 'NAME:' + escaped(title), 'X-WR-CALNAME:' + escaped(title), ...entries.flat(), 'END:VCALENDAR', '']
    .map(folded).join('\r\n');
}

function download(kind, of) {
  const address = URL.createObjectURL(new Blob([calendarText(kind, of)], {type: 'text/calendar'}));
  const title = CALENDARS[kind](of)[0].replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  el('a', {href: address, download: ([...title].slice(0, 60).join('') || 'calendar') + '.ics'}).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

/** The links to a calendar: to download it, and to subscribe to it where it is published. */
function calendarLinks(kind, of) {
  const take = el('button', {type: 'button'}, words('calendar.add'));
  take.addEventListener('click', () => download(kind, of));
  const file = data.calendars && FILES[kind]?.(of);
  return file ? [take, el('a', {href: data.calendars + encodeURIComponent(file)}, words('calendar.subscribe'))] : [take];
}

function fillCalendars() {
  const row = (title, kind, of) => el('div', {}, el('p', {class: 'note'}, title), el('p', {class: 'take'}, ...calendarLinks(kind, of)));
  const chosen = $('calendar-panel').querySelector('select')?.value ?? 0;
  const select = el('select', {'aria-label': text('room')}, ...data.rooms.map((room, i) => el('option', {value: i}, room[1])));
  const links = el('p', {class: 'take'});
  select.value = chosen;
  const showRoom = () => links.replaceChildren(...calendarLinks('room', +select.value));
  select.addEventListener('change', showRoom);
  showRoom();
  $('calendar-panel').replaceChildren(row(words('calendar.event'), 'event'),
    ...(cards.some(isKept) ? [row(words('favourites'), 'favourites')] : []), el('div', {}, el('label', {}, words('view.rooms'), select), links));
}
