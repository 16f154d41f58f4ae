package org.lectern.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;

/** The one way in which text is laid out: two spaces a level, and on one line what is asked to be. */
final class JsonLayout extends MinimalPrettyPrinter {

    private static final long serialVersionUID = 1L;

    private boolean flatObjects;
    private boolean flatLists;
    private int level;

    /** Sets whether objects that start from now on stand on one line, and returns what was set before. */
    boolean setFlatObjects(boolean flat) {
        boolean before = flatObjects;
        flatObjects = flat;
        return before;
    }

    /** Sets whether lists that start from now on stand on one line. */
    void setFlatLists(boolean flat) {
        flatLists = flat;
    }

    @Override
    public void beforeObjectEntries(JsonGenerator out) throws IOException {
        open(out, flatObjects);
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator out) throws IOException {
        out.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator out) throws IOException {
        separate(out, flatObjects);
    }

    @Override
    public void writeEndObject(JsonGenerator out, int entries) throws IOException {
        close(out, flatObjects, entries);
        super.writeEndObject(out, entries);
    }

    @Override
    public void beforeArrayValues(JsonGenerator out) throws IOException {
        open(out, flatLists);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator out) throws IOException {
        separate(out, flatLists);
    }

    @Override
    public void writeEndArray(JsonGenerator out, int values) throws IOException {
        close(out, flatLists, values);
        super.writeEndArray(out, values);
    }

    private void open(JsonGenerator out, boolean flat) throws IOException {
        if (!flat) {
            level++;
            newLine(out);
        }
    }

    private void separate(JsonGenerator out, boolean flat) throws IOException {
        out.writeRaw(',');
        if (flat) {
            out.writeRaw(' ');
        } else {
            newLine(out);
        }
    }

    private void close(JsonGenerator out, boolean flat, int members) throws IOException {
        if (!flat && members > 0) {
            level--;
            newLine(out);
        }
    }

    private void newLine(JsonGenerator out) throws IOException {
        out.writeRaw('\n');
        out.writeRaw("  ".repeat(level));
    }
}
