package org.example.consumer;

import org.lectern.Placeholder;

/** An application that embeds Lectern. */
final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("Embedded: " + Placeholder.name());
    }
}
