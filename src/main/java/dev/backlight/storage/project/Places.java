package dev.backlight.storage.project;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Places in a plane as a text that loses nothing: `0.5,-1.25 0.75,1.0`.
public final class Places {
    private static final int MOST = 10_000;

    private Places() {}

    /// @param places [places][2]
    public static String text(double[][] places) {
        return Arrays.stream(places).map(place -> place[0] + "," + place[1]).collect(Collectors.joining(" "));
    }

    /// @return [places][2], all finite
    /// @throws IOException if it is no such text, or too long a one
    public static double[][] of(String text) throws IOException {
        String[] words = text.isBlank() ? new String[0] : text.strip().split(" ");
        if (words.length > MOST) {
            throw new IOException("There are too many places.");
        }
        double[][] places = new double[words.length][];
        for (int i = 0; i < places.length; i++) {
            String[] both = words[i].split(",");
            if (both.length != 2) {
                throw new IOException("A place has two numbers.");
            }
            try {
                places[i] = new double[] {Double.parseDouble(both[0]), Double.parseDouble(both[1])};
            } catch (NumberFormatException damaged) {
                throw new IOException("A place is damaged.", damaged);
            }
            if (!Double.isFinite(places[i][0]) || !Double.isFinite(places[i][1])) {
                throw new IOException("A place lies nowhere.");
            }
        }
        return places;
    }
}
