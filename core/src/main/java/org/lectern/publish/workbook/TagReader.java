package org.lectern.publish.workbook;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.lectern.event.InvalidInputException;
import org.lectern.file.InputLimit;

/** Reads XML, and stops where a text or a tag is longer than any cell can be, before a parser collects it. */
final class TagReader extends FilterReader {

    private final long limit;
    private long span;

    TagReader(Reader in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    /** @throws InvalidInputException if there are too many characters between two marks of tags */
    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        for (int i = offset; i < offset + count; i++) {
            span = buffer[i] == '<' || buffer[i] == '>' ? 0 : span + 1;
            if (span > limit) {
                throw InputLimit.WORKBOOK_SPAN.exceeded(
                        "too-large", "The workbook has a text or a tag of more than %s characters.".formatted(limit));
            }
        }
        return count;
    }
}
