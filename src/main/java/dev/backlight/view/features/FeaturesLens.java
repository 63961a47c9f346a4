package dev.backlight.view.features;

import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.digits.FeaturesModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.view.stage.Lens;
import dev.backlight.view.stage.paint.Refresh;
import javafx.geometry.Insets;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Feature extraction and fusion: what a picture is as pixels, through a variance mask, as edges and as principal
/// components; which of it is joined, and how well the network reads that.
public final class FeaturesLens extends BorderPane implements Lens {
    private static final double SIDE = 324;

    private final FeaturesModel model;
    private final FeaturesPage page;
    private final FusionPanel panel;
    private final TrialsTable table;
    private final Refresh refresh = new Refresh(this, this::fit);
    private final Subscription subscriptions;

    public FeaturesLens(DigitsModel digits, Settings settings) {
        Messages messages = settings.messages();
        model = digits.features();
        page = new FeaturesPage(digits, model, settings);
        panel = new FusionPanel(digits, model, messages);
        table = new TrialsTable(digits.run(), model, digits.trials(), messages);
        setId("features-lens");
        setCenter(page);
        ScrollPane scroll = new ScrollPane(table);
        scroll.getStyleClass().add("lens-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox column = new VBox(14, panel, scroll);
        column.setPadding(new Insets(10, 16, 12, 16));
        column.setMinSize(SIDE, 0);
        column.setPrefWidth(SIDE);
        setRight(column);
        setMinSize(0, 0);
        subscriptions = Subscription.combine(
                digits.run().dataProperty().subscribe(refresh::request),
                digits.run().configProperty().subscribe(refresh::request)); // what is held out is not fitted to
        refresh.request();
    }

    @Override
    public String name() {
        return "features";
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
    public boolean prefersWholeWindow() {
        return true;
    }

    @Override
    public void dispose() {
        subscriptions.unsubscribe();
        refresh.dispose();
        page.dispose();
        panel.dispose();
        table.dispose();
    }

    /// Only while the lens is seen are the components found.
    private void fit() {
        model.fit();
    }
}
