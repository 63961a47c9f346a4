package dev.backlight.model.plane;

import dev.backlight.engine.spec.Place;
import dev.backlight.storage.plane.PlaneFile;
import dev.backlight.storage.project.Part;
import dev.backlight.storage.project.Texts;
import dev.backlight.storage.project.TrainingPart;
import dev.backlight.training.plane.Ablation;
import dev.backlight.training.plane.PlaneConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A playground as it is kept.
///
/// @param training null where there is none, since it had failed
record KeptPlane(PlaneConfig config, TrainingPart training, Set<Place> frozen, Ablation ablation) {
    /// As everything begins.
    static final KeptPlane FRESH = new KeptPlane(PlaneConfig.standard(), null, Set.of(), Ablation.NONE);

    /// @return answered on another thread than the screen's
    static CompletableFuture<Part> of(PlaneModel model) {
        Part.Writer to = new Part.Writer();
        try {
            to.json("playground", PlaneFile.bytes(model.config()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Ablation ablation = model.ablationProperty().get();
        to.texts(
                "changes",
                new Texts()
                        .put("frozen", joined(model.frozenProperty().get(), p -> p.parameter() + "." + p.position()))
                        .put("neurons", joined(ablation.neurons(), n -> n.layer() + "." + n.unit()))
                        .put("edges", joined(ablation.edges(), e -> e.layer() + "." + e.from() + "." + e.to())));
        return model.run().keep().thenApply(kept -> {
            kept.ifPresent(training -> to.part("training", training.part()));
            return to.done();
        });
    }

    private static <T> String joined(Collection<T> all, Function<T, String> word) {
        return all.stream().map(word).sorted().collect(Collectors.joining(" "));
    }

    /// @throws IOException if something is missing or damaged
    /// @throws IllegalArgumentException if its parts don't fit each other
    static KeptPlane read(Part part) throws IOException {
        PlaneConfig config = PlaneFile.read("playground", part.json("playground"));
        Part training = part.under("training");
        Texts changes = part.texts("changes");
        Set<Place> frozen = new HashSet<>();
        for (int[] place : numbers(changes.text("frozen"), 2)) {
            frozen.add(new Place(place[0], place[1]));
        }
        Set<Ablation.Neuron> neurons = new HashSet<>();
        for (int[] neuron : numbers(changes.text("neurons"), 2)) {
            neurons.add(new Ablation.Neuron(neuron[0], neuron[1]));
        }
        Set<Ablation.Edge> edges = new HashSet<>();
        for (int[] edge : numbers(changes.text("edges"), 3)) {
            edges.add(new Ablation.Edge(edge[0], edge[1], edge[2]));
        }
        return new KeptPlane(
                config,
                training.isEmpty() ? null : TrainingPart.of(training, config.network()),
                Set.copyOf(frozen),
                new Ablation(neurons, edges));
    }

    /// Groups of numbers with dots between them, such as `0.3 -1.2`.
    private static int[][] numbers(String text, int count) throws IOException {
        try {
            int[][] groups = Arrays.stream(text.split(" "))
                    .filter(word -> !word.isEmpty())
                    .map(word -> Arrays.stream(word.split("\\."))
                            .mapToInt(Integer::parseInt)
                            .toArray())
                    .toArray(int[][]::new);
            if (Arrays.stream(groups).anyMatch(group -> group.length != count)) {
                throw new IOException("These are no " + count + " numbers each: " + text);
            }
            return groups;
        } catch (NumberFormatException other) {
            throw new IOException("These are no numbers: " + text, other);
        }
    }
}
