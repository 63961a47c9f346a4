package dev.backlight.data.plane;

import dev.backlight.math.Randomness;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Makes the points of a recipe. The first four and the two of regression are TensorFlow Playground's, formula for
/// formula (its `dataset.ts`).
final class Generators {
    private static final int CLASSED = 500;
    private static final int VALUED = 1200;
    private static final double RADIUS = 5;

    private final RandomGenerator random;
    private final double noise;
    private final List<PlanePoint> points = new ArrayList<>();

    private Generators(PlaneRecipe recipe) {
        random = Randomness.at(
                recipe.seed(), Randomness.Stream.DATA, recipe.kind().ordinal());
        noise = recipe.noise() / 100.0;
    }

    /// All points in the order they were made; classes first to last.
    static List<PlanePoint> points(PlaneRecipe recipe) {
        Generators g = new Generators(recipe);
        switch (recipe.kind()) {
            case CIRCLE -> g.circle();
            case XOR -> g.xor();
            case GAUSS -> g.blobs(new double[][] {{-2, -2}, {2, 2}}, 0.5, 4);
            case SPIRAL -> g.spiral(2, 1.75);
            case MOONS -> g.moons();
            case RINGS -> g.rings();
            case CHECKERBOARD -> g.checkerboard();
            case ABOVE -> g.above(Formula.curve(recipe.curve()));
            case THREE_BLOBS -> g.blobs(new double[][] {{0, 3}, {-2.6, -1.5}, {2.6, -1.5}}, 0.5, 3);
            case FOUR_BLOBS -> g.blobs(new double[][] {{2.5, 2.5}, {-2.5, 2.5}, {-2.5, -2.5}, {2.5, -2.5}}, 0.5, 3);
            case THREE_ARMS -> g.spiral(3, 1);
            case FOUR_ARMS -> g.spiral(4, 0.8);
            case OWN -> g.points.addAll(recipe.own());
            case PLANE -> g.plane();
            case MULTI_GAUSS -> g.multiGauss();
        }
        return g.points;
    }

    private void circle() {
        for (int i = 0; i < CLASSED; i++) {
            boolean inside = i >= CLASSED / 2;
            double r = inside ? uniform(0, RADIUS * 0.5) : uniform(RADIUS * 0.7, RADIUS);
            double angle = uniform(0, 2 * Math.PI);
            double x = r * Math.sin(angle);
            double y = r * Math.cos(angle);
            double noisyX = x + uniform(-RADIUS, RADIUS) * noise;
            double noisyY = y + uniform(-RADIUS, RADIUS) * noise;
            add(x, y, Math.hypot(noisyX, noisyY) < RADIUS * 0.5 ? 1 : 0);
        }
    }

    private void xor() {
        double padding = 0.3;
        for (int i = 0; i < CLASSED; i++) {
            double x = uniform(-RADIUS, RADIUS);
            double y = uniform(-RADIUS, RADIUS);
            x += x > 0 ? padding : -padding;
            y += y > 0 ? padding : -padding;
            double noisyX = x + uniform(-RADIUS, RADIUS) * noise;
            double noisyY = y + uniform(-RADIUS, RADIUS) * noise;
            add(x, y, noisyX * noisyY >= 0 ? 1 : 0);
        }
    }

    /// A normal cloud for each class, whose variance grows with the noise.
    private void blobs(double[][] centres, double least, double most) {
        double deviation = Math.sqrt(least + (most - least) * noise / 0.5);
        for (int label = 0; label < centres.length; label++) {
            for (int i = 0; i < CLASSED / centres.length; i++) {
                add(
                        centres[label][0] + deviation * random.nextGaussian(),
                        centres[label][1] + deviation * random.nextGaussian(),
                        label);
            }
        }
    }

    /// @param turns how often an arm goes round
    private void spiral(int arms, double turns) {
        int n = CLASSED / arms;
        for (int arm = arms - 1; arm >= 0; arm--) {
            double start = 2 * Math.PI * (arms - 1 - arm) / arms;
            for (int i = 0; i < n; i++) {
                double r = (double) i / n * 5;
                double t = turns * i / n * 2 * Math.PI + start;
                add(r * Math.sin(t) + uniform(-1, 1) * noise, r * Math.cos(t) + uniform(-1, 1) * noise, arm);
            }
        }
    }

