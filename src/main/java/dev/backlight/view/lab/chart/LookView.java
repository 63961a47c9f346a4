package dev.backlight.view.lab.chart;

import dev.backlight.lab.record.Look;
import dev.backlight.lab.record.TrialRecord;
import dev.backlight.model.lab.Experiment;
import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.TextWidth;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/// One thing that a lab saw inside: of the first seed, at a few moments beside each other; or, where there is one
/// moment only, in each side of the comparison.
public final class LookView extends PaintedView {
    private static final int MOMENTS = 4;
    /// So many sides of a comparison beside each other.
    private static final int SIDES = 5;
    private static final double NAMED = 1.6;
    private static final double GAP = 20;
    private static final double CAPTION = 18;

    private final Experiment experiment;
    private final String name;
    private final LabWords words;

    /// @param look its name in the lab
    public LookView(Experiment experiment, String look, Settings settings) {
        super(settings);
        this.experiment = experiment;
        name = look;
        words = new LabWords(experiment.lab(), settings.messages());
        setAccessibleText(words.or("look." + look, look));
        watch(experiment.changesProperty().subscribe(_ -> requestPaint()));
    }

    /// A look under its words.
    private record Frame(Look look, String caption) {}

    /// How many pictures beside each other it has.
    public int frames() {
        return shown().size();
    }

    /// How wide it should be, in pictures of usual width: bars with names need more.
    public double breadth() {
        return shown().stream()
                .mapToDouble(frame -> frame.look().kind() == Look.Kind.BARS ? NAMED : 1)
                .sum();
    }

    private List<Frame> shown() {
        List<Frame> frames = new ArrayList<>();
        for (String variant : experiment.lab().variants()) {
            experiment.records().stream()
                    .filter(trial -> trial.isOf(variant))
                    .map(trial -> trial.looks(name))
                    .filter(looks -> !looks.isEmpty())
                    .findFirst()
                    .ifPresent(looks -> add(looks, variant, frames));
            if (frames.size() >= SIDES) {
                return frames;
            }
        }
        return frames;
    }

    private void add(List<Look> looks, String variant, List<Frame> frames) {
        if (looks.size() == 1) {
            boolean several = experiment.lab().variants().size() > 1 && countOf(name) > 1;
            frames.add(new Frame(looks.getFirst(), several ? words.variant(variant) : ""));
            return;
        }
        if (!frames.isEmpty()) {
            return;
        }
        String along = settings().messages().get(experiment.mainMeasure().axisKey());
        int count = Math.min(MOMENTS, looks.size());
        for (int i = 0; i < count; i++) {
            Look look = looks.get(Math.round(i * (looks.size() - 1f) / (count - 1)));
            frames.add(new Frame(look, text("labs.at", along, LabWords.place(look.at()))));
        }
    }

    private long countOf(String look) {
        return experiment.records().stream()
                .filter(trial -> !trial.looks(look).isEmpty())
                .map(TrialRecord::variant)
                .distinct()
                .count();
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        List<Frame> frames = shown();
        Locale locale = settings().messages().locale();
        double each = (width - GAP * (frames.size() - 1)) / Math.max(1, frames.size());
        for (int i = 0; i < frames.size(); i++) {
            double x = i * (each + GAP);
            double under = LookPainter.paint(gc, frames.get(i).look(), new Box(x, 0, each, height - CAPTION), palette);
            gc.setFont(Type.semibold(11, locale));
            gc.setFill(palette.ink());
            gc.setTextAlign(TextAlignment.LEFT);
            gc.setTextBaseline(VPos.CENTER);
            gc.fillText(
                    cut(frames.get(i).caption(), each, locale), x, Math.min(height - CAPTION, under) + CAPTION / 2 + 2);
        }
    }

    private static String cut(String words, double width, Locale locale) {
        return TextWidth.of(words, Type.semibold(11, locale)) <= width ? words : words.replaceFirst("^.* (?=\\S)", "");
    }
}
