package dev.backlight.controller.domain.room;

import dev.backlight.engine.spec.sequence.Cell;
import dev.backlight.model.run.RunModel;
import dev.backlight.training.recipe.Knobs;
import dev.backlight.view.paint.Numbers;
import java.util.LinkedList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The left panel of a room whose network learns at one rate: what the panels of such rooms have in common. Each
/// change of a knob begins anew with another recipe.
///
/// @param <R> the knobs
public final class RecipePanel<R extends Knobs<R>> {
    private static final double FINE = 0.001;

    private final Panel panel;
    private final Consumer<R> apply;
    private final VBox groups = new VBox();
    private final Label parameters = new Label();
    private final Subscription subscription;

    /// @param apply begins anew
    public RecipePanel(Panel panel, RunModel<?> run, Consumer<R> apply) {
        this.panel = panel;
        this.apply = apply;
        groups.setMinWidth(0); // a narrow window makes its rows narrower instead of cutting them off
        parameters.getStyleClass().add("muted");
        subscription = run.snapshotProperty()
                .subscribe(now ->
                        parameters.setText(Numbers.grouped(now.parameters().count())));
    }

    /// The panel, as `RoomPanels.left` gives it.
    public List<Node> left() {
        return List.of(groups);
    }

    /// Shows these groups, and behind them the seed. Who turns a knob by keys stays at it: the new one in its place
    /// has the focus that the old one had.
    public void show(R now, Node... above) {
        List<Integer> focused = focused();
        Node seed = panel.seed(now.seed(), other -> apply.accept(now.withSeed(other)));
        groups.getChildren()
                .setAll(Stream.concat(Stream.of(above), Stream.of(seed)).toList());
        focus(focused);
    }

    /// The way from the groups down to what has the focus, a place among siblings each; empty if it is elsewhere.
    private List<Integer> focused() {
        Node at = groups.getScene() == null ? null : groups.getScene().getFocusOwner();
        List<Integer> way = new LinkedList<>();
        while (at != null && at != groups) {
            Parent parent = at.getParent();
            if (parent != null) {
                way.addFirst(parent.getChildrenUnmodifiable().indexOf(at));
            }
            at = parent;
        }
        return at == null ? List.of() : way;
    }

    private void focus(List<Integer> way) {
        Node at = groups;
        for (int place : way) {
            if (!(at instanceof Parent parent)
                    || place >= parent.getChildrenUnmodifiable().size()) {
                return;
            }
            at = parent.getChildrenUnmodifiable().get(place);
        }
        if (at != groups) {
            at.requestFocus();
        }
    }

    /// The network's group, which tells how many parameters there are.
    public VBox network(Node... rows) {
        return panel.headed("network.title", parameters, rows);
    }

    /// A choice of few numbers.
    public HBox few(String word, List<Integer> choices, int now, IntFunction<R> with) {
        return panel.row(word, panel.segments(choices, now, String::valueOf, other -> apply.accept(with.apply(other))));
    }

    /// A slider of whole numbers, from the smallest by its steps to the largest.
    public VBox whole(String word, int[] range, int now, IntFunction<R> with) {
        return panel.slider(
                word,
                new double[] {range[0], range[1], range[2]},
                now,
                at -> String.valueOf(Math.round(at)),
                at -> apply.accept(with.apply((int) Math.round(at))));
    }

    /// The choice of a recurrent cell.
    public HBox cell(Cell now, Function<Cell, R> with) {
        return panel.row(
                "domain.text.unit",
                panel.segments(
                        List.of(Cell.RNN, Cell.GRU, Cell.LSTM),
                        now,
                        Cell::label,
                        other -> apply.accept(with.apply(other))));
    }

    /// The group of the training, with a slider of its rate.
    ///
    /// @param least the smallest rate, and what a step of the slider adds
    /// @param more rows below
    public VBox training(R now, double least, double most, Node... more) {
        VBox group = panel.group(
                "training.title",
                panel.row("training.optimizer", "Adam"),
                panel.slider(
                        "training.rate",
                        new double[] {least, most, least},
                        now.learningRate(),
                        rate -> Numbers.fixed(rate, least < FINE ? 4 : 3),
                        rate -> apply.accept(now.withLearningRate((float) rate))));
        group.getChildren().addAll(more);
        return group;
    }

    /// Ends all listening.
    public void dispose() {
        subscription.unsubscribe();
    }
}
