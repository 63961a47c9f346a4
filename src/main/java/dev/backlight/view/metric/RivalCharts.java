package dev.backlight.view.metric;

import dev.backlight.model.plane.PlaneRival;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.window.Settings;
import dev.backlight.training.run.RunState;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.Lens;
import dev.backlight.view.stage.paint.Cadence;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.layout.Region;

/// How two experiments that are compared have learned, over each other.
public final class RivalCharts extends PaintedView implements Lens {
    private static final double PAD = 12;

    private final PlaneRival rival;
    private final RivalCurves curves = new RivalCurves();
    private final Cadence cadence = new Cadence(this::requestPaint);

    public RivalCharts(PlaneRival rival, Settings settings) {
        super(settings);
        this.rival = rival;
        setId("rival-charts");
        leaveBlank(new Insets(2, 0, 2, 0));
        for (RunModel<?> run : List.of(rival.first().run(), rival.second().run())) {
            watch(run.historyVersionProperty().subscribe(_ -> news()));
            watch(run.stateProperty().subscribe(_ -> news()));
        }
        watch(rival.first().insightProperty().subscribe(_ -> describe()));
        watch(rival.second().insightProperty().subscribe(_ -> describe()));
        watch(rival.first().run().timeline().positionProperty().subscribe(_ -> requestPaint()));
        setOnMouseMoved(event -> point(event.getX()));
        setOnMouseExited(_ -> point(Double.NaN));
    }

    @Override
    public String name() {
        return "charts";
    }

    @Override
    public Region node() {
        return this;
    }

    private void news() {
        cadence.news(rival.first().run().stateProperty().get() == RunState.RUNNING
                || rival.second().run().stateProperty().get() == RunState.RUNNING);
    }

    private void point(double x) {
        curves.point(x);
        requestPaint();
    }

    private void describe() {
        var first = rival.first().insightProperty().get();
        var second = rival.second().insightProperty().get();
        if (first != null && second != null) {
            setAccessibleText(text(
                    "rival.charts.accessible",
                    Numbers.fixed(first.test().loss(), 4),
                    Numbers.fixed(second.test().loss(), 4)));
        }
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        curves.paint(
                gc,
                rival,
                new Box(PAD, PAD, width - 2 * PAD, height - 2 * PAD + 4),
                palette,
                settings().messages());
    }
}
