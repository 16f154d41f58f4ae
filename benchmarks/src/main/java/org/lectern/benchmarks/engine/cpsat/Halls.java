package org.lectern.benchmarks.engine.cpsat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.event.Room;

/** Rooms of which one may be used at a time, since they share a part. */
final class Halls {

    private Halls() {}

    /** Returns, for each room that is a part of others, the numbers of all rooms that take it. */
    static List<List<Integer>> sharing(List<Room> rooms) {
        List<List<Integer>> sharing = new ArrayList<>();
        for (Room part : rooms) {
            List<Integer> taking = IntStream.range(0, rooms.size())
                    .filter(room -> rooms.get(room).takes(part.id()))
                    .boxed()
                    .toList();
            if (taking.size() > 1) {
                sharing.add(taking);
            }
        }
        return sharing;
    }
}
