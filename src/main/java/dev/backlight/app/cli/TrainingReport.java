package dev.backlight.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.Published;
import java.util.LinkedHashMap;
import java.util.Map;

/// Everything a training has measured, as JSON.
final class TrainingReport {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private TrainingReport() {}

    static byte[] json(String preset, ExperimentConfig config, Published end, double seconds)
            throws JsonProcessingException {
        long samples = end.progress().step() * config.batch();
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("preset", preset);
        report.put("network", config.network().summary());
        report.put("parameters", config.network().parameterCount());
        report.put("optimizer", config.optimizer().toString());
        report.put("loss", config.loss().toString());
        report.put("batch", config.batch());
        report.put("epochs", config.epochs());
        report.put("seed", config.seed());
        if (!config.validation().isNone()) {
            report.put("heldOut", config.validation().heldOut());
            report.put("patience", config.validation().patience());
            report.put("lastEpoch", end.progress().epoch());
            report.put("weightsOfEpoch", TrainCommand.epochOfWeights(end.progress()));
        }
        report.put("seconds", seconds);
        report.put("samplesPerSecond", samples / seconds);
        MetricHistory history = end.history();
        for (Metric metric : Metric.SUPERVISED) {
            boolean validation = metric == Metric.VALIDATION_LOSS || metric == Metric.VALIDATION_ACCURACY;
            if (!validation || !config.validation().isNone()) {
                report.put(metric.id(), series(history, metric));
            }
        }
        return JSON.writeValueAsBytes(report);
    }

    private static Map<String, double[]> series(MetricHistory history, Metric metric) {
        int size = history.size(metric);
        double[] epoch = new double[size];
        double[] value = new double[size];
        for (int i = 0; i < size; i++) {
            epoch[i] = history.x(metric, i);
            value[i] = history.y(metric, i);
        }
        Map<String, double[]> series = new LinkedHashMap<>();
        series.put("epoch", epoch);
        series.put("value", value);
        return series;
    }
}
