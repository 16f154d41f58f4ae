package org.lectern.examples;

import java.util.List;

/** Names of people for the sample events; nobody is meant by them. */
public final class MadeUpNames {

    private static final List<String> GIVEN = List.of(
            "Aino",
            "Bohdan",
            "Clémence",
            "Dagny",
            "Emeka",
            "Fatou",
            "Gustav",
            "Hiroko",
            "Ilse",
            "Jaromír",
            "Katya",
            "Leandro",
            "Maïté",
            "Nuno",
            "Oksana",
            "Pàdraig",
            "Qadira",
            "Runa",
            "Söhnke",
            "Tariq",
            "Ursula",
            "Veljko",
            "Wen");

    private static final List<String> FAMILY = List.of(
            "Aaltonen",
            "Bianchetti",
            "Çelik",
            "Dvořák",
            "Eklund",
            "Fofanah",
            "Gruber",
            "Hatzis",
            "Iyer",
            "Jonsdottir",
            "Kuznetsova",
            "Lefèvre",
            "Moreira",
            "Nkosi",
            "Olsen",
            "Popescu",
            "Rossi",
            "Sato",
            "Tan");

    /** How many different names there are. */
    public static final int COUNT = GIVEN.size() * FAMILY.size();

    private MadeUpNames() {}

    /** Returns a name, another one for each number from 0 to {@link #COUNT} − 1. */
    public static String name(int number) {
        // The two sizes have no common divisor, so no pair comes back before all have been used.
        return GIVEN.get(number % GIVEN.size()) + " " + FAMILY.get(number % FAMILY.size());
    }
}
