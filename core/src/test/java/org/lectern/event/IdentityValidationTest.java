package org.lectern.event;

import static org.lectern.event.Mistakes.assertMistake;
import static org.lectern.event.Mistakes.sound;

import org.junit.jupiter.api.Test;

final class IdentityValidationTest {

    @Test
    void colour_byName_isRefused() {
        assertMistake(
                sound().identity(Identity.builder().colour("navy").build()),
                "bad-identity",
                "navy",
                "/identity/colour: The colour 'navy' of the event must look like '#0a5a8c'. Write six hexadecimal digits after '#'.");
    }

    @Test
    void logo_onTheNetwork_isRefused() {
        assertMistake(
                sound().identity(Identity.builder()
                        .logo("https://example.org/logo.png")
                        .build()),
                "bad-identity",
                "https://example.org/logo.png",
                "/identity/logo: The logo 'https://example.org/logo.png' of the event must look like 'data:image/png;base64,iVBOR…'."
                        + " Encode a PNG, JPEG, GIF, WebP or SVG picture as a data URL.");
    }

    @Test
    void address_ofAScript_isRefused() {
        assertMistake(
                sound().identity(Identity.builder()
                        .address("javascript:alert(1)")
                        .build()),
                "bad-identity",
                "javascript:alert(1)",
                "/identity/address: The address 'javascript:alert(1)' of the event must look like 'https://example.org/round-36/'."
                        + " Copy the address of the page from a browser.");
    }

    @Test
    void venue_longerThanALine_isRefused() {
        assertMistake(
                sound().identity(Identity.builder().venue("v".repeat(501)).build()),
                "too-long",
                Problem.shown("v".repeat(501)),
                "/identity/venue: The venue of the event must have at most 500 characters, not '501'. Shorten it.");
    }
}
