package dev.backlight.view.microscope;

import dev.backlight.glass.Study;
import dev.backlight.model.text.Messages;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// The example as numbers that can be typed over: input and target, each a list with commas. Only for networks of
/// few inputs.
public final class TypedNumbers extends GridPane {
    private static final int MOST = 8;
    private static final int DIGITS = 6;

    private final Messages messages;
    private final TextField input = new TextField();
    private final TextField target = new TextField();
    private final Label problem = new Label();
    private Study study;

    /// @param onTyped told another input and target of the right lengths
    public TypedNumbers(Messages messages, BiConsumer<double[], double[]> onTyped) {
        this.messages = messages;
        setHgap(8);
        setVgap(4);
        input.setId("microscope-input");
        target.setId("microscope-target");
        problem.setWrapText(true);
        problem.getStyleClass().add("muted");
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        addRow(0, new Label(messages.get("microscope.typed.input")), input);
        addRow(1, new Label(messages.get("microscope.typed.target")), target);
        add(problem, 0, 2, 2, 1);
        for (TextField field : new TextField[] {input, target}) {
            GridPane.setHgrow(field, Priority.ALWAYS);
            field.setOnAction(_ -> apply(onTyped));
        }
        input.setAccessibleText(messages.get("microscope.typed.input"));
        target.setAccessibleText(messages.get("microscope.typed.target"));
    }

    /// Shows the numbers of a study.
    ///
    /// @param now null for none
    public void show(Study now) {
        study = now;
        boolean few = now != null && now.given().length <= MOST;
        setVisible(few);
        setManaged(few);
        if (few) {
            input.setText(text(now.given()));
            target.setText(text(now.target()));
            problem.setText("");
        }
    }

    private void apply(BiConsumer<double[], double[]> onTyped) {
        try {
            onTyped.accept(
                    read(input, "microscope.typed.input", study.given().length),
                    read(target, "microscope.typed.target", study.target().length));
            problem.setText("");
        } catch (IllegalArgumentException wrong) {
            problem.setText(messages.sentence(wrong));
        }
    }

    private double[] read(TextField field, String name, int count) {
        String text = field.getText().strip();
        boolean decimalComma = text.contains(";"); // then a comma parts no numbers
        String[] parts = decimalComma ? text.replace(',', '.').split("\\s*;\\s*") : text.split("\\s*[,，\\s]\\s*");
        double[] numbers = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            try {
                numbers[i] = Double.parseDouble(parts[i].replace('−', '-'));
            } catch (NumberFormatException none) {
                throw new IllegalArgumentException(
                        messages.get("microscope.typed.none", messages.get(name), parts[i]), none);
            }
            if (!Double.isFinite(numbers[i])) {
                throw new IllegalArgumentException(messages.get("microscope.typed.none", messages.get(name), parts[i]));
            }
        }
        if (numbers.length != count) {
            throw new IllegalArgumentException(
                    messages.get("microscope.typed.count", messages.get(name), count, numbers.length));
        }
        return numbers;
    }

    private static String text(double[] numbers) {
        return Arrays.stream(numbers)
                .mapToObj(number -> new BigDecimal(number)
                        .round(new MathContext(DIGITS))
                        .stripTrailingZeros()
                        .toPlainString())
                .collect(Collectors.joining(", "));
    }
}
