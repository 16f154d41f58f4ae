package org.lectern.event;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.text.JsonPointers;
import org.lectern.text.MailAddress;

/** Finds every mistake in the texts kept with a person by which messages go out: address and language. */
record MailTextValidation(ProblemSink sink, String pointer, OwnerText of) {

    private static final String ADDRESS_KEY = "email";
    private static final String LANGUAGE_KEY = "language";

    /** As in the schema of events, which does not say which codes there are. */
    private static final Pattern LANGUAGE = Pattern.compile("([a-z]{2})(-[A-Za-z0-9]{1,8})*");

    private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

    void check(Map<String, String> data) {
        String address = data.getOrDefault(ADDRESS_KEY, "");
        if (!address.isEmpty() && !MailAddress.isLike(address)) {
            add(
                    "bad-address",
                    ADDRESS_KEY,
                    address,
                    "The e-mail address '%s'%s must look like 'name@example.org'."
                            .formatted(Problem.shown(address), of),
                    "Write one address alone, or none.");
        } else if (!address.isEmpty() && MailAddress.find(address).isEmpty()) {
            add(
                    "bad-address",
                    ADDRESS_KEY,
                    address,
                    "The e-mail address '%s'%s has a domain that no server can have."
                            .formatted(Problem.shown(address), of),
                    "Correct what follows the '@': between dots stand 1 to 63 letters, digits and hyphens, none of these at an end.");
        }
        String language = data.getOrDefault(LANGUAGE_KEY, "");
        if (!language.isEmpty() && !isLanguage(language)) {
            add(
                    "unknown-language",
                    LANGUAGE_KEY,
                    language,
                    "The language '%s' of a person must be the code of one.".formatted(Problem.shown(language)),
                    codeOf(language)
                            .map("Write '%s'."::formatted)
                            .orElse("Write the two letters of ISO 639, such as 'en' or 'fr'."));
        }
    }

    private static boolean isLanguage(String text) {
        return LANGUAGE.matcher(text).matches() && CODES.contains(text.substring(0, 2));
    }

    /** Returns the code of a language that is called so in English or in itself, if only one is. */
    private static Optional<String> codeOf(String name) {
        String asked = name.strip();
        String lower = asked.toLowerCase(Locale.ROOT);
        if (isLanguage(lower)) {
            return Optional.of(lower);
        }
        List<String> found = Stream.of(Locale.getISOLanguages())
                .filter(code -> isCalled(Locale.of(code), asked))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static boolean isCalled(Locale language, String name) {
        return name.equalsIgnoreCase(language.getDisplayLanguage(Locale.ENGLISH))
                || name.equalsIgnoreCase(language.getDisplayLanguage(language));
    }

    private void add(String code, String key, String value, String message, String advice) {
        sink.add(code, JsonPointers.child(pointer + "/data", key), value, message, advice);
    }
}
