package dev.backlight.controller.domain.room;

import dev.backlight.controller.frame.SliderBinding;
import dev.backlight.model.text.Messages;
import dev.backlight.view.stage.control.OneOf;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What the side panels of rooms are made of: groups, rows, sliders, segments.
public final class Panel {
    private final Messages messages;

    public Panel(Messages messages) {
        this.messages = messages;
    }

    /// A group with its title.
    public VBox group(String title, Node... content) {
        return headed(title, new Label(), content);
    }

    /// A group with its title and something at its right.
    public VBox headed(String title, Node right, Node... content) {
        Label name = new Label(messages.get(title));
        name.getStyleClass().add("group-title");
        VBox group = new VBox(row(name, right));
        group.getChildren().addAll(content);
        group.getStyleClass().add("group");
        return group;
    }

    public Label caption(String key, Object... arguments) {
        Label label = new Label(messages.get(key, arguments));
        label.getStyleClass().add("caption");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// The one thing to do, as wide as the panel.
    ///
    /// @param id by which it is found
    public Button primary(String word, String id, Runnable action) {
        Button button = new Button(messages.get(word));
        button.setId(id);
        button.getStyleClass().add("primary");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// Something else to do, beside a title.
    public Button link(String word, Runnable action) {
        Button button = new Button(messages.get(word));
        button.getStyleClass().add("link");
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// What one writes into.
    ///
    /// @param id by which it is found
    /// @param word what is to be written, for those who can't see it
    public TextField field(String id, String word) {
        TextField field = new TextField();
        field.setId(id);
        field.getStyleClass().add("room-field");
        field.setAccessibleText(messages.get(word));
        return field;
    }

    /// A word, and a value or control at its right.
    public HBox row(String word, Node right) {
        Label name = new Label(messages.get(word));
        name.getStyleClass().add("muted");
        return row(name, right);
    }

    public HBox row(String word, String value) {
        Label right = new Label(value);
        right.getStyleClass().add("value");
        return row(word, right);
    }

    private static HBox row(Label name, Node right) {
        name.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(6, name, space, right);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// A slider under its word and value, which is applied when it is let go.
    public VBox slider(String word, double[] range, double now, DoubleFunction<String> words, DoubleConsumer apply) {
        Label value = new Label(words.apply(now));
        value.getStyleClass().add("value");
        Slider slider = new Slider(range[0], range[1], now);
        slider.setBlockIncrement(range[2]);
        slider.setMajorTickUnit(range[2]);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setAccessibleText(messages.get(word));
        boolean[] quiet = {true};
        double[] applied = {now};
        SliderBinding.on(
                slider,
                at -> value.setText(words.apply(at)),
                at -> {
                    if (Math.abs(at - applied[0]) > range[2] / 4) {
                        applied[0] = at;
                        apply.accept(at);
                    }
                },
                () -> quiet[0]);
        quiet[0] = false;
        return new VBox(4, row(word, value), slider);
    }

    /// A choice of few. Who chooses what is chosen already does not begin anew what learns.
    public <T> HBox segments(List<T> choices, T now, Function<T, String> words, Consumer<T> apply) {
        HBox box = new HBox();
        box.getStyleClass().add("segments");
        ToggleGroup group = new OneOf().once();
        for (T choice : choices) {
            ToggleButton segment = new ToggleButton(words.apply(choice));
            segment.setId("segment-" + choice);
            segment.getStyleClass().addAll("segment", "narrow-segment");
            segment.setMinWidth(Region.USE_PREF_SIZE);
            segment.setToggleGroup(group);
            segment.setSelected(choice.equals(now));
            segment.setOnAction(_ -> apply.accept(choice));
            box.getChildren().add(segment);
        }
        return box;
    }

    /// The seed, and a die for another.
    public VBox seed(long now, Consumer<Long> apply) {
        Button dice = new Button(null, new FontIcon(Feather.SHUFFLE));
        dice.getStyleClass().addAll("icon-button", "small-button");
        dice.setTooltip(new Tooltip(messages.get("repro.dice")));
        dice.setAccessibleText(messages.get("repro.dice"));
        dice.setOnAction(_ -> apply.accept((long) RandomGenerator.getDefault().nextInt(1, 10_000)));
        Label value = new Label(messages.get("repro.seed") + " " + now);
        value.getStyleClass().add("muted");
        HBox right = new HBox(4, value, dice);
        right.setAlignment(Pos.CENTER_RIGHT);
        VBox group = headed("repro.title", right);
        group.getStyleClass().add("last");
        return group;
    }
}
