package dev.backlight.view.lab.page;

import dev.backlight.lab.answer.Bet;
import dev.backlight.lab.answer.Guess;
import dev.backlight.lab.answer.PlacedBet;
import dev.backlight.model.lab.Experiment;
import dev.backlight.view.lab.chart.LabWords;
import dev.backlight.view.stage.control.OneOf;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Where a bet is placed: answers to choose from, or a scale. A drawn line chooses the answer nearest to it.
final class BetFields extends VBox {
    private final Experiment experiment;
    private final LabWords words;
    private final ToggleGroup group = new OneOf();
    private final List<RadioButton> answers = new ArrayList<>();
    private final Label said = new Label();
    private final Slider scale;
    private final Subscription subscription;
    private boolean quiet;

    BetFields(Experiment experiment, LabWords words) {
        super(7);
        this.experiment = experiment;
        this.words = words;
        Label asked = new Label(words.of("bet"));
        asked.setWrapText(true);
        asked.setMinHeight(USE_PREF_SIZE);
        asked.getStyleClass().add("muted");
        getChildren().add(asked);
        List<Bet.Option> choices = experiment.lab().bet().choices();
        for (int i = 0; i < choices.size(); i++) {
            getChildren().add(answer(choices.get(i), i));
        }
        scale = experiment.lab().bet() instanceof Bet.Slider bet ? scale(bet) : null;
        said.getStyleClass().add("value");
        said.setWrapText(true);
        if (choices.isEmpty()) {
            getChildren().add(said);
        }
        subscription = experiment.betProperty().subscribe(this::show);
    }

    private RadioButton answer(Bet.Option option, int place) {
        RadioButton answer = new RadioButton(words.of("bet." + option.name()));
        answer.setId("bet-" + option.name());
        answer.setToggleGroup(group);
        answer.getStyleClass().add("lab-answer");
        answer.setMaxWidth(Double.MAX_VALUE);
        answer.setWrapText(true);
        answer.setMinHeight(USE_PREF_SIZE);
        answer.setOnAction(_ -> experiment.place(Guess.picked(experiment.lab().bet(), place)));
        answers.add(answer);
        return answer;
    }

    private Slider scale(Bet.Slider bet) {
        Slider slider = new Slider(bet.least(), bet.most(), (bet.least() + bet.most()) / 2);
        slider.setId("betScale");
        slider.setBlockIncrement((bet.most() - bet.least()) / 100);
        slider.setAccessibleText(words.of("bet"));
        slider.getStyleClass().add("lab-bet-scale");
        slider.valueProperty().subscribe((_, now) -> {
            if (!quiet) {
                experiment.place(Guess.number(Math.rint(now.doubleValue() * 100) / 100));
            }
        });
        getChildren().add(slider);
        return slider;
    }

    private void show(PlacedBet bet) {
        quiet = true;
        int option = bet == null ? -1 : bet.guess().option();
        if (option < 0) {
            group.selectToggle(null);
        } else if (option < answers.size()) {
            answers.get(option).setSelected(true);
        }
        if (scale != null && bet != null && !Double.isNaN(bet.guess().number())) {
            scale.setValue(bet.guess().number());
        }
        said.setText(
                bet == null
                        ? words.messages().get("labs.bet.none")
                        : words.guess(experiment.lab().bet(), bet.guess(), experiment.mainMeasure()));
        quiet = false;
    }

    /// Chooses an answer by its number.
    ///
    /// @param place from 0; beyond the last, nothing happens
    void choose(int place) {
        if (place < answers.size()) {
            experiment.place(Guess.picked(experiment.lab().bet(), place));
        }
    }

    void dispose() {
        subscription.unsubscribe();
    }
}
