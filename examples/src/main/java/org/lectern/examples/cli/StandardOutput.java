package org.lectern.examples.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Standard output, which remembers why it could not be written; Java's own forgets. */
final class StandardOutput extends OutputStream {

    private static final String BROKEN_PIPE = "Broken pipe";

    private final OutputStream out;
    private @Nullable IOException failure;

    private StandardOutput(OutputStream out) {
        this.out = out;
    }

    /** Returns that of the process. */
    static StandardOutput ofProcess() {
        return of(new FileOutputStream(FileDescriptor.out));
    }

    static StandardOutput of(OutputStream out) {
        return new StandardOutput(out);
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        if (failure != null) {
            return;
        }
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failure = e;
        }
    }

    /** Returns whether something could not be written. */
    boolean isBroken() {
        return failure != null;
    }

    /** Returns the line that tells why not; there is none where a reader such as {@code head} had enough. */
    Optional<String> findMessage() {
        return Optional.ofNullable(failure)
                .map(IOException::getMessage)
                .filter(reason -> !reason.equals(BROKEN_PIPE))
                .map(reason -> OneLineText.of("lectern: Standard output cannot be written: %s.".formatted(reason)));
    }
}
