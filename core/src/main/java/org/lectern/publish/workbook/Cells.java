package org.lectern.publish.workbook;

/** Cells by name. */
final class Cells {

    private static final int LETTERS = 26;

    private Cells() {}

    /** Returns the name of a cell, such as {@code Rooms!C4}, from its row and column counted from 0. */
    static String name(String sheet, int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return sheet + "!" + letters + (row + 1);
    }
}
