package dev.backlight.view.plane.graph;

import dev.backlight.model.text.Messages;
import dev.backlight.training.plane.PlaneInsight;
import dev.backlight.training.plane.UnitStatistics;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.TextWidth;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/// What is said under neurons: of an output how much it reads rightly, of a hidden unit that nothing comes through.
final class PlaneVerdicts {
    private PlaneVerdicts() {}

    /// @param insight of the network that is laid out
    /// @param width of the whole graph
    static void paint(
            GraphicsContext gc,
            PlaneLayout layout,
            PlaneInsight insight,
            double width,
            Palette palette,
            Messages messages) {
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.CENTER);
        stuck(gc, layout, insight, palette, messages);
        right(gc, layout, insight, width, palette, messages);
    }

    /// Under a single output: how many of the test points it reads rightly.
    private static void right(
            GraphicsContext gc,
            PlaneLayout layout,
            PlaneInsight insight,
            double width,
            Palette palette,
            Messages messages) {
        List<Box> outputs = layout.columns().getLast();
        if (Double.isNaN(insight.test().accuracy()) || outputs.size() > 1) {
            return;
        }
        Locale locale = messages.locale();
        Box box = outputs.getFirst();
        double room = 2 * (width - box.centreX()) - 8;
        gc.setFill(palette.ink());
        gc.setFont(Type.semibold(15, locale));
        String share = messages.get(
                "plane.output.right", Numbers.percent(insight.test().accuracy(), 1));
        if (TextWidth.of(share, gc.getFont()) > room) {
            return; // beside a second network the header says it
        }
        gc.fillText(share, box.centreX(), box.bottom() + 22);
        gc.setFill(palette.mut());
        gc.setFont(Type.text(11, locale));
        String points = messages.get("plane.output.points", insight.test().wrong().length);
        gc.fillText(points, box.centreX(), box.bottom() + 42, room);
    }

    /// Units through which nothing comes any more, and those that are nearly always flat.
    private static void stuck(
            GraphicsContext gc, PlaneLayout layout, PlaneInsight insight, Palette palette, Messages messages) {
        gc.setFont(Type.medium(11, messages.locale()));
        gc.setFill(palette.mut());
        for (int layer = 0; layer < insight.units().size(); layer++) {
            for (int unit = 0; unit < insight.units().get(layer).size(); unit++) {
                UnitStatistics now = insight.units().get(layer).get(unit);
                Box box = layout.columns().get(layer + 1).get(unit);
                if (now.isStuck() && box.width() >= 30 && layout.hasRoomUnder(layer + 1)) {
                    String word = messages.get(now.dead() ? "plane.dead" : "plane.saturated");
                    gc.fillText(word, box.centreX(), box.bottom() + 8);
                }
            }
        }
    }
}
