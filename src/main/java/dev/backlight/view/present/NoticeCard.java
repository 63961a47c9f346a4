package dev.backlight.view.present;

import dev.backlight.model.window.Notices;
import dev.backlight.model.window.Notices.Answer;
import dev.backlight.model.window.Notices.Notice;
import dev.backlight.model.window.OpenThings;
import dev.backlight.model.window.Settings;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;

/// What the window tells or asks, on a card over its lower edge. What is only told goes by itself when there was
/// time to read it; why something was not done stays until it is put away, a question until it is answered. Escape
/// closes both.
final class NoticeCard extends StackPane {
    /// Over the timeline, not on it.
    static final double OVER_TIMELINE = 72;

    private static final double WIDTH = 460;
    private static final String SEEN = "notice.best.seen";

    private final Settings settings;
    private final Notices notices;
    private static final double LEAST_SECONDS = 5;

    /// Of somebody who reads slowly and had to find the card first. A Chinese sign is a word or half of one.
    private static final double SECONDS_A_LETTER = 0.08;

    private static final double SECONDS_A_SIGN = 0.25;

    private final PauseTransition time = new PauseTransition();
    private final Subscription subscription;
    private OpenThings.Opened open;
    private Node before;

    NoticeCard(Settings settings) {
        this.settings = settings;
        notices = settings.notices();
        setId("notice");
        setPickOnBounds(false);
        setAlignment(Pos.BOTTOM_CENTER);
        subscription = notices.shownProperty().subscribe(this::show);
    }

    private void show(Notice notice) {
        time.stop();
        if (open != null) {
            open.closed();
            open = null;
        }
        boolean had = isFocusWithin();
        getChildren().clear();
        setVisible(notice != null);
        if (had && before != null && before.getScene() == getScene()) {
            before.requestFocus(); // else the keys would go on to whatever comes first in the window, or nowhere
        }
        if (notice == null) {
            return;
        }
        Label text = new Label(notice.text().apply(settings.messages()));
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        VBox card = new VBox(10, text);
        card.getStyleClass().add("question");
        card.setAccessibleRole(AccessibleRole.TEXT);
        card.setAccessibleText(text.getText());
        card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        getChildren().setAll(card);
        if (notice.asks()) {
            HBox answers = new HBox(6);
            for (Answer answer : notice.answers()) {
                answers.getChildren().add(button(notice, answer));
            }
            card.getChildren().add(answers);
            answers.getChildren().getFirst().getStyleClass().add("primary");
            before = getScene() == null ? null : getScene().getFocusOwner();
            answers.getChildren().getFirst().requestFocus();
        } else if (notice.stays()) {
            card.getChildren().add(button(notice, new Answer(SEEN, () -> {})));
        }
        if (notice.stays()) {
            open = settings.open().opened(() -> notices.done(notice));
        } else {
            time.setDuration(toRead(text.getText()));
            time.setOnFinished(_ -> notices.done(notice));
            time.playFromStart();
        }
    }

    /// How far over the window's lower edge the card stands: a hall's caption is not to be covered.
    void standOver(double height) {
        setPadding(new Insets(0, 0, height, 0));
    }

    /// How long a text stays that goes by itself.
    static Duration toRead(String text) {
        double seconds = text.codePoints()
                .mapToDouble(letter -> Character.isIdeographic(letter) ? SECONDS_A_SIGN : SECONDS_A_LETTER)
                .sum();
        return Duration.seconds(Math.max(LEAST_SECONDS, seconds));
    }

    private Button button(Notice notice, Answer answer) {
        Button button = new Button(settings.messages().get(answer.key()));
        button.setId(answer.key().equals(SEEN) ? "notice-seen" : null);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> {
            notices.done(notice);
            answer.effect().run();
        });
        return button;
    }

    /// Whether a question has the keys.
    boolean hasFocus() {
        return isVisible() && isFocusWithin();
    }

    void close() {
        subscription.unsubscribe();
        time.stop();
        if (open != null) {
            open.closed();
        }
    }
}
