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
/// multiplications and memory; and what applying it would do.
public final class NetworkCost extends VBox {
    /// The parts of the bar, the largest the darkest; further ones are as the last.
    private static final List<String> TONES = List.of("cost-part1", "cost-part2", "cost-part3");

    private static final double BAR = 240;
    private static final int FLOAT = 4;

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
        boolean changed = !now.equals(wish);
        List<PlanColumn> columns = PlanColumn.of(draft, before);
        getChildren()
                .setAll(
                        row(
                                label(messages.get("editor.cost.title"), "group-title"),
                                changed ? messages.get("editor.cost.now") : "",
                                "caption"),
                        label(Numbers.grouped(are), "cost-number"),
                        count(were, are),
                        gap(),
                        label(messages.get("editor.cost.where"), "group-title"),
                        bar(columns));
        for (int k = 0; k < columns.size(); k++) {
            getChildren().add(part(draft, columns, k));
        }
        getChildren().add(gap());
        pair("editor.cost.multiply", multiplications(before), multiplications(draft), Numbers::grouped);
        pair("editor.cost.weights", FLOAT * were, FLOAT * are, NetworkCost::bytes);
        pair("editor.cost.memory", memory(now), memory(wish), NetworkCost::bytes);
        if (changed) {
            Label words = label(messages.get("editor.cost.anew", wish.seed()), "muted");
            words.setWrapText(true);
            words.setMinHeight(USE_PREF_SIZE);
            words.setMinWidth(0);
            getChildren().addAll(gap(), label(messages.get("editor.cost.changes"), "group-title"), words);
        }
    }

    private HBox count(long were, long are) {
        String words = were == are
                ? messages.get("editor.cost.same")
                : messages.get("editor.cost.were", Numbers.grouped(were));
        String change = were == are
                ? ""
                : (are > were ? "+" : "\u2212") + Numbers.percent(Math.abs((double) are / were - 1), 1);
        return row(label(words, "muted"), change, "value");
    }

    private static long multiplications(NetworkDraft draft) {
        return PlanColumn.of(draft, draft).stream()
                .mapToLong(PlanColumn::multiplications)
                .sum();
    }

    private static long memory(ExperimentConfig config) {
        return config.network().memoryBytes(config.batch());
    }

    private static String bytes(long bytes) {
        double kib = bytes / 1024.0;
        return kib < 1000
                ? Numbers.fixed(kib, kib < 10 ? 1 : 0) + "\u2009KiB"
                : Numbers.fixed(kib / 1024, kib < 100 * 1024 ? 2 : 0) + "\u2009MiB";
    }

    /// All weights as one bar, a part a layer.
    private static HBox bar(List<PlanColumn> columns) {
        HBox bar = new HBox(2);
        double all = Math.max(1, columns.stream().mapToLong(PlanColumn::weights).sum());
        for (int k = 0; k < columns.size(); k++) {
            Region part = new Region();
            part.getStyleClass().add(tone(columns, k));
            part.setMinHeight(16);
            part.setMinWidth(3);
            part.setPrefWidth(Math.max(3, BAR * columns.get(k).weights() / all));
            bar.getChildren().add(part);
        }
        return bar;
    }

    private static String tone(List<PlanColumn> columns, int k) {
        return columns.get(k).fresh() ? "cost-new" : TONES.get(Math.min(k, TONES.size() - 1));
    }

    /// A layer's colour in the bar, from how many to how many it leads, its weights and their share.
    private static HBox part(NetworkDraft draft, List<PlanColumn> columns, int k) {
        Region mark = new Region();
        mark.getStyleClass().add(tone(columns, k));
        mark.setMinSize(9, 9);
        mark.setMaxSize(9, 9);
        PlanColumn column = columns.get(k);
        int from = k == 0 ? draft.input().size() : columns.get(k - 1).units();
        Label name = label(from + " \u2192 " + column.units(), "muted");
        Label weights = label(Numbers.grouped(column.weights()), "value");
        double all = Math.max(1, columns.stream().mapToLong(PlanColumn::weights).sum());
        Label share = label(Numbers.percent(column.weights() / all, 1), "muted");
        share.setPrefWidth(54);
        share.setAlignment(Pos.CENTER_RIGHT);
        HBox row = new HBox(8, mark, name, space(), weights, share);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private interface Words {
        String of(long number);
    }

    /// What it is, and under it how much it is now and would be.
    private void pair(String key, long before, long after, Words words) {
        HBox numbers = before == after
                ? new HBox(label(words.of(after), "value"))
                : new HBox(
                        8,
                        label(words.of(before), "muted"),
                        label("\u2192", "muted"),
                        label(words.of(after), "cost-after"));
        numbers.setAlignment(Pos.BASELINE_LEFT);
        getChildren().add(new VBox(1, label(messages.get(key), "muted"), numbers));
    }

    private static HBox row(Label name, String value, String style) {
        HBox row = new HBox(6, name, space(), label(value, style));
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private static Node gap() {
        Region gap = new Region();
        gap.setMinHeight(3);
        return gap;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
