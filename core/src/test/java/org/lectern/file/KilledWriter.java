package org.lectern.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes one edition after the other into a folder and a file, until it is killed or its test is. */
final class KilledWriter {

    static final int FILES = 40;

    private KilledWriter() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        Path file = Path.of(arguments[1]);
        System.out.println("ready");
        ProcessHandle test = ProcessHandle.current().parent().orElseThrow();
        for (int edition = 1; test.isAlive(); edition++) {
            Map<String, byte[]> files = new LinkedHashMap<>();
            byte[] text = (edition + "\n").repeat(1_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < FILES; i++) {
                files.put("part-" + i % 4 + "/file-" + i + ".txt", text);
            }
            AtomicFolder.write(folder, files);
            AtomicFile.write(file, text);
        }
    }
}
