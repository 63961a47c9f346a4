package dev.backlight.view.microscope.graph;

import dev.backlight.glass.Column;
import dev.backlight.glass.Study;
import dev.backlight.model.window.Settings;
import dev.backlight.view.kind.LayerWords;
import dev.backlight.view.microscope.choice.Choice;
import dev.backlight.view.microscope.choice.Spot;
import dev.backlight.view.microscope.choice.Stop;
import dev.backlight.view.microscope.maths.Maths;
import dev.backlight.view.paint.Lines;
import dev.backlight.view.paint.Names;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.TextWidth;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;

/// The network of one example with its numbers standing on it: values on the way forward, δ and gradients on the
/// way back, arrows from the loss towards the input.
public final class StudyGraph extends PaintedView {
    private static final double NEAR = 8;
    private static final double WORDY = 92;
    private static final double LEGEND_FROM = 380;
    private static final double REACH = 38;

    private final Consumer<Choice> onChoice;
    private final ObjectProperty<Spot> lit;
    private final PictureImages images = new PictureImages();
    private StudyFrame frame;
    private Study study;
    private Stop stop;
    private int number;
    private int count;
    private Choice chosen;
    private Choice choice;
    private double flow = Double.NaN;

    public StudyGraph(Settings settings, ObjectProperty<Spot> lit, Consumer<Choice> onChoice) {
        super(settings);
        this.onChoice = onChoice;
        this.lit = lit;
        setId("microscope-graph");
        setMinSize(300, 240);
        setOnMousePressed(this::press);
        setOnMouseMoved(this::hover);
        setOnMouseExited(_ -> lit.set(null));
        watch(lit.subscribe(this::requestPaint));
    }

    /// @param index of the stop among all
    public void show(Study now, Stop at, int index, int all, Choice choosing) {
        if (now != study) {
            images.clear();
        }
        study = now;
        stop = at;
        number = index + 1;
        count = all;
        chosen = choosing;
        choice = at.focus(choosing, now);
        requestPaint();
    }

    /// How far the signal has come; NaN at rest.
    public void flow(double share) {
        flow = share;
        requestPaint();
    }

    /// Where a unit is painted; empty where it isn't.
    public Optional<Bounds> place(int level, int unit) {
        if (study == null || getWidth() <= 0) {
            return Optional.empty();
        }
        double[] centre = StudyLayout.of(study, choice, getWidth(), getHeight()).centre(level, unit);
        return centre == null
                ? Optional.empty()
                : Optional.of(new BoundingBox(centre[0] - REACH, centre[1] - REACH, 2 * REACH, 2 * REACH));
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        gc.setFill(palette.stage());
        gc.fillRect(0, 0, width, height);
        if (study == null) {
            return;
        }
        StudyLayout layout = StudyLayout.of(study, choice, width, height);
        frame = new StudyFrame(study, stop, choice, layout, lit.get(), flow);
        heading(gc, palette, layout);
        PicturesPainter pictures = new PicturesPainter(frame, images);
        pictures.paint(gc, palette);
        new StudyEdges(frame, true).paint(gc, palette);
        pictures.marks(gc, palette);
        new UnitsPainter(frame).paint(gc, palette, width);
        legend(gc, palette, width, height);
    }

