package dev.backlight.controller.domain.sound;

import dev.backlight.controller.domain.room.Panel;
import dev.backlight.controller.domain.room.RecipePanel;
import dev.backlight.controller.domain.room.RoomPanels;
import dev.backlight.data.sound.Hearing;
import dev.backlight.model.sound.Heard;
import dev.backlight.model.sound.SoundModel;
import dev.backlight.model.sound.Word;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Settings;
import dev.backlight.text.Sentence;
import dev.backlight.training.sound.SoundRecipe;
import dev.backlight.view.domain.LetterBars;
import dev.backlight.view.paint.Numbers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Beside the stage of sounds: whose words, what may be heard of them and the network at the left; the microphone
/// and what was heard at the right.
final class SoundPanels implements RoomPanels {
    private final SoundModel model;
    private final Messages messages;
    private final Panel panel;
    private final RecipePanel<SoundRecipe> recipe;
    private final LetterBars bars;
    private final Label verdict = new Label();
    private final Label truth = new Label();
    private final Label problem = new Label();
    private final VBox files = new VBox(4);
    private final Button hold = new Button(null, new FontIcon(Feather.MIC));
    private final ToggleButton draw = new ToggleButton(null, new FontIcon(Feather.EDIT_2));
    private final Label drawNote;
    private final VBox may = new VBox();
    private final Subscription subscriptions;

    SoundPanels(SoundModel model, Settings settings) {
        this.model = model;
        messages = settings.messages();
        panel = new Panel(messages);
        recipe = new RecipePanel<>(panel, model.run(), model::apply);
        bars = new LetterBars(settings, 10);
        draw.setText(messages.get("domain.sound.draw"));
        drawNote = panel.caption("domain.sound.draw.note");
        verdict.getStyleClass().add("room-figure");
        truth.getStyleClass().add("caption");
        files.setId("sound-files");
        problem.getStyleClass().add("caption");
        problem.setWrapText(true);
        problem.setMinHeight(Label.USE_PREF_SIZE);
        subscriptions = Subscription.combine(
                model.recipeProperty().subscribe(this::showRecipe),
                model.heardProperty().subscribe(this::show),
                model.problemProperty().subscribe(this::show),
                model.drawingProperty().subscribe(on -> {
                    drawNote.setVisible(on);
                    drawNote.setManaged(on);
                }),
                model.openedProperty().subscribe(this::list),
                model.wordProperty().subscribe(_ -> mark()),
                model.listeningProperty().subscribe(on -> hold.setId(on ? "microphone-open" : "microphone")));
    }

    @Override
    public List<Node> left() {
        return recipe.left();
    }

    private void showRecipe(SoundRecipe now) {
        VBox data = panel.group(
                "domain.data",
                panel.caption("domain.sound.data"),
                panel.row(
                        "domain.sound.recordings",
                        Numbers.grouped(model.digits().recordings().size())),
                panel.row("domain.sound.examiner", ""),
                examiners(now));
        VBox net = recipe.network(
                recipe.whole("domain.sound.hidden", new int[] {16, 256, 16}, now.units(), now::withUnits));
        VBox training = recipe.training(now, 0.0005, 0.01);
        recipe.show(now, data, net, training);
        may.getChildren()
                .setAll(
                        panel.segments(
                                List.of(Hearing.values()),
                                now.hearing(),
                                hearing -> messages.get(
                                        "domain.sound.hearing." + hearing.name().toLowerCase(Locale.ROOT)),
                                hearing -> model.apply(now.with(hearing))),
                        panel.caption("domain.sound.may." + now.hearing().name().toLowerCase(Locale.ROOT)));
        may.setSpacing(6);
    }

