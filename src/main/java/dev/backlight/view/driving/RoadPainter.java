package dev.backlight.view.driving;

import dev.backlight.data.track.Cars;
import dev.backlight.data.track.Rays;
import dev.backlight.data.track.Track;
import dev.backlight.model.driving.DrivingModel;
import dev.backlight.model.driving.Ride;
import dev.backlight.view.paint.Dashes;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/// Paints a road from above: its value, the cars, and what the leader sees.
final class RoadPainter {
    private static final double REACH = 1.55;
    private static final int VALUE_EVERY = 4;

    private final GraphicsContext gc;
    private final Palette palette;
    private final double centreX;
    private final double centreY;
    private final double scale;

    /// @param top of the room there is
    RoadPainter(GraphicsContext gc, double width, double top, double height, Palette palette) {
        this.gc = gc;
        this.palette = palette;
        centreX = width / 2;
        centreY = top + height / 2;
        scale = Math.min(width, height) / (2 * REACH);
    }

    double x(double road) {
        return centreX + road * scale;
    }

    double y(double road) {
        return centreY - road * scale;
    }

    /// The place of the road at a pixel.
    double[] road(double px, double py) {
        return new double[] {(px - centreX) / scale, (centreY - py) / scale};
    }

    void paint(DrivingModel model) {
        Ride ride = model.ride();
        Track track = ride.cars().track();
        road(track);
        worth(model, track);
        start(track);
        Cars cars = ride.cars();
        for (int i = 0; i < cars.count(); i++) {
            if (!cars.isDriving(i)) {
                crash(cars.x(i), cars.y(i));
            }
        }
        trail(ride);
        for (int i = 0; i < cars.count(); i++) {
            if (cars.isDriving(i) && i != ride.leader()) {
                car(cars, i, palette.dim(), 0.55, 20, 11);
            }
        }
        if (cars.isDriving(ride.leader())) {
            rays(ride);
            gc.setFill(palette.spot());
            gc.setGlobalAlpha(0.25);
            gc.fillOval(x(cars.x(ride.leader())) - 26, y(cars.y(ride.leader())) - 26, 52, 52);
            gc.setGlobalAlpha(1);
            car(cars, ride.leader(), palette.spot(), 1, 24, 13);
        }
    }

    void road(Track track) {
        gc.setLineJoin(StrokeLineJoin.ROUND);
        gc.setLineCap(StrokeLineCap.ROUND);
        double wide = 2 * track.halfWidth() * scale;
        Color asphalt = palette.stage().interpolate(palette.ink(), 0.07);
        stroke(track, palette.dim(), wide + 3);
        stroke(track, asphalt, wide);
        gc.setLineCap(StrokeLineCap.BUTT);
        Dashes.set(gc, 8, 10);
        stroke(track, palette.line(), 1);
        Dashes.none(gc);
        gc.setLineCap(StrokeLineCap.SQUARE);
        gc.setLineJoin(StrokeLineJoin.MITER);
    }

    private void stroke(Track track, Color colour, double width) {
        gc.setStroke(colour);
        gc.setLineWidth(width);
        gc.beginPath();
        for (int i = 0; i < track.points(); i++) {
            if (i == 0) {
                gc.moveTo(x(track.x(0)), y(track.y(0)));
            } else {
                gc.lineTo(x(track.x(i)), y(track.y(i)));
            }
        }
        gc.closePath();
        gc.stroke();
        gc.setLineWidth(1);
    }

    /// What the critic, or the best turn, is worth along the road.
    private void worth(DrivingModel model, Track track) {
        if (Double.isNaN(model.worth(0))) {
            return;
        }
        int n = track.points() / VALUE_EVERY;
        double[] worth = new double[n];
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (int i = 0; i < n; i++) {
            worth[i] = model.worth(i * VALUE_EVERY);
            low = Math.min(low, worth[i]);
            high = Math.max(high, worth[i]);
        }
        double size = 0.9 * track.halfWidth() * scale;
        for (int i = 0; i < n; i++) {
            double share = high - low < 1e-9 ? 0 : (worth[i] - low) / (high - low);
            gc.setFill(palette.sequential(0.15 + 0.7 * share));
            gc.setGlobalAlpha(0.35);
            gc.fillOval(x(track.x(i * VALUE_EVERY)) - size / 2, y(track.y(i * VALUE_EVERY)) - size / 2, size, size);
        }
        gc.setGlobalAlpha(1);
    }

