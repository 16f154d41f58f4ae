package org.lectern.examples.phrase;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lectern.change.Change;
import org.lectern.change.SessionEdit;
import org.lectern.event.AllowedRooms;
import org.lectern.event.RoomWish;
import org.lectern.event.Session;

/** Reads in which rooms a session may or should take place. */
record RoomPhrase(NameFinder names) {

    private static final String ANY = " in any room";
    private static final String ONLY = " only in ";
    private static final String PREFERRED = " preferably in ";
    private static final String UNDESIRED = " preferably not in ";

    /** @throws org.lectern.event.InvalidInputException if the words mean no such change */
    Change change(Phrase phrase) {
        String words = phrase.words().strip();
        if (words.toLowerCase(Locale.ROOT).endsWith(ANY)) {
            Session session = names.session(words.substring(0, words.length() - ANY.length()));
            return edited(session, SessionEdit.builder().allowedRooms(AllowedRooms.ANY));
        }
        for (String between : List.of(ONLY, UNDESIRED, PREFERRED)) {
            if (words.toLowerCase(Locale.ROOT).contains(between)) {
                String[] sides = PhraseReader.sides(phrase, between);
                return change(names.session(sides[0]), between, rooms(sides[1]));
            }
        }
        throw PhraseReader.unread(phrase);
    }

    private Change change(Session session, String between, Set<String> rooms) {
        if (between.equals(ONLY)) {
            return edited(session, SessionEdit.builder().allowedRooms(AllowedRooms.only(rooms)));
        }
        List<RoomWish> wishes = new ArrayList<>(session.roomWishes());
        wishes.add(
                between.equals(PREFERRED)
                        ? new RoomWish.PreferredRooms(rooms, 1)
                        : new RoomWish.UndesiredRooms(rooms, 1));
        return edited(session, SessionEdit.builder().roomWishes(wishes.toArray(RoomWish[]::new)));
    }

    /** Returns ids of rooms; a comma or the word "or" may be part of a name, so the whole is tried first. */
    Set<String> rooms(String text) {
        Set<String> ids = new LinkedHashSet<>();
        if (names.findRoom(text).isPresent()) {
            ids.add(names.room(text).id());
        } else {
            for (String name : text.split("\\s*(?:,|\\bor\\b)\\s*", -1)) {
                ids.add(names.room(name).id());
            }
        }
        return ids;
    }

    private static Change edited(Session session, SessionEdit.Builder edit) {
        return new Change.EditSession(session.id(), edit.build());
    }
}
