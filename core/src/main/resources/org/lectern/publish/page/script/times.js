// Times: minutes since 1970, shown in a zone

/** A zone as browsers call it: they know UTC and +02:00, but neither Z nor UTC+02:00. */
const intlZone = id => id === 'Z' ? 'UTC' : id.replace(/^(?:UTC|GMT|UT)(?=[+-])/, '');

const formats = new Map();
function format(zoneId, kind) {
  const key = language + ' ' + zoneId + ' ' + kind;
  if (!formats.has(key)) {
    const options = kind === 'time' ? {hour: '2-digit', minute: '2-digit', hourCycle: 'h23'}
      : kind === 'date' ? {weekday: 'short', day: 'numeric', month: 'short'}
      : kind === 'offset' ? {timeZoneName: 'longOffset'} : {year: 'numeric', month: '2-digit', day: '2-digit'};
    const locale = kind === 'iso' || kind === 'offset' ? 'en-CA' : data.languages[language].locale;
    formats.set(key, new Intl.DateTimeFormat(locale, {...options, timeZone: intlZone(zoneId)}));
  }
  return formats.get(key);
}
const time = (minute, zoneId) => format(zoneId, 'time').format(minute * 60000);
const isoDate = (minute, zoneId) => format(zoneId, 'iso').format(minute * 60000);
/** The days of the event are written as everywhere on the page. */
const dayAndTime = (minute, zoneId) => (data.languages[language].dates[isoDate(minute, zoneId)]?.[1] ?? format(zoneId, 'date').format(minute * 60000)) + ' ' + time(minute, zoneId);

/** A time in the zone chosen; where the date there is another than at the event, it says so. */
function localTime(minute, zoneId) {
  if (zoneId === data.zone) return time(minute, zoneId);
  const days = Math.round((Date.parse(isoDate(minute, zoneId)) - Date.parse(isoDate(minute, data.zone))) / 86400000);
  return time(minute, zoneId) + (days ? ' ' + (days > 0 ? '+' : '−') + Math.abs(days) : '');
}

const timeOf = node => node.dataset.day === undefined ? localTime(+node.dataset.m, node.dataset.zone ?? zone) : dayAndTime(+node.dataset.m, zone);
const span = (start, minutes, zoneId = zone) => localTime(start, zoneId) + '–' + localTime(start + minutes, zoneId);

/** Minutes by which the clocks of a zone are ahead of UTC. */
function offsetOf(minute, zoneId) {
  const found = /GMT([+-])(\d\d):(\d\d)/.exec(format(zoneId, 'offset').format(minute * 60000));
  return found ? (found[1] === '-' ? -1 : 1) * (60 * found[2] + +found[3]) : 0;
}

/** The city in the name of a zone; the event's own may be another one, or none that the page may name. */
const cityInName = id => id.includes('/') && !id.startsWith('Etc/') ? id.slice(id.lastIndexOf('/') + 1).replaceAll('_', ' ') : '';
const cityOf = id => id === data.zone ? data.city : cityInName(id);

/** What the page says of its zone: the city whose time it is, and how far that is from UTC, before and after a change of clocks. */
function zoneWords(id) {
  const last = data.days.at(-1);
  const ends = last ? [data.days[0].start, last.start + last.minutes] : [Math.floor(now() / 60000)];
  const offsets = [...new Set(ends.map(minute => offsetOf(minute, id)))].map(minutes => {
    const size = Math.abs(minutes);
    return (minutes < 0 ? '−' : '+') + Math.floor(size / 60) + (size % 60 ? ':' + String(size % 60).padStart(2, '0') : '');
  }).join('/');
  const city = cityOf(id);
  return city ? ['times.city', city, offsets] : [cityInName(id) ? 'times.local' : 'times.utc', offsets];
}

const zoneName = id => text(...zoneWords(id));

/** The zone of the device, named as at the event: for one zone, systems say Asia/Calcutta or Asia/Kolkata. */
function deviceZone() {
  const own = id => new Intl.DateTimeFormat('en', {timeZone: intlZone(id)}).resolvedOptions().timeZone;
  const device = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return [data.zone, ...data.zones].find(id => own(id) === device) ?? device;
}

function fillZones() {
  const device = deviceZone();
  const select = $('zone');
  const add = id => select.append(el('option', {value: id}, zoneName(id)));
  select.replaceChildren();
  add(data.zone);
  if (device && device !== data.zone) select.append(el('option', {value: device}, text('zone.device', zoneName(device))));
  data.zones.filter(id => id !== device).forEach(add);
  if (zone !== data.zone && ![...select.options].some(option => option.value === zone)) add(zone);
  select.value = zone;
}

function setZone(id) {
  zone = id;
  all('.zone-note').forEach(node => say(node, ...zoneWords(zone)));
  return translateAll();
}

// The clock: that of the device, or the one in the address, such as ?now=2026-06-01T10:20 in the zone of the event

let set = null;
const now = () => set ?? Date.now();

function setClock(asked) {
  const local = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(asked ?? '') ? Date.parse(asked + 'Z') : NaN;
  if (!Number.isNaN(local)) set = local - 60000 * offsetOf(local / 60000 - offsetOf(local / 60000, data.zone), data.zone);
  if (set === null) setInterval(markNow, 30000);
}

/** The day whose sheet has a minute, or undefined. */
const sheetAt = minute => data.days.find(sheet => minute >= sheet.start && minute < sheet.start + sheet.minutes);

/** Marks what runs now and what comes next, and draws a line at the present minute. */
function markNow() {
  const minute = Math.floor(now() / 60000);
  all('.chip.live, .chip.soon, .nowline').forEach(node => node.remove());
  all('.turn[aria-current]').forEach(turn => turn.removeAttribute('aria-current'));
  const shown = sheetAt(minute);
  if (!shown) return;
  const own = cards.filter(card => card.day === shown.date);
  const next = Math.min(...own.map(card => card.start).filter(start => start > minute));
  own.forEach(card => {
    const isLive = card.start <= minute && minute < card.start + card.minutes;
    if (!isLive && card.start !== next) return;
    const kind = isLive ? 'live' : 'soon';
    [card.node, ...copiesOf(card)].forEach(node => {
      if (isLive) all('.turn', node).findLast(turn => +turn.querySelector('time').dataset.m <= minute)?.setAttribute('aria-current', 'time');
      node.querySelector('.when').append(' ', el('span', {class: 'chip ' + kind, 'data-t': kind}, text(kind)));
    });
  });
  drawLine(minute, $('d-' + shown.date), own);
}

function drawLine(minute, section, own) {
  const board = section.querySelector('.board');
  if (!board) return;
  const line = el('p', {class: 'nowline', 'aria-hidden': 'true'}, el('span', {}, localTime(minute, zone)));
  if (root.dataset.view === 'grid' && section.dataset.mode === 'columns') {
    const lines = board.dataset.lines.split(' ').map(Number);
    const sizes = getComputedStyle(board).gridTemplateRows.split(' ').map(parseFloat);
    let top = 0;
    lines.slice(1).forEach((to, i) => { top += (sizes[i] || 0) * Math.min(1, Math.max(0, (minute - lines[i]) / (to - lines[i]))); });
    line.style.insetBlockStart = top + 'px';
    board.append(line);
    return;
  }
  const after = own.find(card => card.start > minute)?.node;
  if (!after) { board.append(line); return; }
  let place = after;
  while (place.previousElementSibling?.matches('.at, .break')) place = place.previousElementSibling;
  place.before(line);
}
