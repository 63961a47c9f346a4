package dev.backlight.view.embedding;

import dev.backlight.data.picture.Dataset;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.look.EmbeddingModel;
import dev.backlight.model.look.EmbeddingModel.Alike;
import dev.backlight.model.look.Sample;
import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.stage.Lens;
import dev.backlight.view.stage.paint.Refresh;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Where the last hidden layer puts the digits: those it takes for alike lie together; and which digits of the
/// training set lie nearest to the sample.
public final class EmbeddingLens extends BorderPane implements Lens {
    private final DigitsModel experiment;
    private final Settings settings;
    private final EmbeddingModel model;
    private final PlaneChart chart;
    private final NeighbourStrip byPixels;
    private final NeighbourStrip byHidden;
    private final Label pointed = new Label();
    private final Label sample = new Label();
    private final Refresh refresh;
    private final Subscription subscriptions;

    public EmbeddingLens(DigitsModel experiment, Settings settings) {
        this.experiment = experiment;
        this.settings = settings;
        model = experiment.embedding();
        chart = new PlaneChart(experiment, settings);
        byPixels = new NeighbourStrip(settings);
        byHidden = new NeighbourStrip(settings);
        refresh = new Refresh(this, this::look, model::forget);
        setId("embedding-lens");
        setCenter(chart);
        setRight(column());
        subscriptions = Subscription.combine(
                experiment.run().snapshotProperty().subscribe(refresh::request),
                experiment.sample().probeProperty().subscribe(refresh::request),
                experiment.run().dataProperty().subscribe(refresh::request),
                experiment.sample().sampleProperty().subscribe(refresh::request),
                model.planeProperty().subscribe(refresh::request), // what came meanwhile is asked for again
                model.alikeProperty().subscribe(this::show),
                chart.pointedProperty().subscribe(index -> describe(index.intValue())));
        describe(-1);
    }

    @Override
    public String name() {
        return "embedding";
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public boolean prefersWholeStage() {
        return true;
    }

    @Override
    public void dispose() {
        subscriptions.unsubscribe();
        refresh.dispose();
        chart.dispose();
        byPixels.dispose();
        byHidden.dispose();
    }

    private Node column() {
        Label about = muted(text("embedding.about", Numbers.grouped(EmbeddingModel.SHOWN)));
        Label nearest = new Label(text("embedding.nearest"));
        nearest.getStyleClass().add("group-title");
        sample.getStyleClass().add("caption");
        sample.setWrapText(true);
        pointed.getStyleClass().add("caption");
        pointed.setWrapText(true);
        pointed.setMinHeight(34);
        VBox column = new VBox(
                10,
                about,
                pointed,
                nearest,
                sample,
                muted(text("embedding.by.pixels")),
                byPixels,
                muted(text("embedding.by.hidden", Numbers.grouped(EmbeddingModel.COMPARED))),
                byHidden);
        column.setPadding(new Insets(16));
        column.setPrefWidth(292);
        column.setMinWidth(292);
        return column;
    }

    private void look() {
        sample.setText(PlaneChart.words(
                experiment.sample().sampleProperty().get(), experiment.sample().names(), settings));
        model.ask();
    }

    private void show(Alike alike) {
        if (alike != null) {
            byPixels.show(alike.digits(), alike.byPixels());
            byHidden.show(alike.digits(), alike.byHidden());
        }
        refresh.request();
    }

    private void describe(int index) {
        Dataset digits = model.planeProperty().get() == null
                ? null
                : model.planeProperty().get().digits();
        pointed.setText(
                index < 0 || digits == null
                        ? text("embedding.point")
                        : PlaneChart.words(
                                new Sample(Sample.Source.TEST_SET, index, digits.label(index), new float[0]),
                                digits.names(),
                                settings));
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private String text(String key, Object... arguments) {
        return settings.messages().get(key, arguments);
    }
}
