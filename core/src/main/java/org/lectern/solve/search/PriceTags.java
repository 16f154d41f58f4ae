package org.lectern.solve.search;

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
            Resources.Resource resource = resources.all().get(prices.points()[i] / count);
            PriceTag.Kind kind = switch (resource.kind()) {
                case ROOM -> PriceTag.Kind.ROOM;
                case TRACK -> PriceTag.Kind.TRACK;
                case PERSON -> PriceTag.Kind.PERSON;
            };
            int minute = resources.minute(prices.points()[i] % count);
            tags.add(new PriceTag(
                    kind, resource.id(), model.instance().tables().timeLine().instant(minute), prices.prices()[i]));
        }
        return tags;
    }

    static PlaceTag place(PricedModel model, int session, int place) {
        Places places = model.places(session);
        if (places.room(place) < 0) {
            return PlaceTag.LEFT_OUT;
        }
        Instance instance = model.instance();
        TimeOption option = instance.option(session, places.option(place));
        return new PlaceTag(
                instance.event().rooms().get(places.room(place)).id(),
                instance.tables().timeLine().instant(option.start()),
                option.minutes());
    }
}
