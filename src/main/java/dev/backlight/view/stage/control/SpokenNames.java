package dev.backlight.view.stage.control;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;

/// Gives controls without words of their own the words that stand beside them, so that a screen reader says what
/// they are: a tip, or the label before them in their row, or in the row above.
public final class SpokenNames {
    private SpokenNames() {}

    /// Names all that has no name below a node. What gets another label later keeps this one.
    public static void give(Parent root) {
        for (Node child : root.getChildrenUnmodifiable()) {
            if (child instanceof Control control && !isNamed(control)) {
                String words = words(control, root.getChildrenUnmodifiable());
                if (!words.isBlank()) {
                    control.setAccessibleText(words);
                }
            }
            boolean whole = child instanceof Control && !(child instanceof ScrollPane) && !(child instanceof SplitPane);
            if (child instanceof ScrollPane scroll && scroll.getContent() instanceof Parent content) {
                give(content); // its skin may not be there yet
            } else if (!whole && child instanceof Parent inner) {
                give(inner);
            }
        }
    }

    private static boolean isNamed(Control control) {
        return has(control.getAccessibleText())
                || control instanceof Labeled labeled && has(labeled.getText())
                || !control.isFocusTraversable();
    }

    private static String words(Control control, List<Node> row) {
        if (control.getTooltip() != null && has(control.getTooltip().getText())) {
            return control.getTooltip().getText();
        }
        for (int i = row.indexOf(control) - 1; i >= 0; i--) {
            String words = label(row.get(i));
            if (has(words)) {
                return words;
            }
        }
        return "";
    }

    private static String label(Node node) {
        return switch (node) {
            case Label label -> label.getText();
            case Control _ -> "";
            case Parent parent ->
                parent.getChildrenUnmodifiable().stream()
                        .map(SpokenNames::label)
                        .filter(SpokenNames::has)
                        .findFirst()
                        .orElse("");
            default -> "";
        };
    }

    private static boolean has(String text) {
        return text != null && !text.isBlank();
    }
}
