package dev.backlight.view.domain;

import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.stage.PaintedView;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.canvas.GraphicsContext;
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

    private final Picture picture;
    private final Label figure = new Label();
    private final Label word = new Label();
    private final Supplier<Standing> standing;
    private final Subscription subscription;

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
        picture = new Picture(painting, settings);
        picture.setPrefSize(WIDTH - 2, PICTURE);
        picture.setMouseTransparent(true);
        setId("room-" + id);
        getStyleClass().setAll("room-card");
        Label name = new Label(settings.messages().get("domain." + id));
        name.getStyleClass().add("room-name");
        Label question = new Label(settings.messages().get("domain." + id + ".question"));
        question.getStyleClass().add("muted");
        word.getStyleClass().add("caption");
        figure.getStyleClass().add("value");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox first = new HBox(6, name, space, word, figure);
        first.setAlignment(Pos.BASELINE_LEFT);
        VBox foot = new VBox(4, first, question);
        foot.getStyleClass().add("room-foot");
        VBox all = new VBox(picture, foot);
        all.setPrefWidth(WIDTH - 2);
        all.setMouseTransparent(true);
        setGraphic(all);
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        setOnAction(_ -> open.run());
        subscription = Subscription.combine(
                news.stream().map(value -> value.subscribe(_ -> refresh())).toArray(Subscription[]::new));
        refresh();
        setAccessibleText(name.getText() + ", " + question.getText() + " " + word.getText() + " " + figure.getText());
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
        private final Painting painting;

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
