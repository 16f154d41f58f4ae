// Search: a list of hits

const HITS_SHOWN = 60;
/** Letters whose strokes are not accents to Unicode, ligatures, and the sigma that ends words. */
const FOLDED = {ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ŧ: 't', ı: 'i', æ: 'ae', œ: 'oe', ß: 'ss', þ: 'th', ς: 'σ'};
const plain = value => value.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase().replace(/[øłđðħŧıæœßþς]/g, letter => FOLDED[letter]);

let indexed;
function index() {
  indexed ??= inChunks(cards, card => {
    card.turns = all('.turn.slot', card.node).map(node => ({id: node.id, start: +node.querySelector('time').dataset.m,
      parts: all('.name, .who, .topic', node).map(part => part.textContent)}));
    card.title = card.node.querySelector('h3').textContent;
    card.parts = [card.title, ...all('.where bdi, .attendants bdi', card.node).map(part => part.textContent)];
    card.words = plain(card.parts.join(' '));
    card.turns.forEach(turn => { turn.words = plain(turn.parts.join(' ')); });
  });
  return indexed;
}

/** A text with what was searched for marked, whatever its accents and capital letters. */
function marked(value, query) {
  const letters = [...value.normalize('NFC')], flat = letters.map(plain);
  const starts = [];
  let length = 0;
  flat.forEach(letter => { starts.push(length); length += letter.length; });
  const whole = flat.join(''), isHit = letters.map(() => false);
  query.forEach(word => {
    for (let at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, at + word.length)) {
      starts.forEach((start, i) => { if (start >= at && start < at + word.length) isHit[i] = true; });
    }
  });
  const node = el('bdi');
  let run = '', isMarked = false;
  const end = () => { if (run) node.append(isMarked ? el('mark', {}, run) : run); run = ''; };
  letters.forEach((letter, i) => { if (isHit[i] !== isMarked) { end(); isMarked = isHit[i]; } run += letter; });
  end();
  return node;
}

const queryOf = input => plain(input.value.trim()).split(/\s+/).filter(Boolean);

function hit(target, when, title, context, query) {
  const parts = context.flatMap((part, i) => i ? [' · ', marked(part, query)] : [marked(part, query)]);
  return el('li', {}, el('a', {href: '#' + target}, el('span', {class: 'when'}, when),
    el('span', {}, el('b', {}, marked(title, query)), ' ', el('span', {class: 'context'}, ...parts))));
}

let searched = 0;
async function search() {
  const mine = ++searched, query = queryOf($('search'));
  if (!query.length) { endSearch(); return; }
  await index();
  if (mine !== searched) return;
  const has = value => query.every(word => value.includes(word));
  const {fits} = isFit();
  const found = [];
  data.people.filter(person => has(person.plain ??= plain(person.n))).forEach(person => found.push(() => hit(person.a, text('view.people'), person.n, [], query)));
  for (const card of cards.filter(fits)) {
    const when = data.days.length > 1 ? dayAndTime(card.start, zone) : localTime(card.start, zone);
    if (has(card.words)) found.push(() => hit(card.node.id, when, card.title, card.parts.slice(1), query));
    card.turns.filter(turn => has(turn.words) || (!has(card.words) && has(turn.words + ' ' + card.words)))
      .forEach(turn => found.push(() => hit(turn.id, data.days.length > 1 ? dayAndTime(turn.start, zone) : localTime(turn.start, zone), turn.parts[0], [...turn.parts.slice(1), card.title], query)));
  }
  $('hits').replaceChildren(...found.slice(0, HITS_SHOWN).map(make => make()));
  $('hits').hidden = false;
  $('programme').classList.add('searching');
  const count = $('count');
  if (found.length === 0) say(count, 'hits.none', $('search').value.trim());
  else if (found.length > HITS_SHOWN) say(count, 'hits.more', HITS_SHOWN, found.length);
  else say(count, 'hits', found.length);
  count.classList.remove('all');
}

function endSearch() {
  searched++;
  if ($('hits').hidden) return;
  $('search').value = '';
  $('hits').hidden = true;
  $('hits').replaceChildren();
  $('programme').classList.remove('searching');
  showCount();
}

/** The arrows go from the field to the hits and back; Enter takes the first of what is written by then, Escape ends. */
function searchKeys(event) {
  // The filters have keys of their own, and so has what writes Chinese, until a word is chosen.
  if (event.isComposing || !event.target.closest('#search, #hits')) return;
  const links = all('#hits a'), at = links.indexOf(document.activeElement);
  if (event.key === 'Escape' && !$('hits').hidden) { $('search').value = ''; endSearch(); $('search').focus(); event.preventDefault(); }
  else if (event.key === 'ArrowDown' && links.length) { links[Math.min(at + 1, links.length - 1)].focus(); event.preventDefault(); }
  else if (event.key === 'ArrowUp' && at >= 0) { (at ? links[at - 1] : $('search')).focus(); event.preventDefault(); }
  else if (event.key === 'Enter' && event.target === $('search')) { event.preventDefault(); search().then(() => all('#hits a')[0]?.click()); }
}
