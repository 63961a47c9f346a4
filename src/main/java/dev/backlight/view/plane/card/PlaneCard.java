package dev.backlight.view.plane.card;

import dev.backlight.engine.spec.Place;
import dev.backlight.engine.spec.Weights;
import dev.backlight.model.plane.PlaneModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.plane.Ablation;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.training.plane.PlaneInsight;
import dev.backlight.training.plane.UnitStatistics;
import dev.backlight.view.microscope.maths.MathsLabel;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.plane.Mark;
import dev.backlight.view.plane.PlaneChanges;
import dev.backlight.view.plane.PlaneNames;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The numbers of an edge or a neuron. Pinned, they can be changed by hand, kept from training, or taken out.
public final class PlaneCard extends VBox {
    public static final double WIDTH = 236;

    private final PlaneModel model;
    private final Messages messages;
    private final PlaneChanges changes;
    private final MathsLabel title = new MathsLabel();
    private final Label kind = new Label();
    private final TextField value = new TextField();
    private final Label valueName = new Label();
    private final VBox rows = new VBox(3);
    private final Label pastName = new Label();
    private final WeightSpark spark;
    private final VBox past;
    private final AnswerBars bars;
    private final VBox answers;
    private final CheckBox frozen = new CheckBox();
    private final CheckBox out = new CheckBox();
    private final HBox valueRow = new HBox(8, valueName, spacer(), value);
    private Mark mark;
    private boolean showing;

    public PlaneCard(PlaneModel model, Settings settings, PlaneChanges changes) {
        this.model = model;
        messages = settings.messages();
        spark = new WeightSpark(settings);
        this.changes = changes;
        setManaged(false);
        setVisible(false);
        getStyleClass().addAll("card", "plane-card");
        setPrefWidth(WIDTH);
        title.getStyleClass().add("heading");
        kind.getStyleClass().add("caption");
        valueName.getStyleClass().add("muted");
        value.setId("plane-value");
        value.setPrefWidth(110);
        value.setAlignment(Pos.CENTER_RIGHT);
        value.getStyleClass().add("plane-value");
        value.setOnAction(_ -> set());
        valueRow.setAlignment(Pos.CENTER_LEFT);
        pastName.getStyleClass().add("caption");
        past = new VBox(4, pastName, spark);
        Label answersName = new Label(messages.get("rival.card.answers"));
        answersName.getStyleClass().add("caption");
        bars = new AnswerBars(settings);
        answers = new VBox(4, answersName, bars);
        frozen.setText(messages.get("plane.card.freeze"));
        frozen.setOnAction(_ -> model.setFrozen(place(), frozen.isSelected()));
        out.setOnAction(_ -> toggleOut());
        for (CheckBox box : java.util.List.of(frozen, out)) {
            box.setWrapText(true);
            box.setMinHeight(USE_PREF_SIZE);
        }
        getChildren().addAll(new HBox(8, title, spacer(), kind), valueRow, rows, answers, past, frozen, out);
    }

    private static Region spacer() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    public Mark mark() {
        return mark;
    }

    /// @param pinned whether it stays and takes input
    public void show(Mark now, boolean pinned) {
        mark = now;
        setMouseTransparent(!pinned);
        frozen.setVisible(pinned);
        frozen.setManaged(pinned && !isFeature());
        out.setVisible(pinned);
        out.setManaged(pinned && !isOutput());
        refresh();
        setVisible(true);
        setHeight(prefHeight(WIDTH));
    }

    public void hide() {
        mark = null;
        setVisible(false);
    }

    public boolean isFeature() {
        return mark instanceof Mark.Neuron(int column, int _) && column == 0;
    }

    private boolean isOutput() {
        return mark instanceof Mark.Neuron(int column, int _)
                && column > model.config().hidden().size();
    }

    /// Follows the newest numbers; what is being typed stays, and so do the last numbers between the choice of
    /// another network and its first snapshot.
    public void refresh() {
        Snapshot newest = model.run().snapshotProperty().get();
        if (mark == null || !newest.spec().equals(model.config().network())) {
            return;
        }
        PlaneConfig config = model.config();
        showing = true;
        title.setText(PlaneNames.of(config, mark));
        kind.setText(messages.get(
                switch (mark) {
                    case Mark.Edge _ -> "plane.card.edge";
                    case Mark.Neuron(int column, int _) -> column == 0 ? "plane.card.feature" : "plane.card.neuron";
                }));
        valueRow.setManaged(!isFeature());
        valueRow.setVisible(!isFeature());
        past.setManaged(!isFeature());
        past.setVisible(!isFeature());
        rows.getChildren().clear();
        if (!isFeature()) {
            Place place = place();
            Weights parameters = newest.parameters();
            valueName.setText(messages.get(mark instanceof Mark.Edge ? "plane.card.weight" : "plane.card.bias"));
            if (!value.isFocused()) {
                value.setText(Numbers.signed(parameters.get(place), 3));
            }
            frozen.setSelected(model.frozenProperty().get().contains(place));
            gradient(place);
            past(place);
        }
        statistics();
        out.setText(messages.get(mark instanceof Mark.Edge ? "plane.card.cut" : "plane.card.silence"));
        out.setSelected(isOut());
        showing = false;
    }