    private void start(Track track) {
        double nx = -Math.sin(track.heading(0));
        double ny = Math.cos(track.heading(0));
        int squares = 8;
        double side = 2 * track.halfWidth() * scale / squares;
        for (int row = 0; row < 2; row++) {
            for (int i = 0; i < squares; i++) {
                double across = (i + 0.5) / squares * 2 - 1;
                double along = (row - 0.5) * side / scale;
                double px = x(track.x(0) + nx * across * track.halfWidth() + Math.cos(track.heading(0)) * along);
                double py = y(track.y(0) + ny * across * track.halfWidth() + Math.sin(track.heading(0)) * along);
                gc.setFill((row + i) % 2 == 0 ? palette.mut() : palette.stage());
                gc.fillRect(px - side / 2, py - side / 2, side, side);
            }
        }
    }

    private void crash(double roadX, double roadY) {
        gc.setStroke(palette.mut());
        gc.setLineWidth(1.5);
        double px = x(roadX);
        double py = y(roadY);
        gc.strokeLine(px - 4, py - 4, px + 4, py + 4);
        gc.strokeLine(px - 4, py + 4, px + 4, py - 4);
        gc.setLineWidth(1);
    }

    private void trail(Ride ride) {
        gc.setStroke(palette.spot());
        gc.setLineWidth(2);
        double[] before = ride.was(0);
        for (int ago = 1; ago < Ride.TRAIL && before != null; ago++) {
            double[] was = ride.was(ago);
            if (was != null) {
                gc.setGlobalAlpha(1 - (double) ago / Ride.TRAIL);
                gc.strokeLine(x(before[0]), y(before[1]), x(was[0]), y(was[1]));
            }
            before = was;
        }
        gc.setGlobalAlpha(1);
        gc.setLineWidth(1);
    }

    private void car(Cars cars, int i, Color colour, double alpha, double length, double width) {
        gc.save();
        gc.translate(x(cars.x(i)), y(cars.y(i)));
        gc.rotate(-Math.toDegrees(cars.heading(i)));
        gc.setGlobalAlpha(alpha);
        gc.setFill(colour);
        gc.fillRoundRect(-length / 2, -width / 2, length, width, 6, 6);
        gc.setFill(palette.stage());
        gc.setGlobalAlpha(alpha * 0.7);
        gc.fillRoundRect(length * 0.08, -width * 0.32, length * 0.22, width * 0.64, 3, 3);
        gc.restore();
    }

    private void rays(Ride ride) {
        Cars cars = ride.cars();
        int leader = ride.leader();
        float[] seen = ride.seen();
        double px = x(cars.x(leader));
        double py = y(cars.y(leader));
        gc.setStroke(palette.ink());
        for (int r = 0; r < Rays.COUNT; r++) {
            double angle = cars.heading(leader) + Math.toRadians(Rays.degrees(r));
            double ex = x(cars.x(leader) + seen[r] * Math.cos(angle));
            double ey = y(cars.y(leader) + seen[r] * Math.sin(angle));
            boolean nothing = seen[r] >= 1;
            gc.setGlobalAlpha(nothing ? 0.35 : 0.4 + 0.6 * (1 - seen[r]));
            Dashes.set(gc, nothing ? new double[] {3, 4} : null);
            gc.strokeLine(px, py, ex, ey);
            Dashes.none(gc);
            gc.setFill(palette.ink());
            if (nothing) {
                gc.strokeOval(ex - 3, ey - 3, 6, 6);
            } else {
                gc.fillOval(ex - 3, ey - 3, 6, 6);
            }
        }
        gc.setGlobalAlpha(1);
    }
}
