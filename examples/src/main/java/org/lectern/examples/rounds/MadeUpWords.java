package org.lectern.examples.rounds;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Names that nobody is meant by, and the themes that people speak about. */
public final class MadeUpWords {

    private static final List<String> GIVEN_NAMES = List.of(
            "Abena",
            "Aïcha",
            "Ana",
            "Batbayar",
            "Chidi",
            "Dalia",
            "Elías",
            "Emese",
            "Farid",
            "Grace",
            "Hana",
            "Ibrahim",
            "Ines",
            "Jomo",
            "Joël",
            "Kateryna",
            "Keith",
            "Leilani",
            "Luka",
            "Mareike",
            "Marisol",
            "Milena",
            "Nadia",
            "Noor",
            "Oyun",
            "Petar",
            "Pilar",
            "Rashid",
            "Renée",
            "Saoirse",
            "Siaka",
            "Sølve",
            "Tamsin",
            "Thandiwe",
            "Tomás",
            "Vesna",
            "Wanjiru",
            "Yara",
            "Zoë",
            "Żaneta");

    private static final List<String> FAMILY_NAMES = List.of(
            "Achterberg",
            "Al-Fitouri",
            "Banda",
            "Barrow-Giles",
            "Castañeda",
            "Dorjsuren",
            "Dumitrescu",
            "Eriksen",
            "Ferrão",
            "Gutiérrez",
            "Hadžić",
            "Ibarra",
            "Jørgensen",
            "Kabua",
            "Kamara",
            "Kovačević",
            "Lindqvist",
            "Mbewe",
            "Mifsud",
            "Naseem",
            "Ndlovu",
            "O'Rourke",
            "Okafor",
            "Petrović",
            "Quiñones",
            "Rahimi",
            "Sirleaf",
            "Šimek",
            "Tremblay",
            "Tsetseg",
            "Ueda",
            "Vasilev",
            "Weiß",
            "Yameen",
            "Zelenko",
            "Zúñiga");

    private static final List<String> THEMES = List.of(
            "Children's rights",
            "Civic space",
            "Conditions of detention",
            "Death penalty",
            "Disability rights",
            "Environment and climate",
            "Freedom of assembly",
            "Freedom of expression",
            "Freedom of religion or belief",
            "Gender-based violence",
            "Housing and land",
            "Human rights defenders",
            "Human trafficking",
            "Independence of the judiciary",
            "Indigenous peoples",
            "Labour rights",
            "LGBTI rights",
            "Migrants and refugees",
            "Minorities",
            "Right to education",
            "Right to health",
            "Sexual and reproductive health",
            "Statelessness",
            "Torture and ill-treatment");

    private MadeUpWords() {}

    /** Returns names in a random order, no given name and no family name twice before all have been used. */
    public static List<String> names(Random random) {
        List<String> names = new ArrayList<>();
        while (names.size() < 200) {
            List<String> given = shuffled(GIVEN_NAMES, random);
            List<String> family = shuffled(FAMILY_NAMES, random);
            for (int i = 0; i < family.size(); i++) {
                String name = given.get(i) + " " + family.get(i);
                if (!names.contains(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** Returns the themes in a random order. */
    public static List<String> themes(Random random) {
        return shuffled(THEMES, random);
    }

    private static List<String> shuffled(List<String> words, Random random) {
        List<String> shuffled = new ArrayList<>(words);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
