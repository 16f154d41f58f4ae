package org.lectern.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.event.Problem;
import org.lectern.text.NearestWord;
import org.lectern.text.Wording;

/** Reads single values strictly: what is not of the type asked for is reported, and empty. */
record ValueReader(ProblemCollector mistakes) {

    private static final int MAX_DIGITS = 40;
    private static final String NO_NULL = "Give a value, or leave out the key if it is optional.";

    Optional<String> text(JsonValue value) {
        if (!(value instanceof JsonValue.Text text)) {
            String advice = switch (value) {
                case JsonValue.Digits digits -> "Put it in quotes.";
                case JsonValue.Flag flag -> "Put it in quotes.";
                case JsonValue.Null none -> NO_NULL;
                default -> "Write it like \"text\".";
            };
            wrongType(value, "a text", advice);
            return Optional.empty();
        }
        if (hasHalfCharacter(text.text())) {
            mistakes.addUnread(
                    "bad-text",
                    value.place(),
                    text.text(),
                    "The %s '%s' has half of a character in it."
                            .formatted(value.place().label(), Problem.shown(text.text())),
                    "Remove the escape that begins with \\ud.");
            return Optional.empty();
        }
        return Optional.of(text.text());
    }

    /** Returns the time zone of an id such as {@code Europe/Zurich}. */
    Optional<ZoneId> zone(JsonValue value) {
        Optional<String> text = text(value);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(text.get()));
        } catch (DateTimeException e) {
            mistakes.addUnread(
                    "bad-zone",
                    value.place(),
                    text.get(),
                    "Unknown zone '%s'.".formatted(Problem.shown(text.get())),
                    zoneAdvice(text.get()));
            return Optional.empty();
        }
    }

    /** People write the city alone, which is the last part of the name of its zone. */
    private static String zoneAdvice(String text) {
        List<String> zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        String end = "/" + text.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
        return zones.stream()
                .filter(zone -> zone.toLowerCase(Locale.ROOT).endsWith(end))
                .findFirst()
                .map(NearestWord::didYouMean)
                .orElseGet(() -> NearestWord.advice(text, zones, "Write it like Europe/Zurich."));
    }

    /** Returns a whole number within bounds; {@code 60.0} is one too. */
    Optional<Long> wholeNumber(JsonValue value, long least, long most) {
        if (!(value instanceof JsonValue.Digits digits)) {
            boolean quoted = value instanceof JsonValue.Text text && text.text().matches("-?\\d{1,18}");
            wrongType(value, "a whole number", quoted ? "Remove the quotes." : adviceFor(value, exampleOf(value)));
            return Optional.empty();
        }
        String what = value.place().label();
        BigDecimal number = number(digits.text()).orElse(null);
        // The digits before the point, without writing out those of an exponent.
        if (number == null || (number.signum() != 0 && (long) number.precision() - number.scale() > MAX_DIGITS)) {
            return tooLarge(value, what);
        }
        if (number.signum() != 0 && number.stripTrailingZeros().scale() > 0) {
            mistakes.addUnread(
                    "wrong-type",
                    value.place(),
                    digits.text(),
                    "The %s must be a whole number, not '%s'.".formatted(what, Problem.shown(digits.text())),
                    "Round it.");
            return Optional.empty();
        }
        BigInteger whole = number.signum() == 0 ? BigInteger.ZERO : number.toBigInteger();
        if (whole.compareTo(BigInteger.valueOf(least)) < 0 || whole.compareTo(BigInteger.valueOf(most)) > 0) {
            return tooLarge(value, what);
        }
        return Optional.of(whole.longValueExact());
    }

    private static Optional<BigDecimal> number(String digits) {
        try {
            return digits.length() <= MAX_DIGITS ? Optional.of(new BigDecimal(digits)) : Optional.empty();
        } catch (NumberFormatException e) {
            // Its exponent is no int.
            return Optional.empty();
        }
    }

    private Optional<Long> tooLarge(JsonValue value, String what) {
        mistakes.addUnread(
                "too-large",
                value.place(),
                value.shown(),
                "The %s '%s' is too large a number.".formatted(what, Problem.shown(value.shown())),
                "Check for a digit typed twice.");
        return Optional.empty();
    }

    /** Returns a number as its key may hold one: minutes, seats and people are many, weights and priorities few. */
    private static String exampleOf(JsonValue value) {
        String label = value.place().label().toLowerCase(Locale.ROOT);
        return label.contains("priority") || label.contains("weight") ? "1" : "60";
    }

    Optional<Boolean> flag(JsonValue value) {
        if (value instanceof JsonValue.Flag flag) {
            return Optional.of(flag.isTrue());
        }
        wrongType(value, "true or false", adviceFor(value, "true"));
        return Optional.empty();
    }

    List<JsonValue> items(JsonValue value) {
        if (value instanceof JsonValue.Items list) {
            return list.items();
        }
        wrongType(
                value, "a list", value instanceof JsonValue.Null ? adviceFor(value, "[]") : "Put it in brackets: […].");
        return List.of();
    }

    /** Returns the whole numbers of a list; 0 stands in for each that is none. They take four bytes each. */
    List<Integer> wholeNumbers(JsonValue list) {
        List<JsonValue> items = items(list);
        if (items instanceof PackedNumbers packed) {
            return packed.numbers();
        }
        return items.stream()
                .map(item ->
                        wholeNumber(item, Integer.MIN_VALUE, Integer.MAX_VALUE).orElse(0L))
                .map(Math::toIntExact)
                .toList();
    }

    /** Returns the members of an object whose keys are free. */
    Stream<JsonValue> members(JsonValue value) {
        if (value instanceof JsonValue.Members object) {
            return object.members().values().stream();
        }
        wrongType(value, "an object", adviceFor(value, "{}"));
        return Stream.of();
    }

    /** Reports a format other than {@code known}. */
    void version(Fields fields, int known) {
        fields.find("version")
                .flatMap(value -> wholeNumber(value, Integer.MIN_VALUE, Integer.MAX_VALUE)
                        .map(number -> Map.entry(value, number)))
                .filter(entry -> entry.getValue() != known)
                .ifPresent(entry -> mistakes.addUnread(
                        "unknown-version",
                        entry.getKey().place(),
                        entry.getKey().shown(),
                        "Unknown version '%s'.".formatted(entry.getValue()),
                        "Write %s, or take a newer Lectern.".formatted(known)));
    }

    /** Returns the constant that a word such as {@code whole-session} names. */
    <E extends Enum<E>> Optional<E> word(JsonValue value, Class<E> words) {
        Optional<String> text = text(value);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        List<E> constants = Arrays.asList(words.getEnumConstants());
        Optional<E> constant = constants.stream()
                .filter(candidate -> Wording.word(candidate).equals(text.get()))
                .findFirst();
        if (constant.isEmpty()) {
            List<String> known = constants.stream().map(Wording::word).toList();
            mistakes.addUnread(
                    "unknown-word",
                    value.place(),
                    text.get(),
                    "The %1$s must be one of %3$s, not '%2$s'."
                            .formatted(value.place().label(), Problem.shown(text.get()), String.join(", ", known)),
                    NearestWord.advice(text.get(), known, "Write one of these."));
        }
        return constant;
    }

    void wrongType(JsonValue value, String expected, String advice) {
        // What stands in brackets or is null has no value to quote.
        boolean isQuoted =
                value instanceof JsonValue.Text || value instanceof JsonValue.Digits || value instanceof JsonValue.Flag;
        mistakes.addUnread(
                "wrong-type",
                value.place(),
                value.shown(),
                "The %s%s must be %s, not %s."
                        .formatted(
                                value.place().label(),
                                isQuoted ? " '%s'".formatted(Problem.shown(value.shown())) : "",
                                expected,
                                value.kind()),
                advice);
    }

    private static String adviceFor(JsonValue value, String example) {
        return value instanceof JsonValue.Null ? NO_NULL : "Write it like %s.".formatted(example);
    }

    static boolean hasHalfCharacter(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
            }
        }
        return false;
    }
}
