package dev.backlight.view.graph.card;

import dev.backlight.view.paint.Box;
import java.util.List;

/// Where a card goes: within 16 pixels of what it explains, never over it, where it hides the fewest nodes.
final class CardPlacement {
    private static final double GAP = 12;
    private static final double EDGE = 8;

    private CardPlacement() {}

    /// @param stage what the card must stay inside of
    /// @param subject what it explains
    /// @param nodes what it should rather not hide
    /// @return a box of the given size; over the subject only if the stage has no room beside it at all
    static Box choose(Box stage, Box subject, double width, double height, List<Box> nodes) {
        double midX = clamp(subject.centreX() - width / 2, stage.x() + EDGE, stage.right() - EDGE - width);
        double midY = clamp(subject.centreY() - height / 2, stage.y() + EDGE, stage.bottom() - EDGE - height);
        List<Box> candidates = List.of(
                new Box(subject.right() + GAP, midY, width, height),
                new Box(subject.x() - GAP - width, midY, width, height),
                new Box(midX, subject.y() - GAP - height, width, height),
                new Box(midX, subject.bottom() + GAP, width, height));
        Box best = null;
        double least = Double.MAX_VALUE;
        for (Box candidate : candidates) {
            if (inside(stage, candidate)) {
                double hidden = nodes.stream().filter(candidate::intersects).count();
                if (hidden < least) {
                    least = hidden;
                    best = candidate;
                }
            }
        }
        return best == null ? new Box(midX, midY, width, height) : best;
    }

    private static boolean inside(Box stage, Box box) {
        return box.x() >= stage.x()
                && box.right() <= stage.right()
                && box.y() >= stage.y()
                && box.bottom() <= stage.bottom();
    }

    private static double clamp(double v, double low, double high) {
        return Math.max(low, Math.min(high, v));
    }
}
