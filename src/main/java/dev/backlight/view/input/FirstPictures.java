package dev.backlight.view.input;

import dev.backlight.data.picture.Dataset;
import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.picture.PictureCells;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/// The first pictures of a data set, each over what it is called.
final class FirstPictures extends PaintedView {
    private static final int MOST = 8;
    private static final double SIDE = 44;
    private static final double GAP = 12;
    private static final double NAME = 18;

    private final Dataset data;
    private final List<PictureCells> cells = new ArrayList<>();

    FirstPictures(Dataset data, Settings settings) {
        super(settings);
        this.data = data;
        int shown = Math.min(MOST, data.size());
        for (int i = 0; i < shown; i++) {
            cells.add(new PictureCells());
        }
        setId("firstPictures");
        setMinSize(0, SIDE + NAME);
        setPrefSize(shown * (SIDE + GAP), SIDE + NAME);
        setAccessibleText(settings.messages()
                .get(
                        "input.column.first",
                        IntStream.range(0, shown).mapToObj(this::name).collect(Collectors.joining(", "))));
    }

    private String name(int item) {
        return data.classNames().get(data.label(item));
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        gc.setFont(Type.text(12, settings().messages().locale()));
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.CENTER);
        gc.setFill(palette.ink());
        for (int i = 0; i < cells.size(); i++) {
            int item = i;
            double x = i * (SIDE + GAP);
            cells.get(i).ink(gc, data.features(), pixel -> data.pixel(item, pixel) / 255.0, palette, x, 0, SIDE);
            gc.fillText(name(i), x + SIDE / 2, SIDE + NAME / 2, SIDE + GAP - 4);
        }
    }
}