    /// By whose words it is judged.
    private ComboBox<String> examiners(SoundRecipe now) {
        ComboBox<String> choice = new ComboBox<>();
        choice.setId("examiner");
        choice.setAccessibleText(messages.get("domain.sound.examiner"));
        choice.getItems().add("");
        choice.getItems().addAll(model.digits().speakers());
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(String speaker) {
                return speaker == null || speaker.isEmpty()
                        ? messages.get("domain.sound.known")
                        : messages.get("domain.sound.stranger", speaker);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        choice.setValue(now.stranger());
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.valueProperty().subscribe((before, speaker) -> {
            if (speaker != null && !speaker.equals(now.stranger())) {
                model.apply(now.judgedBy(speaker));
            }
        });
        return choice;
    }

    @Override
    public List<Node> right() {
        hold.getStyleClass().setAll("button", "primary", "microphone");
        hold.setAccessibleText(messages.get("domain.sound.hold"));
        hold.setOnMousePressed(_ -> model.beginListening());
        hold.setOnMouseReleased(_ -> model.endListening());
        hold.setOnKeyPressed(event -> {
            if (event.getCode() == javafx.scene.input.KeyCode.ENTER) {
                model.beginListening();
                event.consume();
            }
        });
        hold.setOnKeyReleased(_ -> model.endListening());
        Label order = new Label(messages.get("domain.sound.hold"));
        order.getStyleClass().add("group-title");
        Button again = new Button(messages.get("domain.sound.again"), new FontIcon(Feather.VOLUME_2));
        again.setOnAction(_ -> model.play());
        Button test = new Button(messages.get("domain.sound.test"), new FontIcon(Feather.SHUFFLE));
        test.setId("test-word");
        test.setOnAction(_ -> model.nextTest());
        HBox both = new HBox(8, again, test);
        both.setAlignment(Pos.CENTER);
        draw.setId("draw-sound");
        draw.getStyleClass().setAll("toggle-button", "plain-toggle");
        draw.selectedProperty().bindBidirectional(model.drawingProperty());
        VBox say = new VBox(
                10, hold, order, panel.caption("domain.sound.hold.note"), both, draw, drawNote, problem, files);
        say.setAlignment(Pos.TOP_CENTER);
        say.getStyleClass().add("group");
        say.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        say.setOnDragDropped(this::dropped);
        VBox hear = panel.group("domain.sound.may", may);
        VBox heard = panel.headed("domain.sound.heard", verdict, truth, bars);
        heard.getStyleClass().add("last");
        return List.of(say, hear, heard);
    }

    private void dropped(DragEvent event) {
        List<Path> files = new ArrayList<>();
        event.getDragboard().getFiles().forEach(file -> files.add(file.toPath()));
        if (!files.isEmpty()) {
            model.open(files);
        }
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }

    /// Of several files each can be listened to.
    private void list(List<SoundModel.Opened> opened) {
        files.getChildren().clear();
        for (SoundModel.Opened one : opened.size() > 1 ? opened : List.<SoundModel.Opened>of()) {
            Button button = new Button(one.name());
            button.setUserData(one);
            button.getStyleClass().setAll("button", "link");
            button.setOnAction(_ -> model.listenTo(one));
            files.getChildren().add(button);
        }
        mark();
    }

    private void mark() {
        for (Node node : files.getChildren()) {
            boolean heard = ((SoundModel.Opened) node.getUserData()).word()
                    == model.wordProperty().get();
            node.getStyleClass().setAll(heard ? List.of("button", "link", "value") : List.of("button", "link"));
        }
    }

    private void show(Heard now) {
        String[] words = messages.get("domain.sound.words").split(" ");
        int answer = now.answer();
        bars.show(IntStream.range(0, words.length)
                .mapToObj(k -> new LetterBars.Bar(words[k], now.probability(k), k == answer))
                .toList());
        verdict.setText(Numbers.percent(now.probability(answer)) + "  " + answer);
        Word word = now.word();
        truth.setText(
                word.digit() < 0
                        ? messages.get("domain.sound.own")
                        : messages.get("domain.sound.said", word.speaker(), words[word.digit()]));
    }

    private void show(Sentence why) {
        problem.setText(why.isEmpty() ? "" : messages.sentence(why));
        problem.setVisible(!why.isEmpty());
        problem.setManaged(!why.isEmpty());
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of("domain.sound.test", model::nextTest)
                        .titled("domain.sound.test")
                        .key("N"),
                Action.of("domain.sound.draw", () -> draw.setSelected(!draw.isSelected()))
                        .titled("domain.sound.draw")
                        .key("D"),
                Action.of("domain.sound.again", model::play)
                        .titled("domain.sound.again")
                        .key("H"),
                Action.of("domain.sound.hold", this::toggle)
                        .titled("domain.sound.hold")
                        .key("T"));
    }

    private void toggle() {
        if (model.listeningProperty().get()) {
            model.endListening();
        } else {
            model.beginListening();
        }
    }

    @Override
    public void dispose() {
        subscriptions.unsubscribe();
        recipe.dispose();
        draw.selectedProperty().unbindBidirectional(model.drawingProperty());
        bars.dispose();
    }
}
