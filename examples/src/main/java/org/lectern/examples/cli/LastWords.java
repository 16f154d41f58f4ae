package org.lectern.examples.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Tells why a process ends that can do nothing more, in one line that is made beforehand. */
final class LastWords {

    private static final byte[] OUT_OF_MEMORY = (Failures.OUT_OF_MEMORY + "\n").getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER =
            "lectern: Java cannot go on. Run the command again with --debug and report the output.\n"
                    .getBytes(StandardCharsets.UTF_8);
    private static final FileOutputStream ERR = new FileOutputStream(FileDescriptor.err);

    private LastWords() {}

    /** Loads this class while there is memory. */
    static void prepare() {
        // The fields above are all there is to do.
    }

    static void tell(Error failure) {
        try {
            // A class that cannot be loaded any more is a lack of memory too: all are in the jars.
            boolean isMemory = failure instanceof LinkageError || Failures.isOutOfMemory(failure);
            ERR.write(isMemory ? OUT_OF_MEMORY : OTHER);
        } catch (IOException e) {
            // Nobody listens.
        }
    }
}
