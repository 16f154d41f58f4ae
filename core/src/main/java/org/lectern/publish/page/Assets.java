package org.lectern.publish.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The style and the script of the page, which stand in it as they are. */
final class Assets {

    static final String STYLE = all("style/%s.css", "base", "programme", "views", "print");
    static final String SCRIPT = "(() => {\n'use strict';\n"
            + all(
                    "script/%s.js",
                    "texts", "times", "programme", "search", "people", "rooms", "calendar", "signs", "start")
            + "\n})();";
    static final String PICTURE_STYLE = read("picture.css");

    private Assets() {}

    /** Returns the hash by which a policy of content security lets the script run, and no other. */
    static String scriptHash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(SCRIPT.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static String all(String pattern, String... names) {
        StringBuilder all = new StringBuilder();
        for (String name : names) {
            all.append(all.isEmpty() ? "" : "\n").append(read(pattern.formatted(name)));
        }
        return all.toString();
    }

    private static String read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The file '%s' is missing beside the classes of the page.".formatted(name));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
