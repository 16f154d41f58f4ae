// Door signs: a page of A4 for each room and day

let signsOf = null, areMade = false, making = 0;
function makeSigns() {
  signsOf ??= (async () => {
    const mine = ++making;
    areMade = false;
    const byPlace = new Map();
    for (const card of cards) {
      for (const room of roomsTaken(data.sessions[card.index][2])) {
        const key = card.day + ' ' + room;
        if (!byPlace.has(key)) byPlace.set(key, {room, group: []});
        byPlace.get(key).group.push(card);
      }
    }
    const sheets = $('sign-sheets');
    sheets.replaceChildren();
    const dayOf = place => data.sessions[place.group[0].index][5];
    const places = [...byPlace.values()].sort((a, b) => dayOf(a) - dayOf(b) || a.room - b.room);
    await inChunks(places, ({room, group}) => {
      if (mine !== making) return;
      const sheet = sign(room, group);
      sheets.append(sheet);
      fit(sheet);
    });
    areMade ||= mine === making;
  })();
  return signsOf;
}

/** Leaves the signs to be made anew. */
function dropSigns() {
  making++;
  signsOf = null;
}

/** Out of sight nothing has a size, so signs that are not all made begin anew when they are shown again. */
function stopSigns() {
  if (!areMade) dropSigns();
}

/** A sign names the hall of a session that takes the room as a part of it. */
function sign(room, group) {
  const list = el('ol', {class: 'fit'}, ...group.map(card => {
    const [, title, held, start, minutes] = data.sessions[card.index];
    const turns = all('.turn', card.node).map(turn => el('p', {class: 't'}, el('b', {}, time(+turn.querySelector('time').dataset.m, data.zone)),
      turn.classList.contains('fixed') ? el('span', {}, turn.querySelector('.what').textContent)
        : el('span', {}, ...all('.name, .who', turn).flatMap((part, i) => [i ? '\u00a0· ' : null, name(part.textContent, part.className)]))));
    return el('li', {}, el('b', {}, time(start, data.zone) + '–' + time(start + minutes, data.zone)), el('div', {}, el('p', {class: 's'}, name(title), held === room ? null : ' · ', held === room ? null : roomOf(card.index)), turns.length ? el('div', {class: 'ts'}, ...turns) : null));
  }));
  const date = group[0].day, draft = document.querySelector('.badge.draft');
  const qr = $('qr')?.content.firstElementChild.cloneNode(true);
  return el('section', {class: 'sign', 'aria-label': data.rooms[room][1] + ' · ' + day(date, false)},
    el('p', {class: 'of'}, name(data.name), draft ? el('span', {class: 'draft'}, words('draft')) : null),
    el('h3', {}, roomNode(room)),
    el('p', {class: 'date', 'data-date': date, 'data-full': ''}, day(date, true)), list,
    el('div', {class: 'end'}, el('p', {}, words('edition', String(data.edition)), ' · ', zoneName(data.zone), draft ? el('span', {}, ' · ', words('draft.note')) : null), qr ?? null));
}

/** Makes the letters as large as the paper allows. */
function fit(sheet) {
  const list = sheet.querySelector('.fit');
  const isInside = () => list.scrollHeight <= list.clientHeight && list.scrollWidth <= list.clientWidth && sheet.scrollHeight <= sheet.clientHeight;
  sheet.style.setProperty('--hs', Math.max(20, Math.min(60, 1000 / [...sheet.querySelector('h3').textContent].length)) + 'pt');
  const largest = (from, to) => {
    for (let i = 0; i < 7; i++) {
      const middle = (from + to) / 2;
      sheet.style.setProperty('--fs', middle + 'pt');
      if (isInside()) from = middle; else to = middle;
    }
    sheet.style.setProperty('--fs', from + 'pt');
    return from;
  };
  sheet.classList.remove('two');
  const one = largest(3, 34);
  // Where turns are many and their letters small, two columns of them may be larger.
  if (one >= 12) return;
  sheet.classList.add('two');
  if (largest(3, 34) > one) return;
  sheet.classList.remove('two');
  sheet.style.setProperty('--fs', one + 'pt');
}
