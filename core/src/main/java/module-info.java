/** Timetables for congresses and diplomatic conferences, with the reasons for them. */
@SuppressWarnings("requires-automatic") // The templates' library has a name as a module, and no more.
module org.lectern.core {
    requires ai.timefold.solver.core;
    requires com.fasterxml.jackson.databind;
    requires transitive org.jspecify;
    requires org.slf4j;

    exports org.lectern.diagnose;
    // Only who writes a page needs these.
    requires static gg.jte.runtime;
    requires static java.compiler;

    exports org.lectern.event;
    exports org.lectern.json;
    exports org.lectern.publish;
    exports org.lectern.publish.text;
    exports org.lectern.rule;
    exports org.lectern.panel;
    exports org.lectern.replan;
    exports org.lectern.solve;
    exports org.lectern.solve.proof;
    exports org.lectern.explain;

    // Not for users: what Timefold generates lives in a module without a name, which no narrower export reaches.
    exports org.lectern.solve.timefold;

    opens org.lectern.solve.timefold to
            ai.timefold.solver.core;
}
