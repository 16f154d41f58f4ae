package org.lectern.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lectern.event.Availability;
import org.lectern.event.Break;
import org.lectern.event.Day;
import org.lectern.event.Person;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.TopicRelation;
import org.lectern.event.Waiver;
import org.lectern.event.Window;

class ChangeTest {

    private static final Window TEN_TO_ELEVEN = Window.parse("2020-03-31T10:00/11:00", ZoneOffset.UTC);
    private static final Map<Class<?>, Object> VALUES = Map.ofEntries(
            Map.entry(String.class, "BY"),
            Map.entry(int.class, 1),
            Map.entry(LocalDate.class, LocalDate.parse("2020-03-31")),
            Map.entry(Window.class, TEN_TO_ELEVEN),
            Map.entry(List.class, List.of(TEN_TO_ELEVEN)),
            Map.entry(SubjectId.class, SubjectId.person("anna")),
            Map.entry(Person.class, Person.of("anna")),
            Map.entry(Slot.class, Slot.of("BY-1", "anna")),
            Map.entry(Session.class, Session.builder("BY").build()),
            Map.entry(SessionEdit.class, SessionEdit.builder().build()),
            Map.entry(Room.class, Room.of("r27", 40)),
            Map.entry(PersonEdit.class, PersonEdit.NONE),
            Map.entry(TopicRelation.class, TopicRelation.apart("theme")),
            Map.entry(RoomEdit.class, RoomEdit.NONE),
            Map.entry(Day.class, Day.parse("2020-03-31", ZoneOffset.UTC, "10:00/11:00")),
            Map.entry(Break.class, Break.of("tea", Window.parse("2020-03-31T10:30/10:45", ZoneOffset.UTC))),
            Map.entry(Relation.class, Relation.sameDay("BY", "GH")),
            Map.entry(RuleSetting.class, RuleSetting.of("moved")),
            Map.entry(Availability.class, Availability.never()),
            Map.entry(EventLimit.class, new EventLimit.Changeover(15)),
            Map.entry(Waiver.class, new Waiver("moved", Set.of(), "agreed")));

    @Test
    void change_anyPartNull_isRefusedWithItsName() throws ReflectiveOperationException {
        int refused = 0;
        for (Class<?> kind : Change.class.getPermittedSubclasses()) {
            RecordComponent[] parts = kind.getRecordComponents();
            Constructor<?> constructor = kind.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            for (int i = 0; i < parts.length; i++) {
                @Nullable
                Object[] values = Arrays.stream(parts)
                        .map(part -> isNullable(part) ? null : VALUES.get(part.getType()))
                        .toArray();
                constructor.newInstance(values);
                // The message for a null list is that of List.copyOf.
                if (!parts[i].getType().isPrimitive() && !isNullable(parts[i]) && parts[i].getType() != List.class) {
                    values[i] = null;
                    InvocationTargetException thrown =
                            assertThrows(InvocationTargetException.class, () -> constructor.newInstance(values));
                    assertEquals(
                            parts[i].getName(),
                            assertInstanceOf(NullPointerException.class, thrown.getCause())
                                    .getMessage());
                    refused++;
                }
            }
        }
        assertEquals(42, refused);
    }

    private static boolean isNullable(RecordComponent part) {
        return part.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
