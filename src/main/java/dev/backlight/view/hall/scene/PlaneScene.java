package dev.backlight.view.hall.scene;

import dev.backlight.model.plane.PlaneModel;
import dev.backlight.training.plane.PlaneInsight;
import dev.backlight.view.hall.HallPage;
import javafx.util.Subscription;

/// A playground whose pictures a hall sees: what is known of its network now, and its paintings.
final class PlaneScene {
    private final PlaneModel model;
    private final PlanePainter painter = new PlanePainter();

    PlaneScene(PlaneModel model) {
        this.model = model;
    }

    /// What is known of the network on screen; null until it is.
    PlaneInsight insight() {
        PlaneInsight now = model.insightProperty().get();
        return now != null && now.snapshot().spec().equals(model.config().network()) ? now : null;
    }

    /// Whether there are units between the features and the answer.
    boolean hasUnits() {
        return !model.config().hidden().isEmpty();
    }

    /// How many points are learned from.
    int points() {
        return model.dataProperty().get().train().points().size();
    }

    /// The points alone.
    void paintPoints(HallPage page) {
        painter.map(page, model.config(), model.dataProperty().get(), null);
    }

    void paintUnits(HallPage page) {
        painter.units(page, model.config(), insight());
    }

    void paintNetwork(HallPage page) {
        painter.network(page, model.config(), insight());
    }

    /// The points over the whole answer.
    void paintMap(HallPage page) {
        painter.map(page, model.config(), model.dataProperty().get(), insight());
    }

    /// Calls `repaint` whenever something else is to be seen.
    Subscription follow(Runnable repaint) {
        return Subscription.combine(
                model.insightProperty().subscribe(repaint),
                model.dataProperty().subscribe(repaint),
                model.run().historyVersionProperty().subscribe(repaint),
                model.run().timeline().positionProperty().subscribe(repaint));
    }
}
