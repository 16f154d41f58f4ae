package org.lectern.solve.coupling;

import java.util.List;
import java.util.OptionalLong;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.rule.Terms;

/** {@code max-parallel}: not too many sessions at once. A change costs the minutes of the session. */
final class MaxParallels implements CouplingRule {

    private final int from;
    private final int until;
    private final OptionalLong limit;
    private final List<int[]> waivers;

    /**
     * @param from first minute in which a session can run
     * @param until first minute in which none can any more
     */
    MaxParallels(EventIndex index, int from, int until) {
        this.from = from;
        this.until = until;
        Terms terms = index.rulebook().terms(id());
        this.limit = terms.counts() ? terms.parameter("limit") : OptionalLong.empty();
        List<String> ids = index.event().sessions().stream().map(Session::id).toList();
        this.waivers = index.rulebook().waivers(id()).stream()
                .filter(waiver ->
                        waiver.subjects().stream().allMatch(subject -> subject.kind() == SubjectId.Kind.SESSION))
                .map(waiver -> waiver.subjects().stream()
                        .mapToInt(subject -> ids.indexOf(subject.id()))
                        .toArray())
                .toList();
    }

    @Override
    public String id() {
        return "max-parallel";
    }

    /** Waivers free minutes in which the sessions that they name run together with others. */
    @Override
    public boolean isMonotone() {
        return waivers.isEmpty();
    }

    @Override
    public boolean concerns(int session) {
        return limit.isPresent();
    }

    /** Returns how many sessions may run at once, or empty if that is not asked. */
    OptionalLong limit() {
        return limit;
    }

    /** Returns, for each waiver that can cover a finding, the sessions that must all run. */
    List<int[]> waivers() {
        return waivers;
    }

    /** Returns the load of a timetable without sessions. */
    MinuteLoad load() {
        return new MinuteLoad(from, until, limit.orElse(Long.MAX_VALUE), waivers);
    }

    @Override
    public Tally tally(Board board) {
        MinuteLoad load = load();
        return new Tally() {

            @Override
            public void add(int session) {
                load.add(session, board.start(session), board.end(session));
            }

            @Override
            public void remove(int session) {
                load.remove(session, board.start(session), board.end(session));
            }

            @Override
            public long units() {
                return load.over();
            }
        };
    }
}
