package dev.backlight.app.cli.sequence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.backlight.data.sequence.Letters;
import dev.backlight.math.Randomness;
import dev.backlight.training.sequence.SequenceScore;
import dev.backlight.training.sequence.SequenceWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a training over sequences has measured, as lines and as JSON.
final class SequenceReport {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final int WRITTEN = 10;
    private static final double TEMPERATURE = 0.8;

    private SequenceReport() {}

    /// One score: `Step: 600 Held-out Loss: 2.0912, as unsure as 8.1 equally likely letters`.
    static String line(SequenceTask task, long step, SequenceScore score) {
        String loss = String.format(Locale.ROOT, "Step: %d Held-out Loss: %.4f", step, score.loss());
        return switch (task) {
            case NAMES ->
                loss + String.format(Locale.ROOT, ", as unsure as %.1f equally likely letters", score.equallyLikely());
            case HIDDEN_LETTER ->
                loss
                        + String.format(
                                Locale.ROOT,
                                ", as unsure as %.1f equally likely letters Right: %.4f",
                                score.equallyLikely(),
                                score.right());
            case TRANSLATION -> loss + String.format(Locale.ROOT, " Unseen Numbers Right: %.4f", score.whole());
            case SURNAMES, SENTIMENT, MEMORY -> loss + String.format(Locale.ROOT, " Accuracy: %.4f", score.right());
        };
    }

    /// What is said when a network has had its training.
    static List<String> ending(SequenceTask task, TrainedSequence trained) {
        List<String> lines = new ArrayList<>();
        SequenceScore score = trained.score();
        if (task == SequenceTask.SURNAMES) {
            lines.add(String.format(
                    Locale.ROOT,
                    "Accuracy: %.4f Macro Recall: %.4f Always the largest class: %.4f of %d languages",
                    score.right(),
                    score.macroRecall(),
                    score.largest(),
                    trained.experiment().data().answers().size()));
        }
        if (task == SequenceTask.NAMES) {
            lines.add("It writes: " + String.join(", ", writes(trained)));
        }
        lines.add(String.format(
                Locale.ROOT,
                "Seconds: %.1f Processor seconds: %.1f Positions/s: %.0f",
                trained.seconds(),
                trained.processorSeconds(),
                trained.positions() / trained.seconds()));
        return lines;
    }

    private static List<String> writes(TrainedSequence trained) {
        SequenceWriter writer = new SequenceWriter(trained.network());
        List<String> tokens = trained.experiment().data().vocabulary().tokens();
        List<String> written = new ArrayList<>();
        for (int i = 0; i < WRITTEN; i++) {
            StringBuilder text = new StringBuilder();
            int[] sequence = writer.write(
                    new int[] {0},
                    0,
                    TEMPERATURE,
                    Randomness.at(trained.experiment().recipe().seed(), Randomness.Stream.VALIDATION, i));
            for (int token : sequence) {
                text.append(tokens.get(token).equals(Letters.EDGE) ? "" : tokens.get(token));
            }
            written.add(text.toString());
        }
        return written;
    }

    static byte[] json(SequenceChoice choice, long seed, int threads, List<TrainedSequence> trained)
            throws JsonProcessingException {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("domain", choice.domain());
        report.put("task", choice.task().id());
        report.put("seed", seed);
        report.put("threads", threads);
        report.put(
                "networks",
                trained.stream().map(one -> network(choice.task(), one)).toList());
        return JSON.writeValueAsBytes(report);
    }

    private static Map<String, Object> network(SequenceTask task, TrainedSequence trained) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", trained.experiment().label());
        map.put("network", trained.network().spec().summary().toString());
        map.put("parameters", trained.network().parameterCount());
        map.put("optimizer", trained.experiment().recipe().optimizer().toString());
        map.put("batch", trained.experiment().recipe().batch());
        map.put("steps", trained.experiment().recipe().steps());
        map.putAll(figures(trained.score()));
        map.put("seconds", trained.seconds());
        map.put("processorSeconds", trained.processorSeconds());
        map.put("positionsPerSecond", trained.positions() / trained.seconds());
        if (task == SequenceTask.NAMES) {
            map.put("writes", writes(trained));
        }
        List<Map<String, Object>> curve = new ArrayList<>();
        trained.curve().forEach((step, score) -> {
            Map<String, Object> point = new LinkedHashMap<>();
            point.put("step", step);
            point.putAll(figures(score));
            curve.add(point);
        });
        map.put("curve", curve);
        return map;
    }

    private static Map<String, Object> figures(SequenceScore score) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("heldOutLoss", score.loss());
        map.put("equallyLikely", score.equallyLikely());
        map.put("accuracy", score.right());
        map.put("wholeSequencesRight", score.whole());
        map.put("macroRecall", score.macroRecall());
        map.put("alwaysLargest", score.largest());
        return map;
    }
}
