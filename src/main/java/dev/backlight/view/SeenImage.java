package dev.backlight.view;

import dev.backlight.model.ExperimentModel;
import dev.backlight.model.Sample;
import dev.backlight.model.Settings;
import dev.backlight.view.paint.Palette;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// The 28 x 28 picture that enters the network, at exactly three screen pixels a pixel.
public final class SeenImage extends PaintedView {
    private static final int SIDE = 28;
    private static final int SCALE = 3;
    private static final int EXTENT = SIDE * SCALE + 2;

    private final ExperimentModel experiment;

    public SeenImage(ExperimentModel experiment, Settings settings) {
        super(settings);
        this.experiment = experiment;
        setId("seen-image");
        setMinSize(EXTENT, EXTENT);
        setPrefSize(EXTENT, EXTENT);
        setMaxSize(EXTENT, EXTENT);
        setAccessibleText(text("seen.title"));
        watch(experiment.sampleProperty().subscribe(this::requestPaint));
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        gc.setFill(palette.stage());
        gc.fillRect(1, 1, EXTENT - 2, EXTENT - 2);
        gc.setStroke(palette.line());
        gc.strokeRect(0.5, 0.5, EXTENT - 1, EXTENT - 1);
        Sample sample = experiment.sampleProperty().get();
        if (sample == null) {
            return;
        }
        for (int i = 0; i < sample.pixels().length && i < SIDE * SIDE; i++) {
            float ink = sample.pixels()[i];
            if (ink > 0) {
                Color colour = palette.stage().interpolate(palette.ink(), Math.min(1, ink));
                gc.setFill(colour);
                gc.fillRect(1 + i % SIDE * SCALE, 1 + i / SIDE * SCALE, SCALE, SCALE);
            }
        }
    }
}
