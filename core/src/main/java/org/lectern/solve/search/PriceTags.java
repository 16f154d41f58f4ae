package org.lectern.solve.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lectern.panel.TimeOption;
import org.lectern.solve.proof.PlaceTag;
import org.lectern.solve.proof.PriceTag;

/** Prices and places as a certificate writes them. */
final class PriceTags {

    private PriceTags() {}

    static List<PriceTag> of(PricedModel model, Prices.Sparse prices) {
        List<PriceTag> tags = new ArrayList<>();
        Resources resources = model.resources();
        int count = resources.pointCount();
        for (int i = 0; i < prices.points().length; i++) {
            if (prices.points()[i] >= resources.count() * count) {
                tags.add(night(model, prices.points()[i] - resources.count() * count, prices.prices()[i]));
                continue;
            }
            Resources.Resource resource = resources.all().get(prices.points()[i] / count);
            int point = prices.points()[i] % count;
            Instant time = model.instance().tables().timeLine().instant(resources.minute(point));
            long price = prices.prices()[i];
            switch (resource.kind()) {
                case ROOM -> {
                    for (int room : model.groups().rooms(resource.group())) {
                        if (resources.isOpen(room, point)) {
                            String id =
                                    model.instance().event().rooms().get(room).id();
                            tags.add(PriceTag.of(PriceTag.Kind.ROOM, id, time, price));
                        }
                    }
                }
                case TRACK -> tags.add(PriceTag.of(PriceTag.Kind.TRACK, "", time, price));
                case PERSON -> tags.add(PriceTag.of(PriceTag.Kind.PERSON, resource.id(), time, price));
            }
        }
        return tags;
    }

    private static PriceTag night(PricedModel model, int number, long price) {
        Instance instance = model.instance();
        Stays.Night night = model.stays().nightOf(number);
        int i = (number - night.at()) / 2;
        return new PriceTag(
                number == night.after(i) ? PriceTag.Kind.AFTER_NIGHT : PriceTag.Kind.BEFORE_NIGHT,
                night.personId(),
                instance.event().sessions().get(night.sessions()[i]).id(),
                instance.coupling()
                        .halfDays()
                        .dateOfDay(night.day())
                        .atStartOfDay(instance.event().zone())
                        .toInstant(),
                price);
    }

    static PlaceTag place(PricedModel model, int session, int place) {
        Places places = model.places(session);
        if (!places.isHeld(place)) {
            return PlaceTag.LEFT_OUT;
        }
        Instance instance = model.instance();
        TimeOption option = instance.option(session, places.option(place));
        return new PlaceTag(
                instance.event().rooms().get(model.room(session, place)).id(),
                instance.tables().timeLine().instant(option.start()),
                option.minutes());
    }
}
