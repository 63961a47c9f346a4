package dev.backlight.view.domain.tree;

import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.model.sequence.Reading;
import dev.backlight.model.sequence.TextModel;
import dev.backlight.model.sequence.tree.Branch;
import dev.backlight.model.window.Settings;
import dev.backlight.training.past.Snapshot;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.TextWidth;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.Lens;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/// Three letters on from what has been read: the likeliest ways, each as thick as it is likely.
public final class ContinuationsLens extends PaintedView implements Lens {
    private static final int[] FEW = {3, 2, 2};
    private static final int[] MANY = {5, 3, 2};
    private static final int END = 0;
    private static final double PAD = 14;
    private static final double ROW = 24;

    private final TextModel model;
    private double row;
    private double top;
    private double step;
    private double first;

    public ContinuationsLens(TextModel model, Settings settings) {
        super(settings);
        this.model = model;
        setId("continuations-lens");
        setMinSize(0, 0);
        watch(model.readingProperty().subscribe(_ -> requestPaint()));
    }

    @Override
    public String name() {
        return "continuations";
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        Reading reading = model.readingProperty().get();
        Snapshot now = model.run().snapshotProperty().get();
        if (reading == null || !(now.architecture() instanceof SequenceSpec spec)) {
            return;
        }
        int[] read = Arrays.copyOf(reading.tokens(), reading.read());
        int[] widths = height > MANY[0] * MANY[1] * MANY[2] * ROW / 2 ? MANY : FEW;
        List<Branch> branches = Branch.of(spec, now.parameters().copy(), read, END, widths);
        int leaves = branches.stream().mapToInt(Branch::leaves).sum();
        row = Math.min(ROW, (height - 2 * PAD) / Math.max(1, leaves));
        top = (height - row * leaves) / 2;
        String beginning = text(reading, read);
        Locale locale = Type.faceOf(beginning, settings().messages().locale());
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFont(Type.semibold(18, locale));
        gc.setFill(palette.ink());
        String shown = beginning.isEmpty() ? text("domain.text.start") : beginning;
        gc.fillText(shown, PAD + 6, height / 2);
        first = PAD + 20 + TextWidth.of(shown, Type.semibold(18, locale));
        step = Math.min(170, (width - first - 150) / 3);
        int at = 0;
        for (Branch branch : branches) {
            branch(gc, new Place(reading, beginning, 0, at), branch, first, height / 2, palette);
            at += branch.leaves();
        }
        describe(reading, beginning, branches);
        gc.setLineWidth(1);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
    }

    /// @param before the letters up to here
    /// @param leaf the first of the leaves beyond it
    private record Place(Reading reading, String before, int level, int leaf) {}

    private void branch(GraphicsContext gc, Place place, Branch branch, double fromX, double fromY, Palette palette) {
        double x = first + (place.level() + 1) * step - 34;
        double y = top + row * (place.leaf() + branch.leaves() / 2.0);
        gc.setStroke(palette.plum());
        gc.setGlobalAlpha(0.25 + 0.75 * branch.share());
        gc.setLineWidth(1 + 9 * Math.sqrt(branch.reach()));
        gc.beginPath();
        gc.moveTo(fromX, fromY);
        double middle = (fromX + x) / 2;
        gc.bezierCurveTo(middle, fromY, middle, y, x - 8, y);
        gc.stroke();
        gc.setGlobalAlpha(1);
        boolean ends = branch.token() == END;
        double size = Math.clamp(row, 10, 16);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFill(ends ? palette.mut() : palette.ink());
        String letter = ends ? text("domain.text.end") : place.reading().letter(branch.token());
        Locale face = Type.faceOf(letter, settings().messages().locale());
        gc.setFont(Type.semibold(size, face));
        gc.fillText(letter, x, y);
        double behind = x + TextWidth.of(letter, Type.semibold(size, face)) + 5;
        gc.setFont(Type.text(11));
        gc.setFill(palette.mut());
        String share = Numbers.percent(branch.share(), 0);
        gc.fillText(share, behind, y);
        String word = ends ? place.before() : place.before() + letter;
        if (branch.next().isEmpty()) {
            gc.setFont(Type.text(Math.clamp(row - 2, 9, 13), Type.faceOf(word, Locale.ENGLISH)));
            gc.setFill(ends ? palette.ink() : palette.mut());
            gc.fillText(
                    ends ? word : word + "…",
                    ends ? behind + TextWidth.of(share, Type.text(11)) + 14 : first + 3 * step + 24,
                    y);
        }
        int leaf = place.leaf();
        for (Branch next : branch.next()) {
            branch(
                    gc,
                    new Place(place.reading(), word, place.level() + 1, leaf),
                    next,
                    behind + TextWidth.of(share, Type.text(11)) + 6,
                    y,
                    palette);
            leaf += next.leaves();
        }
    }

    private void describe(Reading reading, String beginning, List<Branch> branches) {
        StringBuilder words = new StringBuilder();
        for (Branch branch : branches) {
            words.append(branch.token() == END ? text("domain.text.end") : reading.letter(branch.token()))
                    .append(' ')
                    .append(Numbers.percent(branch.share(), 0))
                    .append(", ");
        }
        setAccessibleText(beginning + ": " + words);
    }

    private static String text(Reading reading, int[] tokens) {
        StringBuilder letters = new StringBuilder();
        for (int token : tokens) {
            letters.append(token == END ? "" : reading.letter(token));
        }
        return letters.toString();
    }
}
