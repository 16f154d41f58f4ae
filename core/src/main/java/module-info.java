/** Timetables for congresses and diplomatic conferences, with the reasons for them. */
@SuppressWarnings("requires-automatic") // Those of templates and calendars have a name as a module, and no more.
module org.lectern.core {
    requires ai.timefold.solver.core;
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.databind;
    requires java.xml;
    requires transitive org.jspecify;
    requires org.slf4j;

    // For those who publish; who only solves does without.
    requires static com.fasterxml.aalto;
    requires static de.siegmar.fastcsv;
    requires static gg.jte.runtime;
    requires static io.nayuki.qrcodegen;
    requires static java.compiler;
    requires static net.gcardone.junidecode;
    requires static net.sf.biweekly;
    requires static org.dhatim.fastexcel;
    requires static org.dhatim.fastexcel.reader;

    // For the tests of an application; not transitive, or every module above would need it to compile.
    requires static org.assertj.core;

    // Timefold brings Micrometer; the flight recorder is there unless an image leaves it out.
    requires static jdk.jfr;
    requires static micrometer.core;

    // The JSON of values, for the mapper of an application.
    uses org.lectern.text.JsonForm;

    provides org.lectern.text.JsonForm with
            org.lectern.json.form.LecternForm;

    exports org.lectern.change;
    exports org.lectern.defect;
    exports org.lectern.diagnose;
    exports org.lectern.diagnose.fact;
    exports org.lectern.difference;
    exports org.lectern.event;
    exports org.lectern.exchange;
    exports org.lectern.explain;
    exports org.lectern.job;
    exports org.lectern.job.meter;
    exports org.lectern.json;
    exports org.lectern.language;
    exports org.lectern.publish;
    exports org.lectern.publish.calendar;
    exports org.lectern.publish.csv;
    exports org.lectern.publish.format;
    exports org.lectern.publish.frab;
    exports org.lectern.publish.text;
    exports org.lectern.publish.workbook;
    exports org.lectern.replan;
    exports org.lectern.rule;
    exports org.lectern.rule.standard;
    exports org.lectern.solve;
    exports org.lectern.solve.proof;
    exports org.lectern.testing;
    exports org.lectern.warning;

    // Not for users: what Timefold generates lives in a module without a name, which no narrower export reaches.
    exports org.lectern.solve.timefold;

    opens org.lectern.solve.timefold to
            ai.timefold.solver.core;
}
