package dev.backlight.view.export;

import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Theme;
import dev.backlight.view.picture.Subject;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

/// What a picture shows, how large and on which ground: chosen once for all forms of pictures.
public final class PictureChoice {
    private static final int LONGEST = 44;

    private final ComboBox<Subject> subject = new ComboBox<>();
    private final ComboBox<Integer> times = new ComboBox<>();
    private final ComboBox<Theme> ground = new ComboBox<>();
    private final HBox row = new HBox(8, subject, times, ground);

    /// @param subjects what can be pictured, the window first
    /// @param theme of the window
    public PictureChoice(List<Subject> subjects, Theme theme, Messages messages) {
        fill(subject, subjects, one -> name(one, messages), messages.get("export.picture.of"));
        subject.setValue(Subject.first(subjects));
        subject.setPrefWidth(260);
        fill(
                times,
                List.of(1, 2, 3, 4),
                n -> messages.get("export.picture.times", n),
                messages.get("export.picture.scale"));
        times.setValue(2);
        fill(
                ground,
                List.of(Theme.values()),
                one -> messages.get("export.picture." + (one == Theme.DARK ? "dark" : "light")),
                messages.get("export.picture.ground"));
        ground.setValue(theme);
        row.setAlignment(Pos.CENTER_LEFT);
    }

    private static <T> void fill(ComboBox<T> box, List<T> items, Function<T, String> words, String name) {
        box.getItems().setAll(items);
        box.setAccessibleText(name);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T item) {
                return item == null ? "" : words.apply(item);
            }

            @Override
            public T fromString(String text) {
                return box.getValue();
            }
        });
    }

    private static String name(Subject subject, Messages messages) {
        if (!subject.id().startsWith("chart-")) {
            return messages.get("export.picture." + subject.id());
        }
        String words = subject.words().isBlank() ? messages.get("export.picture.chart") : subject.words();
        String number = subject.id().substring("chart-".length()) + " · ";
        return number + (words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…");
    }

    /// Calls whenever something else is chosen.
    public void follow(Runnable changed) {
        subject.valueProperty().subscribe((_, _) -> changed.run());
        times.valueProperty().subscribe((_, _) -> changed.run());
        ground.valueProperty().subscribe((_, _) -> changed.run());
    }

    Node row() {
        return row;
    }

    Subject subject() {
        return subject.getValue();
    }

    int times() {
        return times.getValue();
    }

    Theme ground() {
        return ground.getValue();
    }
}
