package dev.backlight.controller.lab;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Four names with their numbers in one line, as the moment of a training is told elsewhere. What there is no room
/// for is left out, from the first on, so that the buttons beside it stay in the window.
final class LabsMetrics extends HBox {
    private final List<Metric> metrics = Stream.generate(Metric::new).limit(4).toList();

    LabsMetrics() {
        super(20);
        setId("labsMetrics");
        setMinWidth(0);
        setAlignment(Pos.CENTER_RIGHT);
        setFillHeight(false);
        HBox.setHgrow(this, Priority.ALWAYS);
        metrics.forEach(metric -> getChildren().add(metric.box));
    }

    /// @param place 0 to 3
    /// @param total what the number is out of; empty for nothing
    void show(int place, String name, String number, String total) {
        Metric metric = metrics.get(place);
        metric.name.setText(name);
        metric.value.setText(number);
        metric.of.setText(total);
    }

    private static final class Metric {
        private final Label name = label("moment-name");
        private final Label value = label("moment-value");
        private final Label of = label("moment-name");
        private final HBox box = new HBox(5, name, value, of);

        Metric() {
            box.setAlignment(Pos.BASELINE_LEFT);
        }

        private static Label label(String style) {
            Label label = new Label();
            label.getStyleClass().add(style);
            label.setMinWidth(USE_PREF_SIZE);
            return label;
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return width(0);
    }

    /// Of the numbers from this one on.
    private double width(int first) {
        return metrics.stream()
                        .skip(first)
                        .mapToDouble(metric -> Math.ceil(metric.box.prefWidth(-1)))
                        .sum()
                + getSpacing() * Math.max(0, metrics.size() - first - 1);
    }

    @Override
    protected void layoutChildren() {
        int first = 0;
        while (first < metrics.size() && width(first) > getWidth() + 0.5) {
            first++;
        }
        for (int i = 0; i < metrics.size(); i++) {
            metrics.get(i).box.setVisible(i >= first);
            metrics.get(i).box.setManaged(i >= first);
        }
        super.layoutChildren();
    }
}
