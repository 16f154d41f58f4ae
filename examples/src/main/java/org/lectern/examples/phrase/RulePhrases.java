package org.lectern.examples.phrase;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.event.Event;
import org.lectern.event.Importance;
import org.lectern.event.Level;
import org.lectern.event.Relation;
import org.lectern.event.RuleSetting;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.rule.standard.StandardRules;
import org.lectern.text.NearestWord;

/** Phrases about relations between sessions, rules and waivers. */
record RulePhrases(NameFinder names, PhraseParts parts) {

    /** After the words of a relation, its level and weight may follow a colon. */
    private static final Pattern IMPORTANCE = Pattern.compile(
            "(.*):\\s*(?:(hard|medium|soft)\\s*,?\\s*)?(\\d{1,4})?\\s*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    Relation relation(Phrase phrase) {
        Matcher important = IMPORTANCE.matcher(phrase.words());
        if (!important.matches() || (important.group(2) == null && important.group(3) == null)) {
            return withoutImportance(phrase);
        }
        Level level = important.group(2) == null
                ? null
                : Level.valueOf(important.group(2).toUpperCase(Locale.ROOT));
        int weight = important.group(3) == null ? 1 : Integer.parseInt(important.group(3));
        return withoutImportance(new Phrase(phrase.kind(), important.group(1)))
                .withImportance(new Importance(level, weight));
    }

    /** Returns the relation of the event that the words name, whatever its lags and importance; else the one they say. */
    Relation relation(Phrase phrase, Event event) {
        Relation named = relation(phrase);
        return event.relations().stream()
                .filter(known -> known.getClass() == named.getClass()
                        && known.sessionIds().equals(named.sessionIds()))
                .findFirst()
                .orElse(named);
    }

    private Relation withoutImportance(Phrase phrase) {
        String words = phrase.words();
        String lower = words.toLowerCase(Locale.ROOT);
        if (lower.contains(" before ")) {
            String[] sides = PhraseReader.sides(phrase, " before ");
            return Relation.before(
                    names.session(sides[0]).id(), names.session(sides[1]).id());
        }
        for (RelationEnd end : RelationEnd.values()) {
            if (lower.endsWith(end.words)) {
                String[] ids = Arrays.stream(words.substring(0, words.length() - end.words.length())
                                .split(",| and ", -1))
                        .filter(name -> !name.isBlank())
                        .map(name -> names.session(name).id())
                        .toArray(String[]::new);
                return end.relation(ids);
            }
        }
        throw PhraseReader.unread(phrase);
    }

    private enum RelationEnd {
        SAME(" on one day"),
        DIFFERENT(" on different days"),
        CHAIN(" back to back"),
        APART(" not in parallel");

        private final String words;

        RelationEnd(String words) {
            this.words = words;
        }

        Relation relation(String... ids) {
            return switch (this) {
                case SAME -> Relation.sameDay(ids);
                case DIFFERENT -> Relation.differentDay(ids);
                case CHAIN -> Relation.backToBack(ids);
                case APART -> Relation.notParallel(ids);
            };
        }
    }

    RuleSetting setting(Phrase phrase) {
        String[] words = phrase.words().strip().split("[\\s:]+", 2);
        if (words.length != 2) {
            throw PhraseReader.unread(phrase);
        }
        RuleSetting setting = RuleSetting.of(rule(words[0]));
        String value = words[1].toLowerCase(Locale.ROOT);
        return switch (value) {
            case "on" -> setting.withEnabled(true);
            case "off" -> setting.withEnabled(false);
            case "hard" -> setting.withLevel(Level.HARD);
            case "medium" -> setting.withLevel(Level.MEDIUM);
            case "soft" -> setting.withLevel(Level.SOFT);
            default -> setting.withWeight(PhraseReader.number(value, phrase));
        };
    }

    private static String rule(String id) {
        List<String> known = StandardRules.catalogue().rules().stream()
                .map(rule -> rule.definition().id())
                .toList();
        if (!known.contains(id)) {
            throw NameFinder.mistake(
                    "unknown-rule",
                    id,
                    NearestWord.unknown("rule", id),
                    NearestWord.advice(id, known, "Run lectern rules to see them all."));
        }
        return id;
    }

    Waiver waiver(Phrase phrase) {
        // The id of a rule has no blanks; a reason may have anything.
        String[] sides = phrase.words().strip().split("(?i)\\s+for\\s+", 2);
        String[] nameAndReason = sides[sides.length - 1].split(":", 2);
        if (sides.length < 2 || nameAndReason.length < 2) {
            throw PhraseReader.unread(phrase);
        }
        String name = nameAndReason[0].strip();
        SubjectId subject = names.findSession(name)
                .map(session -> SubjectId.session(session.id()))
                .orElseGet(() -> parts.place(name));
        return new Waiver(rule(sides[0]), Set.of(subject), nameAndReason[1].strip());
    }
}
