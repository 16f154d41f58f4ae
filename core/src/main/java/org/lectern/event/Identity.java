package org.lectern.event;

import java.util.Objects;

/**
 * What an event looks like and where it is, for whatever is published of it. Each text may be empty.
 *
 * @param colour the colour of its pages, such as {@code #0a5a8c}
 * @param logo its picture as a {@code data:} URL of a PNG, JPEG, GIF, WebP or SVG, at most 32,000 characters
 * @param venue where it takes place, on one line, such as {@code Palais des Nations, Geneva}
 * @param city the city whose time it keeps; unless given, the one in the name of its zone
 * @param contact whom to ask: an e-mail address, an address that starts with {@code https://}, or a line of text
 * @param address where its page is published, starting with {@code https://} or {@code http://}; calendars are expected in
 *     the folder {@code calendars} beside it
 * @since 0.1.0
 */
public record Identity(String colour, String logo, String venue, String city, String contact, String address) {

    /** The identity of an event that says nothing about itself. */
    public static final Identity NONE = new Identity("", "", "", "", "", "");

    public Identity {
        Objects.requireNonNull(colour, "colour");
        Objects.requireNonNull(logo, "logo");
        Objects.requireNonNull(venue, "venue");
        Objects.requireNonNull(city, "city");
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(address, "address");
    }

    /** Returns a builder that starts from nothing. */
    public static Builder builder() {
        return NONE.toBuilder();
    }

    /** Returns a builder that starts from this identity. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Builds an {@link Identity}; what is not said is empty. */
    public static final class Builder {
        private String colour;
        private String logo;
        private String venue;
        private String city;
        private String contact;
        private String address;

        private Builder(Identity from) {
            this.colour = from.colour;
            this.logo = from.logo;
            this.venue = from.venue;
            this.city = from.city;
            this.contact = from.contact;
            this.address = from.address;
        }

        public Builder colour(String colour) {
            this.colour = colour;
            return this;
        }

        public Builder logo(String logo) {
            this.logo = logo;
            return this;
        }

        public Builder venue(String venue) {
            this.venue = venue;
            return this;
        }

        public Builder city(String city) {
            this.city = city;
            return this;
        }

        public Builder contact(String contact) {
            this.contact = contact;
            return this;
        }

        public Builder address(String address) {
            this.address = address;
            return this;
        }

        public Identity build() {
            return new Identity(colour, logo, venue, city, contact, address);
        }
    }
}
