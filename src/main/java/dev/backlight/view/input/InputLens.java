package dev.backlight.view.input;

import dev.backlight.data.picture.Dataset;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.look.Sample;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.stage.Lens;
import dev.backlight.view.stage.control.OneOf;
import java.nio.file.Path;
import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Where the digits come from: all pictures by class, how many each class has, any of them by its number; and the
/// way to other data.
public final class InputLens extends BorderPane implements Lens {
    private final DigitsModel digits;
    private final Messages messages;
    private final DatasetGrid grid;
    private final DataOpeningBar opening;
    private final ScrollBar bar = new ScrollBar();
    private final Label title = new Label();
    private final Label pointed = new Label();
    private final Label problem = new Label();
    private final ToggleButton training = segment("input.training");
    private final ToggleButton test = segment("input.test");
    private final TextField number = new TextField();
    private final Button back = new Button();
    private final Button mnist = new Button();
    private final StringProperty place;
    private final Subscription subscriptions;

    public InputLens(DigitsModel digits, Settings settings) {
        this.digits = digits;
        messages = settings.messages();
        grid = new DatasetGrid(settings, this::pick);
        opening = new DataOpeningBar(digits, settings);
        setId("input-lens");
        training.setText(messages.get("input.training"));
        test.setText(messages.get("input.test"));
        ToggleGroup sets = new OneOf();
        sets.getToggles().setAll(training, test);
        sets.selectToggle(test);
        sets.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                sets.selectToggle(before); // one set is always shown
            } else {
                showSet();
            }
        });
        setTop(header());
        bar.setOrientation(Orientation.VERTICAL);
        bar.managedProperty().bind(bar.visibleProperty());
        bar.valueProperty().bindBidirectional(grid.scrollProperty());
        HBox.setHgrow(grid, Priority.ALWAYS);
        setCenter(new HBox(grid, bar));
        setBottom(footer());
        Subscription news = Subscription.combine(
                digits.run().dataProperty().subscribe(this::dataChanged),
                digits.sample().sampleProperty().subscribe(sample -> grid.select(indexOf(sample))),
                grid.hoveredProperty().subscribe(index -> describe(index.intValue())),
                grid.chosenClassProperty().subscribe(this::fitBar),
                grid.widthProperty().subscribe(this::fitBar),
                grid.heightProperty().subscribe(this::fitBar));
        dataChanged();
        place = settings.viewState().of("input-place");
        restore(place.get());
        subscriptions = Subscription.combine(
                news,
                grid.chosenClassProperty().subscribe(this::keep),
                grid.scrollProperty().subscribe(this::keep),
                sets.selectedToggleProperty().subscribe(this::keep));
    }

    /// Set, class and first row in sight, as they are kept while these views are not there.
    private void keep() {
        place.set((training.isSelected() ? 1 : 0) + " "
                + grid.chosenClassProperty().get() + " "
                + (int) grid.scrollProperty().get());
    }

    private void restore(String kept) {
        if (kept.matches("[01] -?\\d{1,6} \\d{1,9}")) {
            String[] words = kept.split(" ");
            (words[0].equals("1") ? training : test).setSelected(true);
            grid.goTo(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
            fitBar();
        }
    }

    @Override
    public String name() {
        return "input";
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public boolean prefersWholeStage() {
        return true;
    }

    /// Begins to open a file or folder; asks before the experiment is replaced.
    public void open(Path path) {
        opening.open(path);
    }

    /// Lets files be dropped on a part of the window.
    ///
    /// @param accepted called before something dropped is opened
    public void takeDropsOn(Node target, Runnable accepted) {
        opening.takeDropsOn(target, accepted);
    }

    @Override
    public void dispose() {
        subscriptions.unsubscribe();
        opening.dispose();
        grid.dispose();
    }

    private Node header() {
        title.getStyleClass().add("heading");
        title.setMinWidth(0);
        HBox segments = new HBox(training, test);
        segments.getStyleClass().add("segments");
        segments.setMinWidth(USE_PREF_SIZE);
        number.setPromptText(messages.get("input.number"));
        number.setPrefColumnCount(8);
        number.setMinWidth(90);
        number.setOnAction(_ -> find());
        button(back, "input.back", () -> grid.chosenClassProperty().set(-1));
        button(mnist, "input.mnist", opening::openMnist);
        Button file = button(new Button(), "input.open.file", opening::chooseFile);
        Button folder = button(new Button(), "input.open.folder", opening::chooseFolder);
        file.setTooltip(new Tooltip(messages.get("input.open.file.tip")));
        folder.setTooltip(new Tooltip(messages.get("input.open.folder.tip")));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(8, title, segments, number, back, gap, mnist, file, folder);
        row.setAlignment(Pos.CENTER_LEFT);
        problem.getStyleClass().add("field-error");
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        VBox top = new VBox(8, row, problem, opening);
        top.setPadding(new Insets(10, 16, 10, 16));
        return top;
    }

    private Node footer() {
        pointed.getStyleClass().add("muted");
        HBox row = new HBox(pointed);
        row.setPadding(new Insets(6, 16, 8, 16));
        return row;
    }

    private Button button(Button button, String key, Runnable action) {
        button.setText(messages.get(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static ToggleButton segment(String id) {
        ToggleButton segment = new ToggleButton();
        segment.setId(id.replace('.', '-'));
        segment.getStyleClass().setAll("toggle-button", "segment", "narrow-segment");
        return segment;
    }

    private Dataset shown() {
        return training.isSelected() ? digits.trainingSet() : digits.testSet();
    }

    private void dataChanged() {
        title.setText(digits.trainingSet().name());
        mnist.setVisible(!"MNIST".equals(digits.trainingSet().name()));
        showSet();
    }

    private void showSet() {
        grid.show(shown());
        grid.select(indexOf(digits.sample().sampleProperty().get()));
        fitBar();
        describe(-1);
    }

    private void fitBar() {
        bar.setMax(grid.lastRow());
        bar.setVisibleAmount(grid.visibleRows());
        bar.setBlockIncrement(grid.visibleRows());
        bar.setVisible(grid.lastRow() > 0);
        back.setVisible(grid.chosenClassProperty().get() >= 0);
    }

    private int indexOf(Sample sample) {
        Sample.Source source = training.isSelected() ? Sample.Source.TRAINING_SET : Sample.Source.TEST_SET;
        return sample != null && sample.source() == source ? sample.index() : -1;
    }

    private void pick(int index) {
        digits.drawing().clear();
        if (training.isSelected()) {
            digits.showTrainingDigit(index);
        } else {
            digits.showTestDigit(index);
        }
    }

    private void find() {
        String typed = number.getText().strip().replace(",", "");
        int size = shown().size();
        if (!typed.matches("\\d{1,9}") || Integer.parseInt(typed) >= size) {
            problem.setText(messages.get("input.number.invalid", typed, Numbers.grouped(size - 1L)));
            return;
        }
        problem.setText("");
        pick(Integer.parseInt(typed));
        grid.reveal(Integer.parseInt(typed));
    }

    private void describe(int index) {
        Dataset set = shown();
        pointed.setText(
                index < 0 || index >= set.size()
                        ? messages.get("input.hint")
                        : messages.get(
                                "input.pointed",
                                Numbers.grouped(index),
                                set.classNames().get(set.label(index))));
    }
}
