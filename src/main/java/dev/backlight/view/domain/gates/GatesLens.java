package dev.backlight.view.domain.gates;

import dev.backlight.glass.sequence.layer.RecurrentStep;
import dev.backlight.model.sequence.Reading;
import dev.backlight.model.sequence.TextModel;
import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.Lens;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// One unit letter by letter: how far its gates open, what its cell holds and what is shown of it, by number. It is
/// the unit that the pointer is at, here or on the stage; the arrow keys walk from unit to unit.
public final class GatesLens extends PaintedView implements Lens {
    private static final double LEFT = 104;
    private static final double PAD = 16;
    private static final double STRIP = 16;
    private static final double TALL = 134;

    private final TextModel model;
    private double strip;
    private double letters;

    public GatesLens(TextModel model, Settings settings) {
        super(settings);
        this.model = model;
        setId("gates-lens");
        setMinSize(0, 0);
        setFocusTraversable(true);
        watch(model.readingProperty().subscribe(_ -> requestPaint()));
        watch(model.unitProperty().subscribe(_ -> requestPaint()));
        setOnMouseMoved(event -> point(event.getX(), event.getY()));
        setOnMouseClicked(_ -> requestFocus());
        setOnKeyPressed(this::walk);
    }

    private int units() {
        return model.readingProperty().get().look().steps().getFirst().memory().length;
    }

    private void point(double x, double y) {
        int unit = (int) Math.floor((x - LEFT) / strip);
        if (model.readingProperty().get() != null && y < letters - 9 && unit >= 0 && unit < units()) {
            model.unitProperty().set(unit);
        }
    }

    private void walk(KeyEvent event) {
        int by = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
        if (by != 0 && model.readingProperty().get() != null) {
            model.unitProperty().set(Math.floorMod(shown(model.readingProperty().get()) + by, units()));
            event.consume();
        }
    }

    /// The arrow keys walk from unit to unit.
    @Override
    public boolean takes(KeyEvent event) {
        return isFocused() && (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT);
    }

    @Override
    public String name() {
        return "gates";
    }

    @Override
    public Region node() {
        return this;
    }

    /// The unit that is pointed at; else that which holds most after the last letter.
    private int shown(Reading now) {
        double[] memory = now.look().steps().getLast().memory();
        int unit = model.unitProperty().get();
        if (unit >= 0 && unit < memory.length) {
            return unit;
        }
        int best = 0;
        for (int j = 1; j < memory.length; j++) {
            best = Math.abs(memory[j]) > Math.abs(memory[best]) ? j : best;
        }
        return best;
    }

    /// A line of the table.
    ///
    /// @param scale what has the full colour
    /// @param gate whether it lies between 0 and 1
    private record Line(String name, double scale, boolean gate, double[] numbers) {}

    private List<Line> lines(Reading now, int unit) {
        List<RecurrentStep> steps = now.look().steps();
        int gates = steps.getFirst().gates().size();
        List<Line> lines = new ArrayList<>();
        for (int g = 0; g < gates; g++) {
            int gate = g;
            lines.add(new Line(
                    text("domain.text.gate." + gates + "." + g),
                    1,
                    true,
                    steps.stream()
                            .mapToDouble(step -> step.gates().get(gate)[unit])
                            .toArray()));
        }
        if (gates == 3) {
            lines.add(new Line(
                    text("domain.text.cell"),
                    3,
                    false,
                    steps.stream().mapToDouble(step -> step.memory()[unit]).toArray()));
        }
        lines.add(new Line(
                text("domain.text.state"),
                1,
                false,
                steps.stream().mapToDouble(step -> step.state()[unit]).toArray()));
        return lines;
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        Reading now = model.readingProperty().get();
        if (now == null) {
            return;
        }
        int unit = shown(now);
        double top = Math.max(12, (height - TALL) / 2);
        letters = top + 30;
        gc.setTextBaseline(VPos.CENTER);
        units(gc, now, unit, top, width, palette);
        List<Line> lines = lines(now, unit);
        int first = Math.max(0, now.read() - (int) Math.max(1, (width - LEFT - PAD) / 44));
        double wide = Math.min(92, (width - LEFT - PAD) / (now.read() - first));
        double tall = Math.min(24, (height - letters - 14) / lines.size());
        StringBuilder said = new StringBuilder(text("domain.gates.unit", unit + 1)).append(". ");
        for (int t = first; t < now.read(); t++) {
            gc.setTextAlign(TextAlignment.CENTER);
            String letter = t == 0 ? "◦" : now.letter(now.tokens()[t]);
            gc.setFont(
                    Type.semibold(14, Type.faceOf(letter, settings().messages().locale())));
            gc.setFill(t == now.read() - 1 ? palette.ink() : palette.mut());
            gc.fillText(letter, LEFT + (t - first + 0.5) * wide, letters);
        }
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            double y = letters + 12 + i * tall;
            name(gc, line.name(), y + tall / 2, palette);
            for (int t = first; t < now.read(); t++) {
                double number = line.numbers()[t];
                Color ground = line.gate()
                        ? palette.sequential(number)
                        : palette.diverging().color(number / line.scale());
                gc.setFill(ground);
                gc.fillRect(LEFT + (t - first) * wide, y + 1, wide + 0.3, tall - 2);
                gc.setFill(Palette.textOn(ground));
                gc.setFont(Type.text(11));
                gc.setTextAlign(TextAlignment.CENTER);
                String written = line.gate() ? Numbers.fixed(number, 2) : Numbers.signed(number, 2);
                gc.fillText(written, LEFT + (t - first + 0.5) * wide, y + tall / 2, wide - 4);
            }
            double last = line.numbers()[now.read() - 1];
            said.append(line.name()).append(' ').append(Numbers.fixed(last, 2)).append(", ");
        }
        setAccessibleText(said.toString());
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
    }

    /// All units after the last letter; one of them is framed.
    private void units(GraphicsContext gc, Reading now, int unit, double top, double width, Palette palette) {
        double[] memory = now.look().steps().getLast().memory();
        double scale = now.look().steps().getFirst().gates().size() == 3 ? 3 : 1;
        strip = Math.min(26, (width - LEFT - PAD) / memory.length);
        name(gc, text("domain.gates.unit", unit + 1), top, palette);
        for (int j = 0; j < memory.length; j++) {
            gc.setFill(palette.diverging().color(memory[j] / scale));
            gc.fillRect(LEFT + j * strip, top - STRIP / 2, strip + 0.3, STRIP);
        }
        gc.setStroke(palette.line());
        gc.strokeRect(LEFT, top - STRIP / 2, strip * memory.length, STRIP);
        gc.setStroke(palette.ink());
        gc.setLineWidth(2);
        gc.strokeRect(LEFT + unit * strip, top - STRIP / 2, strip, STRIP);
        gc.setLineWidth(1);
    }

    private void name(GraphicsContext gc, String name, double y, Palette palette) {
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFont(Type.text(12, settings().messages().locale()));
        gc.setFill(palette.mut());
        gc.fillText(name, PAD, y, LEFT - PAD - 6);
    }
}
