/** Timetables for congresses and diplomatic conferences, with the reasons for them. */
module org.lectern.core {
    exports org.lectern;

    requires ai.timefold.solver.core;
    requires com.fasterxml.jackson.databind;
    requires org.jspecify;
    requires org.slf4j;
}