    private void gradient(Place place) {
        PlaneInsight insight = model.insightProperty().get();
        if (insight != null && insight.snapshot().spec().equals(model.config().network())) {
            signed(messages.get("plane.card.gradient"), insight.gradients().get(place));
        }
    }

    /// The last update is told apart only where the steps before and after it are known; else what several have
    /// done.
    private void past(Place place) {
        Snapshot now = model.run().snapshotProperty().get();
        WeightPast all = WeightPast.of(model.run().timeline().moments(), now, place);
        String name =
                all.span() > 1 ? messages.get("rival.card.updates", all.span()) : messages.get("rival.card.update");
        if (all.span() == 0) {
            row(name, "–");
        } else {
            signed(name, all.change());
        }
        long perEpoch = model.run().progressProperty().get().stepsPerEpoch();
        String title = mark instanceof Mark.Edge ? "rival.card.past.weight" : "rival.card.past.bias";
        pastName.setText(messages.get(title, Numbers.grouped(now.step() / Math.max(1, perEpoch))));
        spark.show(all);
    }

    public void dispose() {
        spark.dispose();
        bars.dispose();
    }

    private void statistics() {
        PlaneInsight insight = model.insightProperty().get();
        boolean hidden = mark instanceof Mark.Neuron(int column, int _) && column > 0 && !isOutput();
        answers.setManaged(hidden);
        answers.setVisible(hidden);
        if (insight == null
                || !hidden
                || !insight.snapshot().spec().equals(model.config().network())) {
            return;
        }
        Mark.Neuron neuron = (Mark.Neuron) mark;
        UnitStatistics unit = insight.units().get(neuron.column() - 1).get(neuron.unit());
        row(
                messages.get("plane.card.range"),
                Numbers.signed(unit.least(), 2) + " … " + Numbers.signed(unit.largest(), 2));
        bars.show(unit);
        row(messages.get("plane.card.mean"), Numbers.signed(unit.mean(), 2));
        row(messages.get("plane.card.saturated"), Numbers.percent(unit.saturated(), 0));
    }

    private void signed(String name, float number) {
        boolean ofBias = mark instanceof Mark.Neuron && name.endsWith("w");
        Label text = row(ofBias ? name.substring(0, name.length() - 1) + "b" : name, Numbers.amount(number, 5, 2));
        if (number != 0) {
            text.getStyleClass().add(number < 0 ? "negative-text" : "positive-text");
        }
    }

    private Label row(String name, String number) {
        Label label = new Label(name);
        label.getStyleClass().add("muted");
        Label text = new Label(number);
        text.getStyleClass().add("value");
        text.setMinWidth(USE_PREF_SIZE);
        rows.getChildren().add(new HBox(label, spacer(), text));
        return text;
    }

    private Place place() {
        return switch (mark) {
            case Mark.Edge(int column, int from, int to) -> model.weight(column, from, to);
            case Mark.Neuron(int column, int unit) -> model.bias(column - 1, unit);
        };
    }

    private void set() {
        String typed = value.getText().strip().replace(Numbers.MINUS, '-').replace(',', '.');
        value.getStyleClass().remove("invalid");
        boolean done = false;
        try {
            float number = Float.parseFloat(typed);
            done = changes.attempt(() -> model.set(place(), number));
        } catch (NumberFormatException none) {
            changes.attempt(() -> {
                throw new IllegalArgumentException(messages.get("plane.card.no.number", typed));
            });
        }
        if (done) {
            getParent().requestFocus();
        } else {
            value.getStyleClass().add("invalid");
        }
    }

    private boolean isOut() {
        Ablation ablation = model.ablationProperty().get();
        return switch (mark) {
            case Mark.Edge(int column, int from, int to) ->
                ablation.edges().contains(new Ablation.Edge(column, from, to));
            case Mark.Neuron(int column, int unit) ->
                ablation.neurons().contains(new Ablation.Neuron(column - 1, unit));
        };
    }

    private void toggleOut() {
        if (showing) {
            return;
        }
        Ablation ablation = model.ablationProperty().get();
        model.takeOut(
                switch (mark) {
                    case Mark.Edge(int column, int from, int to) ->
                        ablation.toggle(new Ablation.Edge(column, from, to));
                    case Mark.Neuron(int column, int unit) -> ablation.toggle(new Ablation.Neuron(column - 1, unit));
                });
    }
}
