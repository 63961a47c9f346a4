package dev.backlight.view.network.plan;

import dev.backlight.engine.spec.Shape;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.digits.NetworkDraft;
import dev.backlight.model.look.Sample;
import dev.backlight.model.window.Settings;
import dev.backlight.training.past.Snapshot;
import dev.backlight.view.kind.LayerKind;
import dev.backlight.view.kind.LayerWords;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/// A draft as a picture: what enters, a block for each layer with weights, and between them how many weights lead
/// from one to the next. Units that the network has which is trained now show their weights; what it doesn't have
/// is framed, and empty.
final class PlanPainting extends PaintedView {
    private static final double TITLE = 12;

    private final DigitsModel digits;
    private final PlanTiles tiles = new PlanTiles();
    private NetworkDraft draft;
    private List<PlanColumn> columns = List.of();
    private double below;

    PlanPainting(DigitsModel digits, Settings settings) {
        super(settings);
        this.digits = digits;
        watch(digits.sample().sampleProperty().subscribe(this::requestPaint));
        watch(digits.run().snapshotProperty().subscribe(this::requestPaint));
    }

    /// @param under the columns there are controls, this high
    void show(NetworkDraft next, List<PlanColumn> all, double under) {
        draft = next;
        columns = all;
        below = under;
        requestPaint();
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        if (columns.isEmpty()) {
            return;
        }
        PlanLayout layout = PlanLayout.of(columns, width, height, below);
        Locale locale = settings().messages().locale();
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(TextAlignment.CENTER);
        Snapshot snapshot = digits.run().snapshotProperty().get();
        if (snapshot != null) {
            tiles.show(snapshot, palette.diverging());
        }
        for (int k = 0; k < columns.size(); k++) {
            cone(gc, layout.before(k), layout.boxes().get(k), palette);
        }
        input(gc, layout.input(), palette, locale);
        for (int k = 0; k < columns.size(); k++) {
            column(gc, layout, k, palette, locale);
        }
    }

    private static void cone(GraphicsContext gc, Box from, Box to, Palette palette) {
        double middle = (from.right() + to.x()) / 2;
        gc.setFill(palette.line());
        gc.setGlobalAlpha(0.4);
        gc.beginPath();
        gc.moveTo(from.right() + 4, from.y());
        gc.bezierCurveTo(middle, from.y(), middle, to.y(), to.x() - 4, to.y());
        gc.lineTo(to.x() - 4, to.bottom());
        gc.bezierCurveTo(middle, to.bottom(), middle, from.bottom(), from.right() + 4, from.bottom());
        gc.closePath();
        gc.fill();
        gc.setGlobalAlpha(1);
    }

    private void input(GraphicsContext gc, Box box, Palette palette, Locale locale) {
        gc.setFill(palette.stage());
        gc.fillRect(box.x(), box.y(), box.width(), box.height());
        gc.setFill(palette.ink());
        Shape shape = draft.picture();
        Sample sample = digits.sample().sampleProperty().get(); // none after a drawing was wiped away
        float[] pixels = sample == null ? null : sample.pixels();
        if (pixels != null && pixels.length == shape.height() * shape.width()) {
            double cell = box.width() / Math.max(shape.width(), shape.height());
            for (int i = 0; i < pixels.length; i++) {
                gc.setGlobalAlpha(Math.clamp(pixels[i], 0, 1));
                gc.fillRect(
                        box.x() + i % shape.width() * cell, box.y() + i / shape.width() * cell, cell + 0.3, cell + 0.3);
            }
            gc.setGlobalAlpha(1);
        }
        gc.setStroke(palette.line());
        gc.setLineWidth(1);
        gc.strokeRect(box.x() - 0.5, box.y() - 0.5, box.width() + 1, box.height() + 1);
        title(gc, box, text("network.input"), Numbers.grouped(draft.input().size()), palette, locale);
    }

    private void title(GraphicsContext gc, Box box, String name, String words, Palette palette, Locale locale) {
        double room = box.width() + 96;
        gc.setFill(palette.ink());
        gc.setFont(Type.semibold(TITLE, locale));
        gc.fillText(name, box.centreX(), box.y() - 30, room);
        gc.setFill(palette.mut());
        gc.setFont(Type.text(11, locale));
        gc.fillText(words, box.centreX(), box.y() - 14, room);
    }

    private void column(GraphicsContext gc, PlanLayout layout, int k, Palette palette, Locale locale) {
        PlanColumn column = columns.get(k);
        Box box = layout.boxes().get(k);
        frame(gc, column, box.grow(4), palette);
        double cell = layout.cell().get(k);
        int across = layout.across().get(k);
        int shown = Math.min(column.units(), PlanLayout.MOST);
        boolean classes = column.last() && shown == draft.classes() && across == 1 && cell >= 12;
        gc.setFont(Type.text(11));
        for (int unit = 0; unit < shown; unit++) {
            double x = box.x() + unit % across * cell;
            double y = box.y() + unit / across * cell;
            double gap = Math.min(1.5, cell / 6);
            if (classes) {
                gc.setStroke(palette.line());
                gc.setLineWidth(1);
                gc.strokeOval(x + 1, y + 1, cell - 2, cell - 2);
                gc.setFill(palette.ink());
                gc.fillText(digits.trainingSet().classNames().get(unit), x + cell / 2, y + cell / 2, cell - 2);
            } else if (tiles.has(column.kept()) && cell >= 6) {
                tiles.draw(gc, column.kept(), unit, new Box(x + gap, y + gap, cell - 2 * gap, cell - 2 * gap));
            } else {
                gc.setFill(column.fresh() ? palette.line() : palette.dim());
                gc.setGlobalAlpha(column.fresh() ? 1 : 0.55);
                gc.fillRoundRect(x + gap, y + gap, cell - 2 * gap, cell - 2 * gap, 3, 3);
                gc.setGlobalAlpha(1);
            }
        }
        String name = column.last()
                ? text("network.output")
                : LayerKind.of(column.spec()) == LayerKind.DENSE
                        ? text("network.hidden") + " " + (k + 1)
                        : LayerWords.of(column.spec(), settings().messages());
        String fresh = column.fresh() ? text("editor.new") : Numbers.grouped(column.units());
        title(gc, box, name, fresh, palette, locale);
    }

    private static void frame(GraphicsContext gc, PlanColumn column, Box box, Palette palette) {
        gc.setFill(palette.stage());
        gc.fillRoundRect(box.x(), box.y(), box.width(), box.height(), 8, 8);
        gc.setStroke(column.fresh() ? palette.spot() : palette.line());
        gc.setLineWidth(column.fresh() ? 3 : 1);
        gc.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), 8, 8);
    }
}