    /// Two half circles that reach into each other.
    private void moons() {
        double radius = 3;
        double spread = 0.2 + 1.8 * noise;
        for (int i = 0; i < CLASSED; i++) {
            int label = i < CLASSED / 2 ? 0 : 1;
            double angle = uniform(0, Math.PI);
            double x = label == 0 ? radius * Math.cos(angle) - radius / 2 : radius / 2 - radius * Math.cos(angle);
            double y = label == 0 ? radius * Math.sin(angle) - 0.75 : 0.75 - radius * Math.sin(angle);
            add(x + spread * random.nextGaussian(), y + spread * random.nextGaussian(), label);
        }
    }

    /// Four rings around each other, in turn of one class and the other.
    private void rings() {
        int rings = 4;
        for (int i = 0; i < CLASSED; i++) {
            int ring = i % rings;
            double r = (ring + uniform(0.2, 0.8)) * RADIUS / rings + 0.3;
            double angle = uniform(0, 2 * Math.PI);
            double noisy = r + uniform(-RADIUS, RADIUS) * noise / 2;
            int seen = Math.clamp((long) Math.floor((Math.abs(noisy) - 0.3) * rings / RADIUS), 0, rings - 1);
            add(r * Math.sin(angle), r * Math.cos(angle), seen % 2);
        }
    }

    /// Four by four squares.
    private void checkerboard() {
        double side = 2.5;
        for (int i = 0; i < CLASSED; i++) {
            double x = uniform(-RADIUS, RADIUS);
            double y = uniform(-RADIUS, RADIUS);
            double noisyX = x + uniform(-RADIUS, RADIUS) * noise / 2;
            double noisyY = y + uniform(-RADIUS, RADIUS) * noise / 2;
            add(x, y, (int) Math.floorMod((long) (Math.floor(noisyX / side) + Math.floor(noisyY / side)), 2L));
        }
    }

    private void above(Formula curve) {
        for (int i = 0; i < CLASSED; i++) {
            double x = uniform(-RADIUS, RADIUS);
            double y = uniform(-RADIUS, RADIUS);
            double noisyX = x + uniform(-RADIUS, RADIUS) * noise;
            double noisyY = y + uniform(-RADIUS, RADIUS) * noise;
            add(x, y, noisyY > curve.at(noisyX, 0) ? 1 : 0);
        }
    }

    private void plane() {
        double radius = 6;
        for (int i = 0; i < VALUED; i++) {
            double x = uniform(-radius, radius);
            double y = uniform(-radius, radius);
            double noisyX = x + uniform(-radius, radius) * noise;
            double noisyY = y + uniform(-radius, radius) * noise;
            add(x, y, (noisyX + noisyY) / 10);
        }
    }

    private void multiGauss() {
        double radius = 6;
        for (int i = 0; i < VALUED; i++) {
            double x = uniform(-radius, radius);
            double y = uniform(-radius, radius);
            double noisyX = x + uniform(-radius, radius) * noise;
            double noisyY = y + uniform(-radius, radius) * noise;
            add(x, y, hills(noisyX, noisyY));
        }
    }

    /// Three hills and three hollows, cones of radius 2; where they meet the farther from 0 counts.
    private static double hills(double x, double y) {
        double farthest = 0;
        for (int column = -1; column <= 1; column++) {
            for (int row = -1; row <= 1; row += 2) {
                double sign = (column == 0 ? -1 : 1) * row;
                double height = Math.max(0, 1 - Math.hypot(x - 4 * column, y - 2.5 * row) / 2);
                farthest = height > Math.abs(farthest) ? sign * height : farthest;
            }
        }
        return farthest;
    }

    private double uniform(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    private void add(double x, double y, double label) {
        double limit = PlanePoint.LIMIT;
        points.add(new PlanePoint(
                (float) Math.clamp(x, -limit, limit), (float) Math.clamp(y, -limit, limit), (float) label));
    }
}
