package org.lectern.event;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;

/** The placements of a timetable, in order and indexed by session. Unmodifiable. */
final class PlacementList extends AbstractList<Placement> implements RandomAccess {

    private final List<Placement> all;
    private final Map<String, Placement> bySession = new HashMap<>();

    PlacementList(List<Placement> placements) {
        this.all = List.copyOf(placements);
        all.forEach(placement -> bySession.putIfAbsent(placement.sessionId(), placement));
    }

    @Override
    public Placement get(int index) {
        return all.get(index);
    }

    @Override
    public int size() {
        return all.size();
    }

    Optional<Placement> find(String sessionId) {
        return Optional.ofNullable(bySession.get(sessionId));
    }
}
