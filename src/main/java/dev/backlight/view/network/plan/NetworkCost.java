package dev.backlight.view.network.plan;

import dev.backlight.model.digits.NetworkDraft;
import dev.backlight.model.text.Messages;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.view.paint.Numbers;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What a draft would cost beside what the network costs that is trained now: numbers it learns, where they are,
/// multiplications and memory.
public final class NetworkCost extends VBox {
    private final Messages messages;

    public NetworkCost(Messages messages) {
        super(7);
        this.messages = messages;
        setId("network-cost");
    }

    /// @param now what is trained
    /// @param wish what would be
    /// @throws IllegalArgumentException with one sentence if it has more numbers than can be held
    public void show(ExperimentConfig now, NetworkDraft before, ExperimentConfig wish, NetworkDraft draft) {
        long were = now.network().parameterCount();
        long are = wish.network().parameterCount();
        Label big = label(Numbers.grouped(are), "cost-number");
        String change = were == are
                ? messages.get("editor.cost.same")
                : messages.get(
                        "editor.cost.were",
                        Numbers.grouped(were),
                        (are > were ? "+" : "\u2212") + Numbers.percent(Math.abs((double) are / were - 1), 1));
        List<PlanColumn> columns = PlanColumn.of(draft, before);
        getChildren().setAll(label(messages.get("editor.cost.title"), "group-title"), big, label(change, "muted"));
        getChildren().add(bar(columns));
        for (int k = 0; k < columns.size(); k++) {
            String name = columns.get(k).last()
                    ? messages.get("network.output")
                    : messages.get("network.hidden") + " " + (k + 1);
            getChildren().add(row(name, Numbers.grouped(columns.get(k).weights())));
        }
        long before1 = multiplications(PlanColumn.of(before, before));
        getChildren().add(row(messages.get("editor.cost.multiply"), both(before1, multiplications(columns))));
        getChildren().add(row(messages.get("editor.cost.memory"), both(megabytes(now), megabytes(wish)) + "\u2009MB"));
    }

    private static long multiplications(List<PlanColumn> columns) {
        return columns.stream().mapToLong(PlanColumn::multiplications).sum();
    }

    private static long megabytes(ExperimentConfig config) {
        return Math.max(1, config.network().memoryBytes(config.batch()) >> 20);
    }

    private static String both(long before, long after) {
        return before == after ? Numbers.grouped(after) : Numbers.grouped(before) + " \u2192 " + Numbers.grouped(after);
    }

    /// All weights as one bar, a part a layer.
    private static HBox bar(List<PlanColumn> columns) {
        HBox bar = new HBox(2);
        double all = Math.max(1, columns.stream().mapToLong(PlanColumn::weights).sum());
        for (PlanColumn column : columns) {
            Region part = new Region();
            part.getStyleClass().add(column.fresh() ? "cost-new" : "cost-part");
            part.setMinHeight(12);
            part.setMinWidth(2);
            part.setPrefWidth(Math.max(2, 260 * column.weights() / all));
            bar.getChildren().add(part);
        }
        return bar;
    }

    private static Node row(String name, String value) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(6, label(name, "muted"), gap, label(value, "value"));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
