package dev.backlight.app.home;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where a word of the field can be seen at work: actions of `PlaceActions` by their names.
final class SeenIn {
    private static final Map<String, List<String>> PLACES = Map.ofEntries(
            entry("accuracy", List.of("to-lesson.digits", "to-lab.mirage")),
            entry("activation", List.of("to-lesson.forward")),
            entry("activation-function", List.of("to-lesson.neuron", "to-lesson.silent")),
            entry("adam", List.of("to-lesson.ways")),
            entry("attention", List.of("to-room.attention", "to-lab.induction")),
            entry("autoencoder", List.of("to-room.compressing")),
            entry("backpropagation", List.of("to-lesson.backward")),
            entry("batch", List.of("to-lesson.digits")),
            entry("bias", List.of("to-lesson.neuron")),
            entry("chain-rule", List.of("to-lesson.backward")),
            entry("convolution", List.of("to-lesson.filters")),
            entry("cross-entropy", List.of("to-lesson.backward")),
            entry("dropout", List.of("to-lesson.overfit")),
            entry("emergence", List.of("to-lesson.understands", "to-lab.grokking", "to-lab.mirage")),
            entry("epoch", List.of("to-lesson.digits")),
            entry("filter", List.of("to-lesson.filters")),
            entry("foundation-model", List.of("to-lesson.together", "to-lab.inherited-fault")),
            entry("gan", List.of("to-room.inventing")),
            entry("generalisation", List.of("to-lesson.understands", "to-lab.grokking")),
            entry("gradient", List.of("to-lesson.downhill", "to-lesson.backward")),
            entry("gradient-descent", List.of("to-lesson.downhill")),
            entry("hidden-layer", List.of("to-lesson.forward")),
            entry("homogenization", List.of("to-lesson.together", "to-lab.fail-together", "to-lab.inherited-fault")),
            entry("hopfield-network", List.of("to-lab.hopfield")),
            entry("initialisation", List.of("to-lesson.silent")),
            entry("learning-rate", List.of("to-lesson.downhill")),
            entry("loss", List.of("to-lesson.loss")),
            entry("lstm", List.of("to-room.remembering")),
            entry("momentum", List.of("to-lesson.ways")),
            entry("mse", List.of("to-lesson.loss")),
            entry("neuron", List.of("to-lesson.neuron")),
            entry("noise", List.of("to-lesson.overfit")),
            entry("optimizer", List.of("to-lesson.ways")),
            entry("overfitting", List.of("to-lesson.overfit", "to-lab.double-descent")),
            entry("pooling", List.of("to-lesson.filters")),
            entry("regularisation", List.of("to-lesson.overfit")),
            entry("relu", List.of("to-lesson.silent", "to-lesson.neuron")),
            entry("rnn", List.of("to-room.remembering", "to-room.surnames")),
            entry("seed", List.of("to-lab.twin-seeds")),
            entry("sigmoid", List.of("to-lesson.silent")),
            entry("tanh", List.of("to-lesson.silent")),
            entry("test-set", List.of("to-lesson.digits", "to-lesson.overfit")),
            entry("token", List.of("to-room.text")),
            entry("transfer-learning", List.of("to-lesson.together")),
            entry("transformer", List.of("to-room.translation", "to-lab.induction")),
            entry("unsupervised-learning", List.of("to-lab.kohonen", "to-room.compressing")),
            entry("vanishing-gradient", List.of("to-lesson.silent")),
            entry("weight", List.of("to-lesson.neuron")),
            entry("weight-decay", List.of("to-lab.grokking")));

    private SeenIn() {}

    /// All words that lead somewhere.
    static Set<String> words() {
        return PLACES.keySet();
    }

    /// @param word by the name in the glossary
    static List<String> places(String word) {
        return PLACES.getOrDefault(word, List.of());
    }
}
