package dev.backlight.view.compressing;

import dev.backlight.model.compressing.CompressingModel;
import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;

/// The decoded digit, large.
public final class DecodedView extends PaintedView {
    private static final double SIDE = 132;

    private final CompressingModel model;

    public DecodedView(CompressingModel model, Settings settings) {
        super(settings);
        this.model = model;
        setId("decoded");
        setMinSize(SIDE, SIDE);
        setPrefSize(SIDE, SIDE);
        setMaxSize(SIDE, SIDE);
        setAccessibleText(text("domain.compressing.drag"));
        watch(model.decodedProperty().subscribe(_ -> requestPaint()));
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        gc.setFill(palette.stage());
        gc.fillRoundRect(0, 0, width, height, 12, 12);
        gc.setStroke(palette.line());
        gc.strokeRoundRect(0.5, 0.5, width - 1, height - 1, 12, 12);
        gc.drawImage(
                Ink.tiles(new float[][] {model.decodedProperty().get().picture()}, 1, palette.ink(), 1),
                6,
                6,
                width - 12,
                height - 12);
    }
}
