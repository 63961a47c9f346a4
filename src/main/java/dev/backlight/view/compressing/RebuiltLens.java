package dev.backlight.view.compressing;

import dev.backlight.model.compressing.CompressingModel;
import dev.backlight.model.window.Settings;
import dev.backlight.training.compressing.CodeMap;
import dev.backlight.training.compressing.Linear;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.Lens;
import dev.backlight.view.stage.paint.PaintedView;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/// Digits that nobody learned from: as they go in, as they come out of the autoencoder, and as they come out of as
/// many principal components.
public final class RebuiltLens extends PaintedView implements Lens {
    private static final double PAD = 12;
    private static final double MOST = 110;
    private static final double WORDS = 150;

    private final CompressingModel model;

    public RebuiltLens(CompressingModel model, Settings settings) {
        super(settings);
        this.model = model;
        setId("rebuilt-lens");
        watch(model.mapProperty().subscribe(_ -> requestPaint()));
        watch(model.linearProperty().subscribe(_ -> requestPaint()));
        setAccessibleText(text("domain.compressing.rebuilt.accessible"));
    }

    @Override
    public String name() {
        return "rebuilt";
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        CodeMap map = model.mapProperty().get();
        Linear linear = model.linearProperty().get();
        float[][] in = new float[CodeMap.SHOWN][];
        float[][] straight = new float[CodeMap.SHOWN][];
        for (int i = 0; i < in.length; i++) {
            in[i] = model.shown().rows()[i];
            straight[i] = linear == null
                    ? new float[in[i].length]
                    : linear.rebuilt(in[i], map.halves().code());
        }
        double side = Math.min(MOST, Math.min((height - 2 * PAD) / 3, (width - 2 * PAD - WORDS) / in.length));
        row(gc, text("domain.compressing.in"), in, 0, side, palette);
        row(gc, text("domain.compressing.out", map.halves().code()), map.rebuilt(), 1, side, palette);
        String key = linear == null ? "domain.compressing.components.wait" : "domain.compressing.components.out";
        row(gc, text(key, map.halves().code()), straight, 2, side, palette);
    }

    private void row(GraphicsContext gc, String words, float[][] pictures, int row, double side, Palette palette) {
        double y = PAD + row * side;
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.CENTER);
        gc.setFont(Type.text(12, settings().messages().locale()));
        gc.setFill(palette.mut());
        gc.fillText(words, PAD, y + side / 2);
        gc.drawImage(
                Ink.tiles(pictures, pictures.length, palette.ink(), 1), PAD + WORDS, y, pictures.length * side, side);
        gc.setTextBaseline(VPos.BASELINE);
    }
}
