package org.lectern.solve.coupling;

/** {@code person-conflict}: nobody is live in two sessions at once, with time to go from one to the other. */
final class PersonConflicts {

    private PersonConflicts() {}

    static CouplingRule of(EventIndex index, SharedPeople people) {
        PairList pairs = new PairList(index.sessionCount());
        people.pairs()
                .forEach(pair ->
                        pairs.add(pair.one(), pair.other(), pair.people().size()));
        Gaps gaps = index.gaps();
        return new PairRule("person-conflict", pairs, (count, room, start, end, otherRoom, otherStart, otherEnd) -> {
            int left = Math.max(start, otherStart) - Math.min(end, otherEnd);
            return (long) count * Math.max(0, gaps.between(room, otherRoom) - left);
        });
    }
}
