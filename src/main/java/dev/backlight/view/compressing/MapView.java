package dev.backlight.view.compressing;

import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.Weighted;
import dev.backlight.model.compressing.CompressingModel;
import dev.backlight.model.window.Settings;
import dev.backlight.training.compressing.CodeMap;
import dev.backlight.training.compressing.Linear;
import dev.backlight.view.domain.NetworkTitle;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.image.WritableImage;
import javafx.scene.text.TextAlignment;

/// The maps and the squeeze; nothing here moves with the pointer.
final class MapView extends PaintedView {
    private final CompressingModel model;
    private CodeMap imaged;
    private Palette imagedFor;
    private WritableImage ghosts;

    MapView(CompressingModel model, Settings settings) {
        super(settings);
        this.model = model;
        setMinSize(0, 0);
        watch(model.mapProperty().subscribe(_ -> requestPaint()));
        watch(model.linearProperty().subscribe(_ -> requestPaint()));
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        CodeMap map = model.mapProperty().get();
        if (imaged != map || imagedFor != palette) {
            imaged = map;
            imagedFor = palette;
            ghosts = MapPainter.ghosts(map, palette);
        }
        Plan plan = Plan.of(width, height);
        MapPainter painter = new MapPainter(gc, plan.codes(), palette);
        painter.ground(ghosts);
        boolean learned = map.snapshot().step() > 0;
        painter.points(map.spread(), learned, 1);
        if (learned) {
            painter.badges(map.spread());
        }
        painter.frame();
        NetworkTitle.paint(
                gc,
                map.snapshot().spec().summary(),
                map.snapshot().parameters().count(),
                palette,
                settings().messages());
        if (width - plan.column() > Plan.columnWidth() - 1) {
            squeeze(gc, map, plan, palette);
        }
        if (plan.straight() != null) {
            straight(gc, map, plan.straight(), palette);
        }
    }

    private void heading(GraphicsContext gc, String title, String note, double x, double y, Palette palette) {
        var locale = settings().messages().locale();
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
        gc.setFont(Type.semibold(12, locale));
        gc.setFill(palette.ink());
        gc.fillText(title, x, y);
        gc.setFont(Type.text(11, locale));
        gc.setFill(palette.mut());
        gc.fillText(note, x, y + 17);
    }

    /// The widths as bars by their logarithms, the waist in the light.
    private void squeeze(GraphicsContext gc, CodeMap map, Plan plan, Palette palette) {
        List<Integer> widths =
                new ArrayList<>(List.of(map.snapshot().spec().input().size()));
        for (LayerSpec layer : map.snapshot().spec().layers()) {
            if (layer instanceof Weighted dense) {
                widths.add(dense.units());
            }
        }
        int code = map.halves().code();
        double left = plan.column();
        double top = plan.codes().y();
        heading(
                gc,
                text("domain.compressing.squeeze"),
                text("domain.compressing.squeeze.note", widths.getFirst(), code),
                left,
                top + 12,
                palette);
        double pitch = (Plan.squeezed() - 46) / widths.size();
        double full = Math.log(widths.getFirst() + 1.0);
        gc.setFont(Type.medium(11));
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < widths.size(); i++) {
            boolean waist = i == widths.size() / 2;
            double wide = Math.max(26, Plan.columnWidth() * Math.log(widths.get(i) + 1.0) / full);
            double y = top + 40 + i * pitch;
            gc.setFill(waist ? palette.spot() : palette.ink().interpolate(palette.stage(), waist ? 0 : 0.25));
            gc.fillRoundRect(left + (Plan.columnWidth() - wide) / 2, y, wide, pitch - 4, 6, 6);
            gc.setFill(Palette.textOn(waist ? palette.spot() : palette.ink().interpolate(palette.stage(), 0.25)));
            gc.fillText(String.valueOf(widths.get(i)), left + Plan.columnWidth() / 2, y + pitch / 2 - 2);
        }
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
    }

    private void straight(GraphicsContext gc, CodeMap map, Box box, Palette palette) {
        Linear linear = model.linearProperty().get();
        heading(
                gc,
                text("domain.compressing.components"),
                linear == null
                        ? text("domain.compressing.components.wait")
                        : text(
                                "domain.compressing.components.note",
                                Numbers.fixed(linear.lost(map.halves().code()), 4)),
                box.x(),
                box.y() - 27,
                palette);
        MapPainter painter = new MapPainter(gc, box, palette);
        if (linear != null) {
            painter.points(linear.spread(), true, 2);
        }
        painter.frame();
    }
}