    /// What colour, width and dashes of the edges say at this stop, under the graph where nothing else stands.
    private void legend(GraphicsContext gc, Palette palette, double width, double height) {
        if (height < LEGEND_FROM) {
            return;
        }
        gc.setFont(Type.text(11, settings().messages().locale()));
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.CENTER);
        gc.setFill(palette.mut());
        String key = stop.isBackward() || stop.isStep() ? "microscope.legend.back" : "microscope.legend";
        List<String> lines = Lines.of(text(key), width - 40, gc.getFont());
        for (int i = 0; i < lines.size(); i++) {
            gc.fillText(lines.get(i), 20, height - 14 - 14 * (lines.size() - 1 - i));
        }
    }

    private void heading(GraphicsContext gc, Palette palette, StudyLayout layout) {
        Locale locale = settings().messages().locale();
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFont(Type.semibold(13, locale));
        gc.setFill(palette.ink());
        gc.fillText(
                text(
                        "microscope.step",
                        number,
                        count,
                        text("microscope.stop." + stop.kind().id())),
                20,
                24);
        gc.setFill(palette.mut());
        gc.setTextAlign(TextAlignment.CENTER);
        double pitch = getWidth() / layout.levels() - 8;
        for (int level = 0; level < layout.levels(); level++) {
            double x = layout.isPicture(level)
                    ? layout.pictures().get(level).getFirst().box().centreX()
                    : layout.centres().get(level)[0][0];
            gc.setFont(Type.text(12, locale));
            boolean narrow = pitch < WORDY;
            if (narrow) {
                Maths letter = StudyNames.layer(study, level);
                Maths.label(gc, letter, x, 50, 13, TextAlignment.CENTER, palette.mut(), pitch);
                gc.setTextAlign(TextAlignment.CENTER);
                continue;
            }
            gc.fillText(name(level), x, 50, pitch);
            int shown = layout.countShown(level);
            int all = layout.countAll(level);
            if (shown < all) {
                gc.setFont(Type.text(11, locale));
                boolean before = !stop.isBackward() && !stop.isStep(); // no blame is known yet
                String whole = text(before ? "microscope.shown" : "microscope.blamed", shown, all);
                boolean fits = TextWidth.of(whole, gc.getFont()) <= pitch;
                gc.fillText(fits ? whole : text("microscope.blamed.short", shown, all), x, 65, pitch);
            }
        }
    }

    private String name(int level) {
        if (level == 0) {
            return text(stop.isStep() ? "microscope.input.deltas" : "microscope.input");
        }
        Column column = study.columns().get(level - 1);
        return LayerWords.column(
                column.kind(),
                Names.of(column.activation()),
                level == study.columns().size(),
                settings().messages());
    }

    private void press(MouseEvent event) {
        requestFocus();
        switch (spotAt(event.getX(), event.getY())) {
            case Spot.Unit(int level, int unit) -> onChoice.accept(chosen.through(study, level, unit));
            case Spot.Weight(int column, int from, int to) -> onChoice.accept(chosen.along(study, column, from, to));
            case null, default -> {}
        }
    }

    private void hover(MouseEvent event) {
        lit.set(spotAt(event.getX(), event.getY()));
    }

    /// What is at a point; null for nothing.
    public Spot spotAt(double x, double y) {
        if (frame == null) {
            return null;
        }
        for (int level = 0; level < frame.levels(); level++) {
            int unit = frame.layout().unitAt(level, x, y);
            if (unit >= 0) {
                return new Spot.Unit(level, unit);
            }
        }
        return new UnitsPainter(frame).isOnLoss(x, y, getWidth()) ? new Spot.Loss() : weightAt(x, y);
    }

    private Spot weightAt(double x, double y) {
        Spot nearest = null;
        double least = NEAR;
        StudyLayout layout = frame.layout();
        for (int c = 0; c < frame.levels() - 1; c++) {
            for (int from : layout.shown().get(c)) {
                for (int to : layout.shown().get(c + 1)) {
                    double away = away(x, y, layout.centre(c, from), layout.centre(c + 1, to));
                    if (away < least && study.meets(c, from, to)) {
                        least = away;
                        nearest = new Spot.Weight(c, from, to);
                    }
                }
            }
        }
        return nearest;
    }

    private static double away(double x, double y, double[] a, double[] b) {
        double dx = b[0] - a[0];
        double dy = b[1] - a[1];
        double t = Math.clamp(((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy), 0.0, 1.0);
        return Math.hypot(x - a[0] - t * dx, y - a[1] - t * dy);
    }
}
