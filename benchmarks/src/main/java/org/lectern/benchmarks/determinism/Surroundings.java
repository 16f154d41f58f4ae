package org.lectern.benchmarks.determinism;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/**
 * What differs from machine to machine.
 *
 * @param processors how many processors Java may use
 * @param locale the default locale, as a language tag
 * @param zone the default time zone
 * @param encoding the default encoding
 */
public record Surroundings(int processors, String locale, String zone, String encoding) {

    /** Returns those of this process. */
    public static Surroundings ofThisProcess() {
        return new Surroundings(
                Runtime.getRuntime().availableProcessors(),
                Locale.getDefault().toLanguageTag(),
                TimeZone.getDefault().getID(),
                Charset.defaultCharset().name());
    }

    /** Returns the flags with which a Java process has them. */
    List<String> flags() {
        Locale parsed = Locale.forLanguageTag(locale);
        return List.of(
                "-XX:ActiveProcessorCount=" + processors,
                "-Duser.language=" + parsed.getLanguage(),
                "-Duser.country=" + parsed.getCountry(),
                "-Duser.timezone=" + zone,
                "-Dfile.encoding=" + encoding);
    }
}
