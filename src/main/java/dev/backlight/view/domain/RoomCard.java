package dev.backlight.view.domain;

import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// One room in the gallery: a living picture, its name, its question and where it stands. It is a button.
public final class RoomCard extends Button {
    private static final double WIDTH = 445;
    private static final double PICTURE = 160;

    private final VBox all;
    private final Picture picture;
    private final Label figure = new Label();
    private final Label word = new Label();
    private final String name;
    private Supplier<Standing> standing;
    private List<? extends ObservableValue<?>> news;
    private Subscription subscription;

    /// What a card shows.
    public interface Painting {
        void paint(GraphicsContext gc, double width, double height, Palette palette);
    }

    /// A number with its word, as `92.0%` and `found`.
    public record Standing(String word, String figure) {}

    /// @param id of the room: its texts are `domain.ID` and `domain.ID.question`
    /// @param news what changes the picture or the number
    public RoomCard(
            String id,
            Painting painting,
            Supplier<Standing> standing,
            List<? extends ObservableValue<?>> news,
            Runnable open,
            Settings settings) {
        this.standing = standing;
        this.news = news;
        picture = new Picture(painting, settings);
        picture.setPrefSize(WIDTH - 2, PICTURE);
        picture.setMouseTransparent(true);
        setId("room-" + id);
        getStyleClass().setAll("room-card");
        Label title = new Label(settings.messages().get("domain." + id));
        title.getStyleClass().add("room-name");
        Label question = new Label(settings.messages().get("domain." + id + ".question"));
        question.getStyleClass().add("muted");
        word.getStyleClass().add("caption");
        figure.getStyleClass().add("value");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox first = new HBox(6, title, space, word, figure);
        first.setAlignment(Pos.BASELINE_LEFT);
        VBox foot = new VBox(4, first, question);
        foot.getStyleClass().add("room-foot");
        all = new VBox(picture, foot);
        all.setMouseTransparent(true);
        setGraphic(all);
        fit(WIDTH);
        setOnAction(_ -> open.run());
        name = title.getText() + ", " + question.getText();
        listen();
    }

    /// As wide as its column; the picture keeps its height.
    public void fit(double width) {
        picture.setPrefWidth(width - 2);
        all.setPrefWidth(width - 2);
        setMinWidth(width);
        setMaxWidth(width);
    }

    private void listen() {
        subscription = Subscription.combine(
                news.stream().map(value -> value.subscribe(_ -> refresh())).toArray(Subscription[]::new));
        refresh();
        setAccessibleText(name + " " + word.getText() + " " + figure.getText());
    }

    /// Shows what another of the same room does from now on, in its own place, so that a press of it that has begun
    /// ends on it. The other is disposed of.
    public void become(RoomCard other) {
        other.dispose();
        subscription.unsubscribe();
        picture.painting = other.picture.painting;
        standing = other.standing;
        news = other.news;
        setOnAction(other.getOnAction());
        listen();
    }

    /// Shows another picture; all else stays.
    public void show(Painting painting) {
        if (picture.painting != painting) {
            picture.painting = painting;
            picture.again();
        }
    }

    private void refresh() {
        Standing now = standing.get();
        word.setText(now.word());
        figure.setText(now.figure());
        picture.again();
    }

    public void dispose() {
        subscription.unsubscribe();
        picture.dispose();
    }

    private static final class Picture extends PaintedView {
        private Painting painting;

        Picture(Painting painting, Settings settings) {
            super(settings);
            this.painting = painting;
        }

        void again() {
            requestPaint();
        }

        @Override
        protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
            painting.paint(gc, width, height, palette);
        }
    }
}
