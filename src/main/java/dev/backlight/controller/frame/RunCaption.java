package dev.backlight.controller.frame;

import dev.backlight.model.run.RunModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Presentation.Caption;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.run.Progress;
import dev.backlight.view.paint.Numbers;
import java.util.Locale;

/// What a hall is told of a training where the open lens has no word for it.
final class RunCaption {
    private RunCaption() {}

    static Caption of(RunModel<?> run, Messages messages) {
        Progress now = run.progressProperty().get();
        Evaluation test = run.evaluationProperty().get();
        String words = Double.isNaN(now.trainLoss())
                ? ""
                : messages.get("present.loss", String.format(Locale.ROOT, "%.3f", now.trainLoss()));
        if (test != null) {
            words +=
                    (words.isEmpty() ? "" : " · ") + messages.get("present.accuracy", Numbers.percent(test.accuracy()));
        }
        return new Caption(
                messages.get("present.epoch", Numbers.grouped(now.epoch()), Numbers.grouped(now.step())), words, 0, 0);
    }
}
