package org.lectern.solve;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.lectern.event.Event;
import org.lectern.event.Pin;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.FindingSink;
import org.lectern.rule.IncrementalRule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleScope;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.Subject;
import org.lectern.rule.TimetableView;

class CustomIncrementalRuleTest implements CustomRuleContract {

    /** Sessions of one region do not start together. */
    private static final class OneStart implements IncrementalRule {

        private static final String ID = "one-start";

        @Override
        public RuleDefinition definition() {
            return RuleDefinition.hard(ID, RuleScope.COUPLING, "pairs", "No two sessions of a region start together.");
        }

        @Override
        public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
            List<ScheduledSession> held = view.scheduledSessions();
            for (int i = 0; i < held.size(); i++) {
                for (ScheduledSession other : held.subList(i + 1, held.size())) {
                    ScheduledSession one = held.get(i);
                    boolean together = one.session()
                                    .region()
                                    .equals(other.session().region())
                            && one.time().startInclusive().equals(other.time().startInclusive());
                    findings.report(
                            together ? 1 : 0,
                            List.of(
                                    Subject.of(one.session()),
                                    Subject.of(other.session()),
                                    Subject.region(one.session().region())),
                            "%s and %s start together."
                                    .formatted(
                                            one.session().name(),
                                            other.session().name()));
                }
            }
        }

        @Override
        public RuleTally newTally(Event event, EffectiveRules effectiveRules) {
            return new RuleTally() {
                private final List<SessionPlace> held = new ArrayList<>();

                @Override
                public void add(SessionPlace place) {
                    held.add(place);
                }

                @Override
                public void remove(SessionPlace place) {
                    held.remove(place);
                }

                @Override
                public long amount() {
                    long units = 0;
                    for (int i = 0; i < held.size(); i++) {
                        for (SessionPlace other : held.subList(i + 1, held.size())) {
                            units += isFound(held.get(i), other) ? 1 : 0;
                        }
                    }
                    return units;
                }

                private boolean isFound(SessionPlace one, SessionPlace other) {
                    return one.session().region().equals(other.session().region())
                            && one.time().startInclusive().equals(other.time().startInclusive())
                            && !effectiveRules.isWaived(
                                    ID,
                                    Subject.of(one.session()),
                                    Subject.of(other.session()),
                                    Subject.region(one.session().region()));
                }
            };
        }
    }

    @Override
    public Decided decided() {
        Event.Builder event = Event.builder("round", ZoneOffset.UTC)
                .startStepMinutes(60)
                .day("2020-04-01", "10:00/11:00", "14:00/15:00")
                .room("r27", 0)
                .room("r20", 0);
        Session malawi = Session.builder("MW")
                .name("Malawi")
                .region("Africa")
                .pin(Pin.NONE
                        .withRoomId("r27")
                        .withStart(event.window("2020-04-01T10:00/11:00").startInclusive()))
                .build();
        Session liberia = Session.builder("LR")
                .name("Liberia")
                .region("Africa")
                .allowedMinutes(40)
                .preferred(event.window("2020-04-01T10:00/11:00"))
                .pin(Pin.NONE.withRoomId("r20"))
                .build();
        return new Decided(
                new OneStart(),
                event.session(malawi).session(liberia),
                List.of("MW r27 10:00 60", "LR r20 10:00 40"),
                List.of("MW r27 10:00 60", "LR r20 14:00 40"),
                2 * 40,
                1,
                "Malawi and Liberia start together.",
                List.of(SubjectId.session("MW"), SubjectId.session("LR"), SubjectId.region("Africa")));
    }
}
