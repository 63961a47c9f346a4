package dev.backlight.view.pipeline;

/// Where everything on the strip is.
///
/// @param width of the strip
/// @param height of the strip; a low one has no pictures
public record StripGeometry(double width, double height) {
    /// Room for the chevron at a station's end.
    public static final double CHEVRON = 13;

    private static final double PICTURE = 40;
    private static final double SECOND = 46;
    private static final double LEAST_WITH_PICTURE = 132;
    private static final double ROOMY = 165;

    public boolean isLow() {
        return height < PICTURE;
    }

    /// Preprocessing has two, if there is room for any.
    public int pictures(Station station) {
        return !hasPictures() ? 0 : station == Station.PREPROCESSING ? 2 : 1;
    }

    public double left(Station station) {
        double second = station.ordinal() > Station.PREPROCESSING.ordinal() ? second() : 0;
        return Math.round(station.ordinal() * each() + second);
    }

    public double width(Station station) {
        Station[] all = Station.values();
        double end = station.ordinal() + 1 < all.length ? left(all[station.ordinal() + 1]) : width;
        return end - left(station);
    }

    public Place picture(Station station, int i) {
        return new Place(left(station) + pad() + i * SECOND, Math.round((height - PICTURE) / 2), PICTURE);
    }

    /// Where a station's name begins.
    public double words(Station station) {
        int pictures = pictures(station);
        double gap = each() >= ROOMY ? 12 : 8;
        return left(station) + pad() + (pictures == 0 ? 0 : PICTURE + (pictures - 1) * SECOND + gap);
    }

    /// The station under the pointer; null beside all.
    public Station at(double x) {
        for (Station station : Station.values()) {
            if (x >= left(station) && x < left(station) + width(station)) {
                return station;
            }
        }
        return null;
    }

    private boolean hasPictures() {
        return !isLow() && (width - SECOND) / Station.values().length >= LEAST_WITH_PICTURE;
    }

    private double second() {
        return hasPictures() ? SECOND : 0;
    }

    private double each() {
        return (width - second()) / Station.values().length;
    }

    private double pad() {
        return each() >= ROOMY ? 13 : 8;
    }
}
