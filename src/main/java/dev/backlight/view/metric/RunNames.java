package dev.backlight.view.metric;

import dev.backlight.data.features.FeatureRecipe;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Weighted;
import dev.backlight.model.OptimizerKind;
import dev.backlight.model.digits.FeaturesModel;
import dev.backlight.model.run.RunEntry;
import dev.backlight.model.text.Messages;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.view.features.FeatureNames;
import dev.backlight.view.paint.Names;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/// How runs are called.
public final class RunNames {
    private RunNames() {}

    /// `run 3`: for line ends.
    public static String brief(RunEntry run, Messages messages) {
        return messages.get("evaluation.run", run.number());
    }

    /// The number and the network: `Run 3 · 784–128–10`.
    public static String title(RunEntry run, Messages messages) {
        return messages.get("evaluation.run.title", run.number(), name(run, messages));
    }

    /// What tells runs apart at first sight: the features that are read, or where those are the pixels, the
    /// network, as `784–128–10`.
    public static String name(RunEntry run, Messages messages) {
        FeatureRecipe features = FeaturesModel.recipeOf(run.configProperty().get());
        return features.equals(FeatureRecipe.PIXELS) ? network(run) : FeatureNames.brief(features, messages);
    }

    private static String network(RunEntry run) {
        return network(run.configProperty().get().network());
    }

    /// The number and what the recipe says besides the network: `Run 3 · Adam 0.001`.
    static String detail(RunEntry run, Messages messages) {
        ExperimentConfig config = run.configProperty().get();
        OptimizerSpec optimizer = config.optimizer();
        OptimizerKind kind = OptimizerKind.of(optimizer);
        String name = kind == null ? optimizer.getClass().getSimpleName() : kind.label();
        String detail =
                messages.get("evaluation.run.detail", run.number(), name, Names.number(optimizer.learningRate()));
        return config.augmentation().isNone() ? detail : messages.get("evaluation.run.augmented", detail);
    }

    /// Under the network in the list: what the recipe says besides, of a run of an earlier session when it ended.
    public static String line(RunEntry run, Messages messages) {
        return run.isEarlier()
                ? messages.get("evaluation.run.earlier", run.number(), date(run, messages))
                : detail(run, messages);
    }

    /// What fits under the network: of today the time, of this year the day, else the year, too.
    private static String date(RunEntry run, Messages messages) {
        LocalDate day = ended(run).toLocalDate();
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        String key = day.equals(today)
                ? "evaluation.date.today"
                : day.getYear() == today.getYear() ? "evaluation.date.near" : "evaluation.date.far";
        return formatted(run, key, messages);
    }

    private static String formatted(RunEntry run, String key, Messages messages) {
        return DateTimeFormatter.ofPattern(messages.get(key), messages.locale()).format(ended(run));
    }

    private static LocalDateTime ended(RunEntry run) {
        return LocalDateTime.ofInstant(run.when(), ZoneId.systemDefault());
    }

    /// All of the recipe that tells runs apart; of earlier ones when they ended, and what they learned from.
    public static String full(RunEntry run, Messages messages) {
        ExperimentConfig config = run.configProperty().get();
        String name = name(run, messages);
        String head = name.equals(network(run)) ? name : name + "\n" + network(run);
        String earlier = run.isEarlier()
                ? "\n"
                        + messages.get(
                                "evaluation.run.ended",
                                formatted(run, "evaluation.date.full", messages),
                                run.dataName())
                : "";
        return head + "\n" + detail(run, messages) + "\n"
                + messages.get(
                        "evaluation.run.batch",
                        String.valueOf(config.batch()),
                        String.valueOf(config.epochs()),
                        String.valueOf(config.seed()))
                + earlier;
    }

    /// The widths; of convolutions the number of filters.
    private static String network(NetworkSpec spec) {
        List<String> parts = new ArrayList<>();
        for (LayerSpec layer : spec.layers()) {
            if (layer instanceof Weighted weighted) {
                parts.add((layer.hasFilters() ? "conv " : "") + weighted.units());
            }
        }
        boolean convolutional = parts.stream().anyMatch(part -> part.startsWith("conv"));
        if (!convolutional) {
            parts.addFirst(String.valueOf(spec.entry().size()));
        }
        return String.join("–", parts);
    }
}
