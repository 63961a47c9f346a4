package dev.backlight.view.stage.control;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;

/// Choices that cost something, as reading a file anew: going through the open list with the arrows is no choice
/// yet.
public final class Settled {
    private Settled() {}

    /// Tells what was chosen once the list is closed, or at once where it was not open.
    public static <T> void follow(ComboBox<T> box, Consumer<T> chosen) {
        new Choice<>(box, chosen);
    }

    private static final class Choice<T> {
        private final ComboBox<T> box;
        private final Consumer<T> chosen;
        private T told;

        Choice(ComboBox<T> box, Consumer<T> chosen) {
            this.box = box;
            this.chosen = chosen;
            told = box.getValue();
            box.valueProperty().subscribe(() -> tell());
            box.showingProperty().subscribe(() -> tell());
        }

        private void tell() {
            T now = box.getValue();
            if (!box.isShowing() && now != null && !Objects.equals(now, told)) {
                told = now;
                chosen.accept(now);
            }
        }
    }
}
