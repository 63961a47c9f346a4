package dev.backlight.view.lesson;

import dev.backlight.lesson.Handle;
import dev.backlight.lesson.check.Figures;
import dev.backlight.model.lesson.LessonModel;
import dev.backlight.model.text.Messages;
import dev.backlight.view.paint.Numbers;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/// One number that a task lets one change: its name, its value, a slider.
public final class HandleRow extends VBox {
    private static final int PARTS = 100;

    private final Handle handle;
    private final Slider slider = new Slider();
    private final Label value = new Label();
    private boolean showing;

    public HandleRow(Handle handle, LessonModel model, Messages messages) {
        super(2);
        this.handle = handle;
        Label name =
                new Label(QuantityWords.name(handle.quantity(), model.step().state(), messages));
        name.getStyleClass().add("caption");
        value.getStyleClass().add("value");
        BorderPane line = new BorderPane();
        line.setLeft(name);
        line.setRight(value);
        BorderPane.setAlignment(name, Pos.CENTER_LEFT);
        slider.setMin(inner(handle.from()));
        slider.setMax(inner(handle.to()));
        slider.setBlockIncrement((slider.getMax() - slider.getMin()) / PARTS);
        slider.setAccessibleText(name.getText());
        slider.setId("handle-" + handle.quantity().toString().replace(' ', '-'));
        slider.valueProperty().subscribe((_, now) -> {
            if (!showing) {
                model.set(handle.quantity(), outer(now.doubleValue()));
            }
        });
        getChildren().setAll(line, slider);
    }

    private double inner(double number) {
        return handle.logarithmic() ? Math.log10(number) : number;
    }

    private double outer(double place) {
        double number = handle.logarithmic() ? Math.pow(10, place) : place;
        return handle.whole() ? Math.rint(number) : handle.logarithmic() ? number : Math.rint(number * 100) / 100;
    }

    /// Shows the number of now; what a hand has taken away can't be moved.
    public void show(Optional<Figures> figures) {
        figures.ifPresent(now -> {
            double number = now.of(handle.quantity());
            slider.setDisable(Double.isNaN(number));
            if (Double.isNaN(number)) {
                value.setText("–");
                return;
            }
            showing = true;
            slider.setValue(inner(Math.clamp(number, handle.from(), handle.to())));
            showing = false;
            value.setText(handle.whole() ? Numbers.grouped(Math.round(number)) : digits(number));
        });
    }

    private static String digits(double number) {
        return Math.abs(number) < 0.01 && number != 0 ? Numbers.fixed(number, 4) : Numbers.fixed(number, 2);
    }
}
