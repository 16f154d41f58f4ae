package org.lectern.event;

import java.util.List;

/** Finds every mistake in the parts of a room. */
record RoomPartsValidation(ProblemSink sink, String pointer, OwnerText of, List<Room> rooms) {

    void check(Room room) {
        int i = 0;
        for (String part : room.partIds()) {
            String at = pointer + "/parts/" + i++;
            if (part.equals(room.id())) {
                sink.add(
                        "circle",
                        at,
                        part,
                        "The room '%s' cannot be a part of itself.".formatted(Problem.shown(part)),
                        "Remove it from its parts.");
                continue;
            }
            sink.knownId(at, "part", of, part, rooms.stream().map(Room::id).toList());
            rooms.stream()
                    .filter(other -> other.id().equals(part) && !other.partIds().isEmpty())
                    .findFirst()
                    .ifPresent(other -> sink.add(
                            "nested-parts",
                            at,
                            part,
                            "The part '%s'%s has parts itself.".formatted(Problem.shown(part), of),
                            "List its parts in its place: %s."
                                    .formatted(Problem.shown(String.join(", ", other.partIds())))));
        }
    }
}
