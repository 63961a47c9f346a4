package dev.backlight.view.microscope.page;

import dev.backlight.glass.Study;
import dev.backlight.model.text.Messages;
import dev.backlight.view.microscope.choice.Choice;
import dev.backlight.view.microscope.choice.Hits;
import dev.backlight.view.microscope.choice.Spot;
import dev.backlight.view.microscope.equation.Signs;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.text.TextAlignment;

/// A neuron's inputs by what each brings, largest first, as signed bars: painted where the page has room.
public record Contributions(Study study, Choice choice, Messages messages) {
    private static final double ROW = 20;
    private static final int FEWEST = 3;
    private static final int MOST = 10;
    private static final int SORTED = 2048;

    /// What an input brings to the sum.
    private double part(int from) {
        return study.weight(choice.column(), from, choice.to()) * study.incoming(choice.column())[from];
    }

    /// The neuron's inputs, largest first.
    public List<Integer> order() {
        return IntStream.of(study.sources(choice.column(), choice.to()))
                .boxed()
                .limit(SORTED)
                .sorted(Comparator.comparingDouble(from -> -Math.abs(part(from))))
                .toList();
    }

    private boolean hasSums() {
        return study.columns().get(choice.column()).kind().hasWeights();
    }

    void paint(GraphicsContext gc, Palette palette, Hits hits, double left, double top, double width, double height) {
        List<Integer> order = order();
        int rows = (int) Math.min(Math.min(MOST, order.size()), (height - top - 34) / ROW);
        if (rows < Math.min(FEWEST, order.size()) || !hasSums()) {
            return;
        }
        Signs signs = new Signs(study, choice, messages);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFont(Type.semibold(12, messages.locale()));
        gc.setFill(palette.ink());
        gc.fillText(
                messages.get("microscope.contributions", signs.neuron(choice.column() + 1, choice.to())),
                left,
                top + 6,
                width - 2 * left);
        double most = Math.max(1e-12, Math.abs(part(order.getFirst())));
        double axis = width / 2 + 10;
        double half = width / 2 - left - 96;
        for (int i = 0; i < rows; i++) {
            int from = order.get(i);
            double part = part(from);
            double y = top + 30 + i * ROW;
            signs.answer(choice.column(), from).paint(gc, left, y, 13, palette.ink(), hits);
            gc.setFill(palette.sign(part));
            double length = Math.abs(part) / most * half;
            gc.fillRect(part < 0 ? axis - length : axis, y - 5, length, 10);
            hits.note(gc, new Spot.Weight(choice.column(), from, choice.to()), width - left - 76, y - 9, 76, 18);
            gc.setFont(Type.medium(12));
            gc.setFill(palette.signText(part));
            gc.setTextAlign(TextAlignment.RIGHT);
            gc.fillText(Numbers.signed(part, 5), width - left, y);
        }
        gc.setStroke(palette.dim());
        gc.setLineWidth(1);
        gc.strokeLine(axis, top + 20, axis, top + 20 + rows * ROW);
    }
}
