package org.lectern.json;

import java.util.List;
import org.lectern.event.Level;
import org.lectern.event.SubjectId;
import org.lectern.rule.Finding;
import org.lectern.rule.Subject;

/** What answers about the example are about. */
final class Answered {

    static final Subject BELARUS = new Subject(SubjectId.session("BY"), "Belarus");
    static final Subject VIASNA = new Subject(SubjectId.slot("BY-1"), "Viasna");
    static final Subject ANA = new Subject(SubjectId.person("ana"), "Ana");

    private Answered() {}

    static Finding finding(String sentence) {
        return new Finding("room-seats", Level.SOFT, 3, 6, List.of(BELARUS), sentence, null);
    }
}
