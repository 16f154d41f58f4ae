package org.lectern.solve.search;

/** How often each session took each place while prices moved: a picture of what it will take in the end. */
final class Usage implements PriceSearch.Watcher {

    private final int[][] counts;

    Usage(PricedModel model) {
        counts = new int[model.sessionCount()][];
        for (int s = 0; s < counts.length; s++) {
            counts[s] = new int[model.places(s).size()];
        }
    }

    @Override
    public void chose(Relaxation relaxation) {
        for (int s = 0; s < counts.length; s++) {
            int place = relaxation.chosen(s);
            if (place >= 0) {
                counts[s][place]++;
            }
        }
    }

    int count(int session, int place) {
        return counts[session][place];
    }
}
