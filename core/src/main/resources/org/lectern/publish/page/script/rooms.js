// Rooms: what their bars say

/** Says in the chosen language and zone what a bar is, and to those who do not see the bars what is when in a room. */
async function translateUse() {
  const byId = new Map(cards.map(({node, index}) => [node.id, data.sessions[index]]));
  const lanes = all('.use').flatMap(use => all('.track[role=img]', use).map((track, room) => ({track, room})));
  await inChunks(lanes, ({track, room}) => {
    const held = all('.bar', track).map(bar => {
      const [, title, , start, minutes] = byId.get(bar.dataset.of);
      bar.title = localTime(start, zone) + ' ' + title;
      return span(start, minutes) + ' ' + title;
    });
    track.setAttribute('aria-label', data.rooms[room][1] + ': ' + (held.join('; ') || text('room.free')));
  });
}
